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

  /// A column that every ledger must have, blank or zero in a whole table.
  @Test(arguments: [
    (["", "", "", "", ""], true), (["0", "0", "0", "0", "0"], true), (["0", "", "0", "", "0"], true),
    (["", "", "", ""], false), (["", "", "", "", "300"], false), (["0", "0", "0", "0", "3"], false),
  ])
  func aTableWithoutAmountsIsRefused(amounts: [String], isFound: Bool) throws {
    let ledger = TestLedger(columns: [("amount_due", .money, amounts)])
    let report = TestLedger.report(
      [ledger.records], try TestLedger.settings(["amount"], required: ["amount_due"]))
    #expect(report.tally.count(of: .amountsAllMissing) == (isFound ? 1 : 0))
    var code: ErrorCode?
    do { try report.requirePublishable(control: nil) } catch { code = error.code }
    #expect(code == (isFound ? .ledgerUnsound : nil))
    try report.requirePublishable(control: ControlTotals(parsing: ",,0.00"))
    #expect(try self.report(amounts).tally.count(of: .amountsAllMissing) == 0)
  }
}
