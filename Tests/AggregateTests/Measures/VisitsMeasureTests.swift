import Columns
import Testing

@testable import Aggregate

@Suite struct VisitsMeasureTests {
  @Test func countsAHouseholdsVisitsOnce() throws {
    let rows = PairedHouseholdsMeasureTests.rows
    let table = try PairedHouseholdsMeasureTests.table(rows, "visits")
    #expect(table.value("visits", "保山市") == 7)
    #expect(table.value("visits", "县1") == 2)
  }
}
