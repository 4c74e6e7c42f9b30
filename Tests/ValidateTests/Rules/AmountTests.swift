import Columns
import Testing

@testable import Validate

@Suite("rule amount")
struct AmountTests {
  @Test(arguments: [
    ("300", nil), ("", FindingCode.amountMissing), ("-", .amountMissing), ("无", .amountMissing),
    ("三百", .amountUnreadable), ("-1", .amountNegative),
    ("0", .amountZero), ("20000", nil), ("20001", .amountOdd), ("999999", .amountOdd),
    ("1000000", .amountImpossible),
  ])
  func finds(cell: String, code: FindingCode?) throws {
    let ledger = TestLedger(columns: [("amount_due", .money, [cell])])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["amount"]))
    #expect(report.tally.sorted.map(\.code) == [code].compactMap { $0 })
  }

  @Test func aMemberNeedsNoAmountWhereItIsTheHouseholds() throws {
    let ledger = TestLedger(
      columns: [("amount_due", .money, ["", ""])], households: [1, 1], roles: [.householder, .member])
    let household = TestLedger.report(
      [ledger.records], try TestLedger.settings(["amount"], amountOf: .household))
    #expect(household.rows(.amountMissing) == [2])
    let person = TestLedger.report([ledger.records], try TestLedger.settings(["amount"]))
    #expect(person.rows(.amountMissing) == [2, 3])
  }
}
