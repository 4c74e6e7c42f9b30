import Columns
import Testing

@testable import Aggregate

@Suite struct StandardMeasureTests {
  @Test func isOpenAndComesFromTheStandardsFile() {
    var totals = CellTotals(unit: .householdMember)
    #expect(StandardMeasure().value(of: totals) == nil)
    totals.standard = 42_000
    #expect(StandardMeasure().value(of: totals) == 42_000)
    #expect(!StandardMeasure().measure(for: .householdMember).isProtected)
  }
}
