import Columns
import Testing

@testable import Aggregate

@Suite struct AidStandardMeasureTests {
  @Test func needsOneAmountInTheCell() throws {
    let rows = [(1, 500), (1, 500), (2, 500), (2, 750)].enumerated().map { index, row in
      LedgerRow(county: row.0, household: 0, person: index, numbers: ["standard_amount": Int64(row.1)])
    }
    let settings = try LedgerFixture.settings([LedgerFixture.spec(measures: ["aid_standard"])], unit: .grant)
    let table = try #require(LedgerFixture.tables(rows, settings, stretches: [1, 3]).first)
    #expect(table.value("aid_standard", "县1") == 500)
    #expect(table.value("aid_standard", "县2") == nil)
    #expect(table.measures.first?.isProtected == true)
  }
}
