import Columns
import Testing

@testable import Validate

@Suite("rule row-of-nobody")
struct RowOfNobodyTests {
  @Test(arguments: [
    ("甲某", "530502000000000000", "300", false), ("甲某", "", "300", false),
    ("", "530502000000000000", "300", false),
    ("", "", "300", true), ("无", "/", "300", true), ("共12人", "", "300", true), ("", "", "", false),
    ("", "", "0", false),
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

  @Test func aLedgerWithoutNamesIsNotAsked() throws {
    let ledger = TestLedger(columns: [("amount_due", .money, ["300"])])
    #expect(TestLedger.report([ledger.records], try TestLedger.settings(["row-of-nobody"])).tally.isEmpty)
  }
}
