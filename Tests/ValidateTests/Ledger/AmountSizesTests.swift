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

  /// An amount that stands once for a block of rows: each grant, and each household, must have its own.
  @Test(
    arguments: [
      (RowUnit.grant, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], true),
      (.householdMember, [1, 1, 1, 1, 1, 2, 2, 2, 2, 2], false),
      (.householdMember, [1, 1, 3, 4, 5, 2, 2, 6, 7, 8], true),
    ] as [(RowUnit, [UInt64], Bool)])
  func mostRowsWithoutAmountsAreRefused(unit: RowUnit, households: [UInt64], isFound: Bool) throws {
    var ledger = TestLedger(
      columns: [("amount_due", .money, ["300", "", "", "", "", "300", "", "", "", ""])],
      households: households)
    let settings = try TestLedger.settings(["amount"], unit: unit, required: ["amount_due"])
    let report = TestLedger.report([ledger.records], settings)
    #expect(report.tally.count(of: .amountsMostlyMissing) == (isFound ? 1 : 0))
    var code: ErrorCode?
    do { try report.requirePublishable(control: nil) } catch { code = error.code }
    #expect(code == (isFound ? .ledgerUnsound : nil))
    try report.requirePublishable(control: ControlTotals(parsing: ",,600.00"))
    ledger.columns[0].cells = ["300", "", "300", "", "300", "300", "300", "", "", "300"]
    #expect(TestLedger.report([ledger.records], settings).tally.count(of: .amountsMostlyMissing) == 0)
  }
}
