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
}
