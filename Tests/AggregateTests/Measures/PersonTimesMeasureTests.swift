import Columns
import Testing

@testable import Aggregate

@Suite struct PersonTimesMeasureTests {
  @Test func countsGrantsAndIsMissingInARoster() throws {
    let rows = [1, 1, 2].map { LedgerRow(person: $0) }
    for (unit, expected) in [(RowUnit.householdMember, nil), (.grant, 3)] as [(RowUnit, Int64?)] {
      let settings = try LedgerFixture.settings([LedgerFixture.spec(measures: ["person_times"])], unit: unit)
      #expect(try LedgerFixture.tables(rows, settings).first?.value("person_times", "甲乡") == expected)
    }
  }
}
