import Columns
import Testing

@testable import Protect

@Suite struct FewPersonsTests {
  typealias Base = TableFixture.Base

  @Test(arguments: [(0, false), (1, true), (4, true), (5, false)])
  func fewPersonsAreOneToFourInGroups(persons: Int, isSmall: Bool) {
    let fixture = TableFixture(
      [Base(township: 1, households: min(persons, 3), persons: persons)], townships: [(1, 1)])
    let table = fixture.table(tier: .groups, measures: [TableFixture.persons])
    #expect(FewPersons().objections(to: table, policy: ProtectionPolicy()).rows.contains(2) == isSmall)
  }

  /// Of the households of a set's total none may have any of it: 0 tells of nobody, however many were asked.
  @Test(arguments: [(0, false), (1, true)])
  func noneOfManyIsNotFew(value: Int64, isSmall: Bool) throws {
    var table = TableFixture([Base(households: 9, persons: 20)]).table(
      tier: .special, measures: [TableFixture.households])
    let index = try #require(table.rows.indices.first)
    table.rows[index].cells[0] = Table.Cell(value: value, households: 9, persons: 0)
    #expect(FewPersons().objections(to: table, policy: ProtectionPolicy()).rows.contains(index) == isSmall)
  }

  @Test func unknownSexIsSafeAndUnknownWithMoneyIsNot() {
    let fixture = TableFixture([
      Base(members: ["sex": "unknown"], households: 1, persons: 1),
      Base(members: ["sex": "male"], households: 9, persons: 9),
    ])
    let policy = ProtectionPolicy()
    let counts = fixture.table(tier: .groups, dimensions: ["sex"])
    #expect(FewPersons().objections(to: counts, policy: policy).rows.isEmpty)
    let money = fixture.table(
      tier: .groups, dimensions: ["sex"], measures: [TableFixture.persons, TableFixture.amount])
    #expect(!FewPersons().objections(to: money, policy: policy).rows.isEmpty)
    let special = fixture.table(tier: .special, dimensions: ["sex"])
    #expect(!FewPersons().objections(to: special, policy: policy).rows.isEmpty)
  }
}
