import Columns
import Testing

@testable import Validate

/// Ledgers whose numbers would be wrong are refused; those whose people are only written wrongly are not.
@Suite("publishable")
struct PublishableTests {
  @Test(arguments: QualityReport.wrongInPublic)
  func aWrongNumberIsRefusedWithItsPlace(code: FindingCode) throws {
    let ledger = TestLedger(columns: [("amount_due", .money, ["300"])])
    var report = TestLedger.report([ledger.records], try TestLedger.settings([]))
    report.tally.add(Finding(code, at: Place(file: "低保.csv", row: 7)), times: 3)
    let error = #expect(throws: SluiceError.self) { try report.requirePublishable(control: nil) }
    #expect(error?.code == .ledgerUnsound && error?.key == "3" && error?.place.row == 7)
  }

  @Test func aLedgerWithoutRecordsIsRefused() throws {
    let report = TestLedger.report([TestLedger().records], try TestLedger.settings())
    let error = #expect(throws: SluiceError.self) { try report.requirePublishable(control: nil) }
    #expect(error?.code == .ledgerWithoutRecords)
  }

  @Test func faultsThatLoseNobodyAreNot() throws {
    let ledger = TestLedger(columns: [("amount_due", .money, ["300"])])
    var report = TestLedger.report([ledger.records], try TestLedger.settings([]))
    for code in [FindingCode.idMissing, .idForm, .idDigitsLost, .amountMissing, .amountNegative, .amountOdd] {
      report.tally.add(Finding(code, at: Place()), times: 100)
    }
    try report.requirePublishable(control: nil)
  }

