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

  /// Reading a cell notices that it is no number, and the rule what that does to the sums; once is enough.
  @Test func anUnreadableCellIsToldOnce() throws {
    var records = TestLedger(
      columns: [("amount_due", .money, ["三百"]), ("household_size", .count, ["三"])]
    ).records
    for field in ["amount_due", "household_size"] as [FieldName] {
      records.findings.append(
        Finding(.amountNotANumber, at: records.batch.place(row: 0, field: field), field: field))
    }
    let report = TestLedger.report([records], try TestLedger.settings(["amount"]))
    #expect(report.tally.count(of: .amountUnreadable) == 1)
    #expect(
      report.tally.sorted.first { $0.code == .amountNotANumber }?.entry.places.map(\.field) == [
        "household_size"
      ])
    // Without the rule what was noticed stands.
    let without = TestLedger.report([records], try TestLedger.settings([]))
    #expect(without.tally.count(of: .amountNotANumber) == 2)
  }
}
