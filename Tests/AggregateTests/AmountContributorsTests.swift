import Columns
import Testing

@testable import Aggregate

/// How many households have an amount, of all that stand in a cell.
@Suite struct AmountContributorsTests {
  typealias Fixture = LedgerFixture

  /// Thirty households of two persons in two townships; every tenth got back pay, on both rows.
  static let rows = (0..<60).map { index in
    LedgerRow(
      township: index < 40 ? "甲乡" : "乙乡", household: index / 2 + 1, person: index + 1,
      members: ["class": index % 4 < 2 ? "A" : "B"],
      numbers: ["amount_due": 300, "back_pay": index / 2 % 10 == 0 ? 50 : 0])
  }

  @Test func householdsWithAnAmountAreCountedOnce() throws {
    let spec = Fixture.spec(dimensions: ["class"], measures: ["households", "amount_due", "back_pay"])
    let settings = try Fixture.settings([spec])
    for cut in [0, 1, 33, 41] {
      let table = try #require(try Fixture.tables(Self.rows, settings, batchSize: 7, stretches: [cut]).first)
      #expect(table.cell("back_pay", "甲乡", ["Total"])?.contributors == 2)
      #expect(table.cell("back_pay", "乙乡", ["Total"])?.contributors == 1)
      #expect(table.cell("back_pay", "县1", ["Total"])?.contributors == 3)
      #expect(table.cell("back_pay", "县1", ["A"])?.contributors == 3)
      #expect(table.cell("back_pay", "县1", ["B"])?.contributors == 0)
      #expect(table.cell("amount_due", "甲乡", ["Total"])?.contributors == Table.Cell.contributorLimit)
      #expect(table.cell("amount_due", "乙乡", ["A"])?.contributors == 5)
      #expect(table.cell("households", "甲乡", ["Total"])?.contributors == nil)
    }
  }

  @Test func anAmountOfTheHouseholdIsItsOwnOnce() throws {
    let spec = Fixture.spec(measures: ["households", "amount_due", "back_pay", "average"])
    let settings = try Fixture.settings([spec], amountOwner: .household)
    let table = try #require(try Fixture.tables(Self.rows, settings, stretches: [11]).first)
    #expect(table.value("back_pay", "甲乡") == 100)
    #expect(table.cell("back_pay", "甲乡", [])?.contributors == 2)
    #expect(table.cell("back_pay", "乙乡", [])?.contributors == 1)
    #expect(table.cell("average", "乙乡", [])?.contributors == 10)
  }

  @Test func grantsCountByHouseholdOrElseByPerson() throws {
    let rows = [
      LedgerRow(household: 0, person: 1, numbers: ["amount_paid": 100]),
      LedgerRow(household: 0, person: 1, numbers: ["amount_paid": 100]),
      LedgerRow(household: 0, person: 2, numbers: ["amount_paid": 0]),
      LedgerRow(household: 5, person: 3, numbers: ["amount_paid": -7]),
    ]
    let spec = Fixture.spec(measures: ["persons", "person_times", "amount", "amount_paid"])
    let table = try #require(try Fixture.tables(rows, try Fixture.settings([spec], unit: .grant)).first)
    #expect(table.cell("amount_paid", "甲乡", [])?.contributors == 2)
    #expect(table.cell("amount", "甲乡", [])?.contributors == 2)
  }

  @Test func tablesOfOtherDimensionsCountTheSameHouseholds() throws {
    let tables = [
      Fixture.spec("a", measures: ["back_pay"]),
      Fixture.spec("b", dimensions: ["class"], measures: ["persons"]),
      Fixture.spec("c", dimensions: ["sex"], measures: ["back_pay"]),
    ]
    let found = try Fixture.tables(Self.rows, try Fixture.settings(tables))
    #expect(found[0].cell("back_pay", "甲乡", [])?.contributors == 2)
    #expect(found[1].rows.allSatisfy { $0.cells.allSatisfy { $0.contributors == nil } })
    #expect(found[2].cell("back_pay", "甲乡", ["Total"])?.contributors == 2)
  }
}
