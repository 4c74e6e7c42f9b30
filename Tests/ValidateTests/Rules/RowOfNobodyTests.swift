import Columns
import Testing

@testable import Validate

@Suite("rule row-of-nobody")
struct RowOfNobodyTests {
  @Test(arguments: [
    ("甲某", "530502000000000000", "300", false), ("甲某", "", "300", false),
    ("", "530502000000000000", "300", false),
    ("", "", "300", true), ("无", "/", "300", true), ("共12人", "", "300", true), ("村支书：", "", "300", true),
    ("甲某", "", "", false), ("", "530502000000000000", "", false), ("", "", "", true), ("", "", "0", true),
    ("审核人：", "/", "", true), ("丙麻小学小计", "", "300", true), ("合计 ", "", "", true),
    ("小计\u{3000}", "", "", true),
    ("小计", "530502000000000000", "300", false), ("合计某", "", "300", false),
  ])
  func findsAmountsOfNobody(name: String, number: String, amount: String, isFound: Bool) throws {
    let ledger = TestLedger(columns: [
      ("name", .personName, [name]), ("citizen_id", .citizenID, [number]), ("amount_due", .money, [amount]),
    ])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["row-of-nobody"]))
    #expect(report.rows(.rowOfNobody) == (isFound ? [2] : []))
  }

  @Test func aHouseholdersNameIsSomebody() throws {
    let ledger = TestLedger(columns: [
      ("name", .personName, ["", ""]), ("householder_name", .personName, ["甲某", ""]),
      ("amount_due", .money, ["300", "300"]),
    ])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["row-of-nobody"]))
    #expect(report.rows(.rowOfNobody) == [3])
  }

  @Test func aSubtotalBelowAHouseholdersNameIsNobody() throws {
    let ledger = TestLedger(columns: [
      ("name", .personName, ["乙某", "小计"]), ("householder_name", .personName, ["甲某", "甲某"]),
      ("amount_due", .money, ["300", "300"]),
    ])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["row-of-nobody"]))
    #expect(report.rows(.rowOfNobody) == [3])
  }

  /// A number of a household, a relation or a telephone is somebody's; a row of paid nobody is one whatever it has.
  @Test(arguments: ["household_number", "relation", "phone", "person_code"])
  func whatTellsOfSomebodyIsEnoughWithoutAnAmount(field: String) throws {
    let ledger = TestLedger(columns: [
      ("name", .personName, ["", "", ""]), (FieldName(field), .number, ["7", "", "7"]),
      ("amount_due", .money, ["", "", "300"]),
    ])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["row-of-nobody"]))
    #expect(report.rows(.rowOfNobody) == [3, 4])
  }

  @Test func aLedgerWithoutMoneyIsAskedToo() throws {
    let ledger = TestLedger(columns: [
      ("name", .personName, ["甲某", ""]), ("remark", .text, ["", "以上无异议"]),
    ])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["row-of-nobody"]))
    #expect(report.rows(.rowOfNobody) == [3])
  }

  @Test func aLedgerWithoutNamesIsNotAsked() throws {
    let ledger = TestLedger(columns: [("amount_due", .money, ["300"])])
    #expect(TestLedger.report([ledger.records], try TestLedger.settings(["row-of-nobody"])).tally.isEmpty)
  }

  /// A school's sum with its number of pupils is no grant to one person; the number may stand once above a list.
  @Test(
    arguments: [
      (["48", "30", "12"], ["", "", ""], [2, 3, 4]), (["1", "1", ""], ["", "", ""], []),
      (["1", "1", "12"], ["530502000000000000", "", ""], [4]),
      (["48", "", "", ""], ["530502000000000000", "", "", ""], []),
      (["48", "30", "", ""], ["530502000000000000", "530502000000000001", "", ""], [2, 3]),
    ] as [([String], [String], [Int])])
  func rowsOfSeveralPersonsAreFound(counts: [String], numbers: [String], rows: [Int]) throws {
    var ledger = TestLedger(columns: [
      ("name", .personName, counts.map { _ in "甲某" }), ("citizen_id", .citizenID, numbers),
      ("other", .count, counts), ("amount_due", .money, counts.map { _ in "300" }),
    ])
    ledger.headers["other"] = "受助人数"
    ledger.unused = ["other"]
    let report = TestLedger.report(
      [ledger.records], try TestLedger.settings(["row-of-nobody"], unit: .grant))
    #expect(report.rows(.rowOfSeveralPersons) == rows)
    let persons = TestLedger.report([ledger.records], try TestLedger.settings(["row-of-nobody"]))
    #expect(persons.tally.isEmpty)
    if !rows.isEmpty {
      #expect(throws: SluiceError.self) { try report.requirePublishable(control: nil) }
    }
    try report.requirePublishable(control: ControlTotals(parsing: ",\(counts.count),"))
  }
}
