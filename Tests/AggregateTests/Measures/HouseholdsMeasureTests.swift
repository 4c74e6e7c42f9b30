import Columns
import Testing

@testable import Aggregate

@Suite struct HouseholdsMeasureTests {
  @Test func countsAHouseholdOnce() throws {
    let rows = (0..<7).map { LedgerRow(household: $0 / 3 + 1, person: $0) }
    let settings = try LedgerFixture.settings([LedgerFixture.spec(measures: ["households"])])
    #expect(try LedgerFixture.tables(rows, settings).first?.value("households", "甲乡") == 3)
    #expect(HouseholdsMeasure().measure(for: .householdMember).unit == .households)
  }
}
