import Columns
import Testing

@testable import Aggregate

@Suite struct PairedHouseholdsMeasureTests {
  static let rows = [
    LedgerRow(
      county: 1, household: 1, person: 1, role: .householder, numbers: ["visits": 2],
      texts: ["helper_name": "甲", "helper_unit": "县水务局"]),
    LedgerRow(county: 1, household: 1, person: 2, numbers: ["visits": 2], texts: ["helper_unit": "县水务局"]),
    LedgerRow(county: 2, household: 2, person: 3, numbers: ["visits": 5], texts: ["helper_unit": " 县水务局"]),
    LedgerRow(county: 2, household: 3, person: 4, texts: ["helper_unit": "  "]),
    LedgerRow(county: 2, household: 4, person: 5, texts: ["helper_name": "无", "helper_unit": "/"]),
    LedgerRow(county: 2, household: 5, person: 6, texts: ["helper_name": "——", "helper_unit": "无"]),
  ]

  static func table(_ rows: [LedgerRow], _ measure: MeasureName) throws -> Table {
    let settings = try LedgerFixture.settings([LedgerFixture.spec(measures: [measure])])
    return try #require(LedgerFixture.tables(rows, settings, stretches: [1, 3]).first)
  }

  @Test func countsHouseholdsWithAHelperOnAnyRow() throws {
    let table = try Self.table(Self.rows, "paired_households")
    #expect(table.value("paired_households", "保山市") == 2)
    #expect(table.value("paired_households", "县2") == 1)
    #expect(try Self.table([LedgerRow()], "paired_households").value("paired_households", "县1") == nil)
  }
}
