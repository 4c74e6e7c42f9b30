import Columns
import Testing

@testable import Aggregate

@Suite struct PopulationTests {
  static func entry(_ area: String, _ day: String, _ persons: Int64) throws -> Population.Entry {
    Population.Entry(areaCode: area, day: try #require(CivilDate(iso: day)), persons: persons)
  }

  @Test func theLastCountUpToADayCounts() throws {
    let population = Population([
      try Self.entry("530502", "2020-11-01", 900), try Self.entry("530502", "2025-12-31", 950),
      try Self.entry("530502", "2026-12-31", 990), try Self.entry("530521", "2027-01-01", 10),
    ])
    let day = try #require(CivilDate(iso: "2026-10-31"))
    #expect(population.persons(area: "530502", at: day) == 950)
    #expect(population.persons(area: "530521", at: day) == nil)
    #expect(population.persons(area: "530523", at: day) == nil)
  }

  @Test func onlyTotalsOfCountedAreasHaveARate() throws {
    let spec = LedgerFixture.spec(dimensions: ["urban_rural"], measures: ["rate", "persons"])
    let rows = [LedgerRow(members: ["urban_rural": "rural"]), LedgerRow(members: ["urban_rural": "urban"])]
    let population = Population([try Self.entry("530500", "2025-12-31", 1000)])
    let table = try #require(
      LedgerFixture.tables(rows, LedgerFixture.settings([spec]), population: population).first)
    #expect(table.value("rate", "保山市", "Total") == 200)
    #expect(table.value("rate", "保山市", "rural") == nil)
    #expect(table.value("rate", "甲乡", "Total") == nil)
  }
}