  @Test(arguments: [(4, false), (5, true)])
  func aLedgerGivenTwiceIsRefusedUnlessConfirmed(repeated: Int, isRefused: Bool) throws {
    let numbers = (0..<repeated).map { "53050220000101000\($0)" }
    let ledger = TestLedger(columns: [("citizen_id", .citizenID, numbers + numbers)])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["duplicate-person"]))
    #expect(report.duplicates == repeated)
    var code: ErrorCode?
    do { try report.requirePublishable(control: nil) } catch { code = error.code }
    #expect(code == (isRefused ? .ledgerRepeats : nil))
    try report.requirePublishable(control: ControlTotals(parsing: ",\(repeated * 2),"))
  }

  @Test func householdsThatRunTogetherAreRefusedUnlessConfirmed() throws {
    let ledger = TestLedger(
      columns: [("relation", .relation, Array(repeating: "户主", count: 10))],
      households: Array(repeating: 1, count: 10), roles: Array(repeating: .householder, count: 10))
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["two-householders"]))
    let error = #expect(throws: SluiceError.self) { try report.requirePublishable(control: nil) }
    #expect(error?.code == .householdsRunTogether && error?.key == "9")
    try report.requirePublishable(control: ControlTotals(parsing: "1,,"))
  }

  /// Numbers that begin anew in each village, and a sheet without villages.
  @Test(arguments: [(4, 30, false), (5, 46, false), (5, 45, true)])
  func aTenthOfSecondHouseholdersIsRefused(seconds: Int, all: Int, isRefused: Bool) throws {
    let households = (0..<all).map { UInt64($0 + 1) } + (0..<seconds).map { UInt64($0 + 1) }
    let ledger = TestLedger(
      columns: [("relation", .relation, Array(repeating: "户主", count: households.count))],
      households: households, roles: Array(repeating: .householder, count: households.count))
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["two-householders"]))
    var code: ErrorCode?
    do { try report.requirePublishable(control: nil) } catch { code = error.code }
    #expect(code == (isRefused ? .householdsRunTogether : nil))
  }

  /// A roster of persons, and the notice that was made of it, on two sheets.
  @Test(arguments: [0, 4, 6, 10])
  func aSheetThatListsTheHouseholdsAgainIsRefused(repeated: Int) throws {
    let roster = TestLedger(
      columns: [("name", .personName, Array(repeating: "某", count: 20))],
      roles: (0..<20).map { $0 % 2 == 0 ? .householder : .member }, listed: (0..<20).map { UInt64($0 + 1) })
    let notice = TestLedger(
      columns: [("householder_name", .personName, Array(repeating: "某", count: 10))],
      households: (0..<10).map { UInt64($0 + 100) }, roles: Array(repeating: .household, count: 10),
      firstRow: 50, listed: (0..<10).map { $0 < repeated ? UInt64($0 * 2 + 1) : UInt64($0 + 100) }, sheet: 2)
    let settings = try TestLedger.settings(["duplicate-person"])
    let report = TestLedger.report([roster.records, notice.records], settings)
    var earlier = QualityGatherer(settings)
    var later = QualityGatherer(settings)
    earlier.take(roster.records)
    later.take(notice.records)
    earlier.merge(later)
    #expect(earlier.finish().repeated == report.repeated)
    var error: SluiceError?
    do { try report.requirePublishable(control: nil) } catch let thrown { error = thrown }
    #expect(error?.code == (repeated > 4 ? .listRepeats : nil))
    if repeated > 4 { #expect(error?.key == "\(repeated)" && error?.place.row == 50) }
    try report.requirePublishable(control: ControlTotals(parsing: ",30,"))
    // The same rows on one sheet are not another list.
    var joined = notice
    joined.sheet = 1
    #expect(TestLedger.report([roster.records, joined.records], settings).repeated == nil)
  }

  /// The bank's list has accounts; the account of a home is that of all who live there, on any sheet.
  @Test(arguments: [(1, true), (12, false)])
  func accountsTellHouseholdsUnlessManyShareThem(sharing: Int, isRefused: Bool) throws {
    func list(_ sheet: Int, firstRow: UInt32) -> RecordBatch {
      TestLedger(
        columns: [("householder_name", .personName, Array(repeating: "某", count: 12))],
        households: (0..<12).map { UInt64($0) + UInt64(firstRow) }, firstRow: firstRow,
        listed: (0..<12).map { UInt64($0) + UInt64(firstRow) * 100 },
        accounts: (0..<12).map { UInt64($0 / sharing + 7) }, sheet: sheet
      ).records
    }
    let report = TestLedger.report(
      [list(1, firstRow: 2), list(2, firstRow: 50)], try TestLedger.settings(["duplicate-person"]))
    #expect((report.repeated != nil) == isRefused)
  }

  @Test func countsThatDifferInAThirdOfTheHouseholdsAreRefused() throws {
    let ledger = TestLedger(columns: [("insured_persons", .count, Array(repeating: "3", count: 6))])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["head-count"]))
    let error = #expect(throws: SluiceError.self) { try report.requirePublishable(control: nil) }
    #expect(error?.code == .headCountsDiffer && error?.key == "6")
    try report.requirePublishable(control: ControlTotals(parsing: ",6,"))
  }

  /// Two rows may name two persons by mistake; columns of several persons are none.
  @Test(arguments: [
    (FindingCode.namesInOneCell, 2, 7, false, false), (.namesInOneCell, 2, 6, false, true),
    (.namesInOneCell, 3, 100, false, true), (.namesInOneCell, 3, 100, true, false),
    (.columnsCompete, 1, 100, false, true), (.columnsCompete, 1, 100, true, true),
  ])
  func severalOnARowAreRefused(code: FindingCode, count: Int, rows: Int, isConfirmed: Bool, isRefused: Bool)
    throws
  {
    let ledger = TestLedger(columns: [("name", .personName, Array(repeating: "某", count: rows))])
    var report = TestLedger.report([ledger.records], try TestLedger.settings([]))
    report.tally.add(Finding(code, at: Place(file: "低保.csv", row: 7, column: 3)), times: count)
    var error: SluiceError?
    do {
      try report.requirePublishable(control: isConfirmed ? ControlTotals(parsing: ",\(rows),") : nil)
    } catch let thrown { error = thrown }
    #expect(error?.code == (isRefused ? .severalOnARow : nil))
    if isRefused { #expect(error?.key == "\(count)" && error?.place.row == 7 && error?.place.column == 3) }
  }

  /// The lists of two schools, and one of all their pupils: with fewer columns, in another order, without numbers.
  @Test(arguments: [("500", 10, true), ("500", 4, false), ("600", 10, false)])
  func aListOfTheSameGrantsIsRefused(amount: String, known: Int, isRefused: Bool) throws {
    func list(_ pupils: [Int], amount: String, sheet: Int, hasNumbers: Bool) -> TestLedger {
      var columns: [(field: FieldName, kind: FieldKind, cells: [String])] = [
        ("name", .personName, pupils.map { _ in "某" }),
        ("aid_kind", .vocabulary, pupils.map { _ in "national_grant" }),
        ("amount_due", .money, pupils.map { _ in amount }),
      ]
      if hasNumbers {
        columns.append(("citizen_id", .citizenID, pupils.map { "53050219000101\(1000 + $0)" }))
        columns.append(("term", .text, pupils.map { _ in "2026-2027-1" }))
      }
      return TestLedger(
        columns: columns, firstRow: UInt32(sheet * 100), listed: pupils.map { UInt64($0 + 1) }, sheet: sheet)
    }
    let schools = [
      list(Array(0..<5), amount: "500", sheet: 1, hasNumbers: true),
      list(Array(5..<10), amount: "500", sheet: 2, hasNumbers: true),
    ]
    let all = list(
      (0..<10).map { $0 < known ? 9 - $0 : 50 + $0 }, amount: amount, sheet: 3, hasNumbers: false)
    let settings = try TestLedger.settings(["duplicate-person"], unit: .grant)
    let report = TestLedger.report((schools + [all]).map(\.records), settings)
    var code: ErrorCode?
    do { try report.requirePublishable(control: nil) } catch { code = error.code }
    #expect(code == (isRefused ? .listRepeats : nil))
    try report.requirePublishable(control: ControlTotals(parsing: ",20,"))
  }

  /// The list of all stands first, and schools have few pupils each.
  @Test func schoolsBelowTheListOfAllAreRefused() throws {
    func list(_ pupils: Range<Int>, sheet: Int) -> RecordBatch {
      TestLedger(
        columns: [
          ("name", .personName, pupils.map { _ in "某" }),
          ("aid_kind", .vocabulary, pupils.map { _ in "national_grant" }),
          ("amount_due", .money, pupils.map { _ in "500" }),
        ], firstRow: UInt32(sheet * 100), listed: pupils.map { UInt64($0 + 1) }, sheet: sheet
      ).records
    }
    let settings = try TestLedger.settings(["duplicate-person"], unit: .grant)
    let schools = [list(0..<2, sheet: 2), list(2..<4, sheet: 3), list(4..<6, sheet: 4)]
    let report = TestLedger.report([list(0..<6, sheet: 1)] + schools, settings)
    #expect(report.repeated?.rows == 6 && report.repeated?.place.row == 200)
    let few = TestLedger.report([list(0..<6, sheet: 1)] + schools.prefix(2), settings)
    #expect(few.repeated == nil)
  }

  /// The same pupils get the same in two terms, and month by month on a sheet each.
  @Test(arguments: ["term", "pay_date"] as [FieldName])
  func listsOfOtherTimesAreNoRepetition(field: FieldName) throws {
    func list(_ time: String, sheet: Int) -> RecordBatch {
      TestLedger(
        columns: [
          ("aid_kind", .vocabulary, Array(repeating: "national_grant", count: 8)),
          ("amount_due", .money, Array(repeating: "500", count: 8)),
          ("citizen_id", .citizenID, (0..<8).map { "53050219000101\(1000 + $0)" }),
          (field, .text, Array(repeating: time, count: 8)),
        ], firstRow: UInt32(sheet * 100), listed: (0..<8).map { UInt64($0 + 1) }, sheet: sheet
      ).records
    }
    let settings = try TestLedger.settings(["duplicate-person"], unit: .grant)
    let times = field == "term" ? ["2025-2026-2", "2026-2027-1"] : ["2026-10-31", "2026-11-30"]
    let apart = TestLedger.report([list(times[0], sheet: 1), list(times[1], sheet: 2)], settings)
    #expect(apart.repeated == nil && apart.duplicates == 0)
    let again = TestLedger.report([list(times[0], sheet: 1), list(times[0], sheet: 2)], settings)
    #expect(again.repeated?.rows == 8 && again.duplicates == 8)
  }

  @Test(arguments: [(14, false), (15, true)])
  func aThirdOfRepeatedGrantsIsRefused(rows: Int, isRefused: Bool) throws {
    let numbers = (0..<rows).map { "53050219000101\(1000 + $0)" }
    let repeated = numbers.prefix(isRefused ? 8 : 4)
    let count = rows + repeated.count
    let ledger = TestLedger(columns: [
      ("citizen_id", .citizenID, numbers + repeated),
      ("aid_kind", .vocabulary, Array(repeating: "national_grant", count: count)),
      ("amount_due", .money, Array(repeating: "500", count: count)),
    ])
    let report = TestLedger.report(
      [ledger.records], try TestLedger.settings(["duplicate-person"], unit: .grant))
    var code: ErrorCode?
    do { try report.requirePublishable(control: nil) } catch { code = error.code }
    #expect(code == (isRefused ? .ledgerRepeats : nil))
  }
}
