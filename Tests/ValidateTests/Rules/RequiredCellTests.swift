import Columns
import Testing

@testable import Validate

@Suite("rule required-cell")
struct RequiredCellTests {
  @Test func findsBlankCellsOfRequiredColumns() throws {
    let ledger = TestLedger(
      columns: [("county", .vocabulary, ["隆阳区", " ", ""]), ("remark", .text, ["", "", ""])],
      isForeign: [false, false, true])
    let settings = try TestLedger.settings(["required-cell"], required: ["county", "missing"])
    let report = TestLedger.report([ledger.records], settings)
    #expect(report.rows(.requiredCell) == [3])
    #expect(report.tally.count(of: .requiredCell) == 1)
  }
}
