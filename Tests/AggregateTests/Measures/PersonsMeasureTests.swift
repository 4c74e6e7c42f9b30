import Columns
import Testing

@testable import Aggregate

@Suite struct PersonsMeasureTests {
  @Test func aSecondRowCountsTwiceInARosterAndOnceAmongGrants() throws {
    let rows = [1, 1, 2].map { LedgerRow(person: $0) }
    for (unit, expected) in [(RowUnit.householdMember, 3), (.grant, 2)] as [(RowUnit, Int64)] {
      let settings = try LedgerFixture.settings([LedgerFixture.spec(measures: ["persons"])], unit: unit)
      let table = try #require(LedgerFixture.tables(rows, settings).first)
      #expect(table.value("persons", "甲乡") == expected)
      #expect(table.measures.first?.isAdditive == (unit == .householdMember))
    }
  }
}
