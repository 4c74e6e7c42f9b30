import Columns
import Testing

@testable import Aggregate

@Suite struct HouseholdTimesMeasureTests {
  @Test func addsUpWhereHouseholdsDoNot() throws {
    // One household with two measures, told on two rows; one with one; one with none.
    let sets = [(1, ["h"]), (1, ["h", "i"]), (2, ["i"]), (3, [])] as [(Int, [String])]
    let rows = sets.enumerated().map { index, row in
      LedgerRow(household: row.0, person: index, sets: ["help_measure": row.1])
    }
    let spec = LedgerFixture.spec(
      tier: .groups, dimensions: ["help_measure"], measures: ["household_times", "households"])
    let table = try #require(LedgerFixture.tables(rows, LedgerFixture.settings([spec])).first)
    #expect(table.value("household_times", "甲乡", "Total") == 3)
    #expect(table.value("household_times", "甲乡", "h") == 1)
    #expect(table.value("household_times", "甲乡", "i") == 2)
    #expect(table.value("households", "甲乡", "i") == 2)
    // The total is whoever has any measure, each household once: not everybody.
    #expect(table.value("households", "甲乡", "Total") == 2)
    #expect(!table.dimensions[0].isPartition)
    #expect(table.cell("households", "甲乡", ["h"])?.persons == 2)
    #expect(table.cell("households", "甲乡", ["Total"])?.persons == 3)
    #expect(table.cell("households", "甲乡", ["Total"])?.households == 2)
  }

  @Test func withoutAColumnNobodyCanBeCounted() throws {
    let spec = LedgerFixture.spec(
      tier: .groups, dimensions: ["help_measure"], measures: ["household_times", "households"])
    let rows = [LedgerRow(household: 1), LedgerRow(household: 2)]
    let table = try #require(LedgerFixture.tables(rows, LedgerFixture.settings([spec])).first)
    #expect(table.rows.allSatisfy { $0.cells.allSatisfy { $0.value == nil } })
  }

  @Test func amountsAreNotToldApartByWhatAHouseholdHasSeveralOf() throws {
    let spec = LedgerFixture.spec(
      tier: .groups, dimensions: ["help_measure"], measures: ["households", "amount_due"])
    let error = #expect(throws: SluiceError.self) { try LedgerFixture.settings([spec]) }
    #expect(error?.code == .measureOfSet)
  }
}
