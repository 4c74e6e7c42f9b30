import Columns
import Testing

@testable import Aggregate

@Suite struct AmountMeasureTests {
  @Test func takesThePaidAmountWhereTheListHasNoOther() {
    var totals = CellTotals(unit: .grant)
    #expect(AmountMeasure().value(of: totals) == nil)
    totals.sums["amount_paid"] = 900
    #expect(AmountMeasure().value(of: totals) == 900)
    totals.sums["amount"] = 800
    #expect(AmountMeasure().value(of: totals) == 800)
  }
}
