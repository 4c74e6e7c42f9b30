import Columns
import Testing

@testable import Aggregate

@Suite struct AverageMeasureTests {
  @Test(
    arguments: [(100, 3, 33), (200, 3, 67), (5, 2, 3), (-5, 2, -3), (0, 4, 0)] as [(Int64, Int64, Int64)])
  func isRoundedHalfAwayFromZero(amount: Int64, persons: Int64, expected: Int64) {
    var totals = CellTotals(unit: .householdMember)
    totals.sums["amount_due"] = amount
    totals.persons = persons
    #expect(AverageMeasure().value(of: totals) == expected)
    totals.persons = 0
    #expect(AverageMeasure().value(of: totals) == nil)
  }

  @Test func grantsAverageOverGrants() {
    var totals = CellTotals(unit: .grant)
    totals.sums["amount_paid"] = 900
    totals.persons = 1
    totals.personTimes = 3
    #expect(AverageMeasure().value(of: totals) == 300)
    #expect(!AverageMeasure().measure(for: .grant).isAdditive)
  }
}
