import Columns
import Testing

@testable import Validate

@Suite("rule household-number")
struct HouseholdNumberTests {
  @Test(arguments: [
    ("5.30502E+11", true), (" 5.3e+11 ", true), ("5E+11", true), ("530502010100002", false), ("5.305", false),
    ("E5", false), ("12-3", false), ("甲1", false), ("", false),
  ])
  func findsWhatASpreadsheetCut(cell: String, isFound: Bool) throws {
    for field in ["household_number", "household_code"] as [FieldName] {
      let ledger = TestLedger(columns: [(field, .number, [cell])])
      let report = TestLedger.report([ledger.records], try TestLedger.settings(["household-number"]))
      #expect(report.rows(.householdNumberLost) == (isFound ? [2] : []))
    }
  }
}
