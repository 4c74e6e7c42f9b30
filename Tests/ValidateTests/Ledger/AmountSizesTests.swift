import Columns
import Testing

@testable import Validate

@Suite("amounts in a larger unit")
struct AmountSizesTests {
  private func report(_ amounts: [String], rules: [String] = ["amount"]) throws -> QualityReport {
    TestLedger.report(
      [TestLedger(columns: [("amount_due", .money, amounts)]).records], try TestLedger.settings(rules))
  }

  @Test(arguments: [
    (["3", "4", "3", "4", "9"], true), (["3", "4", "3", "4", "10"], false), (["3", "4", "3", "4"], false),
    (["3", "4", "3", "4", "0"], false), (["300", "3", "3", "3", "3", "3"], false),
  ])
  func allOfATableAreTooSmall(amounts: [String], isFound: Bool) throws {
    let report = try report(amounts)
    #expect(report.tally.count(of: .amountsTooSmall) == (isFound ? 1 : 0))
    var code: ErrorCode?
    do { try report.requirePublishable(control: nil) } catch { code = error.code }
    #expect(code == (isFound ? .ledgerUnsound : nil))
  }

  @Test func aControlTotalConfirmsThem() throws {
    try report(["3", "4", "3", "4", "9"]).requirePublishable(control: ControlTotals(parsing: ",,23.00"))
  }
}
