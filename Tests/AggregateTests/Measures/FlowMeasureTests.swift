import Columns
import Testing

@testable import Aggregate

@Suite struct FlowMeasureTests {
  @Test(arguments: FlowKind.allCases)
  func isMissingWithoutLastPeriodsLedger(kind: FlowKind) {
    var totals = CellTotals(unit: .householdMember)
    #expect(FlowMeasure(kind).value(of: totals) == nil)
    totals.flows[kind] = 4
    #expect(FlowMeasure(kind).value(of: totals) == 4)
    #expect(FlowMeasure(kind).name.rawValue == kind.rawValue)
  }
}
