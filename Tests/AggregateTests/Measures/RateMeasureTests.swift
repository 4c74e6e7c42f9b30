import Columns
import Testing

@testable import Aggregate

@Suite struct RateMeasureTests {
  @Test(arguments: [
    (persons: Int64(20), population: Int64(1000), rate: Int64(2000)), (1, 3, 33_333), (1, 80_000, 1),
    (0, 500, 0),
  ])
  func isPersonsOfAThousandInhabitants(persons: Int64, population: Int64, rate: Int64) {
    var cell = CellTotals(unit: .householdMember)
    cell.persons = persons
    cell.population = population
    #expect(RateMeasure().value(of: cell) == rate)
  }

  @Test func isNotAvailableWithoutAPopulation() {
    var cell = CellTotals(unit: .householdMember)
    cell.persons = 20
    #expect(RateMeasure().value(of: cell) == nil)
  }

  @Test func isProtectedWithItsPersons() {
    let measure = RateMeasure().measure(for: .householdMember)
    #expect(measure.isProtected && !measure.isAdditive)
    #expect(measure.text(2005) == "20.05")
  }
}
