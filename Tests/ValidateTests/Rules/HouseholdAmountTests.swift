import Columns
import Testing

@testable import Validate

@Suite("rule household-amount")
struct HouseholdAmountTests {
  private func ledger(households: Int, amounts: (Int) -> [String]) -> TestLedger {
    TestLedger(
      columns: [("amount_due", .money, (0..<households).flatMap(amounts))],
      households: (0..<households).flatMap { [UInt64($0) + 1, UInt64($0) + 1] },
      roles: (0..<households).flatMap { _ in [RecordBatch.Role.householder, .member] })
  }

  @Test(arguments: [(5, 0, 5), (4, 0, 0), (30, 3, 27), (30, 4, 0)])
  func asksWhenNearlyAllRepeatOneAmount(households: Int, different: Int, found: Int) throws {
    let ledger = ledger(households: households) { $0 < different ? ["300", "200"] : ["500", "500"] }
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["household-amount"]))
    #expect(report.tally.count(of: .householdAmountRepeated) == found)
  }

  @Test(arguments: [(5, 0, 5), (4, 0, 0), (30, 3, 27), (30, 4, 0)])
  func asksWhenNearlyAllHaveOneAmountOnOneRow(households: Int, different: Int, found: Int) throws {
    let ledger = ledger(households: households) { $0 < different ? ["300", "200"] : ["500", ""] }
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["household-amount"]))
    #expect(report.tally.count(of: .householdAmountOnce) == found)
    #expect(report.tally.count(of: .householdAmountRepeated) == 0)
  }

  @Test func isSilentWhenTheHouseholdsSumStandsOnOneRow() throws {
    let ledger = ledger(households: 40) { _ in ["500", ""] }
    let settings = try TestLedger.settings(["household-amount"], amountOf: .household)
    #expect(TestLedger.report([ledger.records], settings).tally.isEmpty)
  }

  @Test func namesTheRowThatSaysAnotherAmountForTheHousehold() throws {
    let ledger = ledger(households: 3) { $0 == 1 ? ["500", "400"] : ["500", "500"] }
    let settings = try TestLedger.settings(["household-amount"], amountOf: .household)
    let report = TestLedger.report([ledger.records], settings)
    #expect(report.rows(.householdAmountDiffers) == [5])
    #expect(report.totals.amount == 150_000)
  }
}
