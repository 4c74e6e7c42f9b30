import Columns
import Testing

@testable import Validate

@Suite("rule head-count")
struct HeadCountTests {
  @Test(arguments: [
    ("1", nil), ("30", nil), ("", FindingCode.headCountMissing), ("0", .headCountOdd), ("-30", .headCountOdd),
    ("31", .headCountOdd), ("19900005838", .headCountOdd),
  ])
  func findsHouseholdsOfNoNumber(cell: String, code: FindingCode?) throws {
    let ledger = TestLedger(
      columns: [("insured_persons", .count, [cell])], households: [1], roles: [.household])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["head-count"]))
    #expect(report.tally.sorted.map(\.code) == [code].compactMap { $0 })
  }

  @Test func theHouseholdsSizeStandsInForTheInsured() throws {
    let ledger = TestLedger(
      columns: [("insured_persons", .count, ["", ""]), ("household_size", .count, ["3", ""])],
      households: [1, 2], roles: [.household, .household])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["head-count"]))
    #expect(report.rows(.headCountMissing) == [3])
  }

  /// The household's number on every row, on the first, or one by one; and three that are none of these.
  @Test func rowsOfPersonsAreComparedWithTheNumberTheyState() throws {
    let ledger = TestLedger(
      columns: [("insured_persons", .count, ["2", "2", "2", "", "1", "1", "", "", "3", "3", "5", "3", "1"])],
      households: [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7, 7])
    let settings = try TestLedger.settings(["head-count"])
    let report = TestLedger.report([ledger.records], settings)
    #expect(report.tally.count(of: .headCountDiffers) == 3)
    #expect(report.tally.sorted.count == 1)
  }

  /// 家庭人口 is that of the rows where a roster lists everybody and pays nobody; elsewhere not the whole family is
  /// insured.
  @Test(arguments: [
    (["household_size"], false, 2), (["household_size"], true, 0),
    (["household_size", "insured_persons"], false, 0),
  ])
  func familiesAreComparedWhereAllOfThemAreListed(fields: [FieldName], isPaid: Bool, differing: Int) throws {
    let ledger = TestLedger(
      columns: [("household_size", .count, ["2", "2", "4", "1", "3", ""])], households: [1, 1, 2, 3, 4, 5])
    let settings = try settings(of: fields, amountField: isPaid ? "amount_due" : nil)
    let report = TestLedger.report([ledger.records], settings)
    #expect(report.tally.count(of: .headCountDiffers) == differing)
    #expect(report.tally.sorted.count == (differing > 0 ? 1 : 0))
  }

  static let families: [(sizes: [String], households: [UInt64], rows: RowsAre?, isRefused: Bool)] = [
    (["2", "3", "1", "4", "2", "2", "1"], [1, 2, 3, 4, 5, 6, 7], nil, true),
    (["2", "3", "1", "4", "2", "2", "1"], [1, 2, 3, 4, 5, 6, 7], .person, false),
    (["2", "3", "1", "4", "2", "1", "1"], [1, 2, 3, 4, 5, 6, 7], nil, false),
    (["2", "2", "2", "2", "3", "3", "3"], [1, 1, 2, 2, 3, 3, 3], nil, false),
    (["2", "2", "2", "2", "2"] + Array(repeating: "1", count: 6), Array(1...11), nil, false),
  ]

  /// One row each of families of several: rows are households, or nobody else is insured.
  @Test(arguments: families)
  func oneRowOfEachFamilyIsAsked(
    sizes: [String], households: [UInt64], rows: RowsAre?, isRefused: Bool
  ) throws {
    let ledger = TestLedger(
      columns: [("household_size", .count, sizes)], households: households,
      roles: sizes.map { _ in .householder })
    let fields: [FieldName] = ["household_size", "insured_persons"]
    let settings = try settings(rows: rows, of: fields, amountField: "amount_due")
    let report = TestLedger.report([ledger.records], settings)
    var code: ErrorCode?
    do { try report.requirePublishable(control: nil) } catch { code = error.code }
    #expect(code == (isRefused ? .rowsMayBeHouseholds : nil))
    try report.requirePublishable(control: ControlTotals(parsing: ",\(sizes.count),"))
  }

  /// The persons that are published depend on the answer.
  @Test func aDifferingNumberIsAskedFirst() {
    #expect(QualityReport.asking.contains(.headCountDiffers))
  }

  /// What is compared with control totals is what is published.
  @Test func householdsAreTheirFamiliesWhereNobodyIsInsured() throws {
    let ledger = TestLedger(
      columns: [("household_size", .count, ["3", "2"])], households: [1, 2], roles: [.household, .household])
    let report = TestLedger.report([ledger.records], try settings(of: ["household_size"]))
    #expect(report.totals.persons == 5 && report.tally.isEmpty)
  }

  private func settings(
    rows: RowsAre? = nil, of fields: [FieldName] = ["insured_persons"], amountField: FieldName? = nil
  ) throws -> QualitySettings {
    var settings = try QualitySettings(
      rules: ["head-count"], fields: fields.map { FieldSpec($0, kind: .count, sensitivity: .quasi) },
      unit: .householdMember, amountOf: .person, amountField: amountField,
      lastDay: .lastDay(ofMonth: 10, year: 2026),
      isAreaCode: { _ in true })
    settings.rows = rows
    return settings
  }

  @Test func aListOfHouseholdersWithoutNumbersIsAsked() throws {
    var ledger = TestLedger(columns: [("householder_name", .personName, ["甲", "乙"])])
    #expect(TestLedger.report([ledger.records], try settings()).rows(.headCountMissing) == [2, 3])
    #expect(TestLedger.report([ledger.records], try settings(rows: .person)).tally.isEmpty)
    let families = try settings(of: ["household_size"])
    #expect(TestLedger.report([ledger.records], families).rows(.headCountMissing) == [2, 3])
    #expect(TestLedger.report([ledger.records], try settings(of: [])).tally.isEmpty)
    ledger.columns.append(("name", .personName, ["甲", "丙"]))
    #expect(TestLedger.report([ledger.records], try settings()).tally.isEmpty)
  }

  @Test func aFamilysNumberIsNotThatOfTheInsured() throws {
    let ledger = TestLedger(
      columns: [("household_size", .count, ["3", "", "99"])], households: [1, 2, 3],
      roles: [.household, .household, .household])
    let report = TestLedger.report([ledger.records], try settings())
    #expect(report.rows(.headCountOfFamily) == [2])
    #expect(report.rows(.headCountMissing) == [3] && report.rows(.headCountOdd) == [4])
  }
}
