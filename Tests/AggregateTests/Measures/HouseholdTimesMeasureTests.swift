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

  /// Two measures of one kind are two of it, and one household; what a member's row repeats counts once.
  @Test(arguments: [[], [1], [2], [1, 3]])
  func twoOfOneKindAreTwo(stretches: [Int]) throws {
    func row(_ household: Int, _ person: Int, _ entries: [(String, String)], flag: String? = nil) -> LedgerRow
    {
      let named = entries.map { RecordBatch.SetEntry(code: $0.0, word: $0.1) }.sorted()
      return LedgerRow(
        household: household, person: person,
        sets: ["help_measure": Set(named.map(\.code) + [flag].compactMap { $0 }).sorted()],
        entries: ["help_measure": named])
    }
    let rows = [
      row(1, 1, [("j", "产业帮扶"), ("j", "就业帮扶")]), row(1, 2, [("j", "就业帮扶"), ("h", "健康帮扶")]),
      // What a column of its own tells is one, whether a word says it too or not.
      row(2, 3, [("j", "产业帮扶")], flag: "r"), row(2, 4, [("j", "小额信贷"), ("r", "易地搬迁")], flag: "r"),
    ]
    let spec = LedgerFixture.spec(
      tier: .groups, dimensions: ["help_measure"], measures: ["household_times", "households"])
    let settings = try LedgerFixture.settings([spec])
    let table = try #require(LedgerFixture.tables(rows, settings, batchSize: 2, stretches: stretches).first)
    #expect(table.value("household_times", "甲乡", "j") == 4)
    #expect(table.value("households", "甲乡", "j") == 2)
    #expect(table.value("household_times", "甲乡", "h") == 1)
    #expect(table.value("household_times", "甲乡", "r") == 1)
    #expect(table.value("household_times", "甲乡", "Total") == 6)
    #expect(table.value("households", "甲乡", "Total") == 2)
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
