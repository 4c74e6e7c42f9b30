import Columns
import Testing

@testable import Aggregate

@Suite struct HelpingUnitsMeasureTests {
  @Test func countsAnOrganisationOnceInEveryArea() throws {
    let rows = PairedHouseholdsMeasureTests.rows
    let table = try PairedHouseholdsMeasureTests.table(rows, "helping_units")
    #expect(table.value("helping_units", "保山市") == 1)
    #expect(table.value("helping_units", "县1") == 1)
    #expect(table.value("helping_units", "县2") == 1)
    #expect(table.measures.first?.isAdditive == false)
  }
}
