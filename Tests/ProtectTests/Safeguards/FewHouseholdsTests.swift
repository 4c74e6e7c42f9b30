import Columns
import Testing

@testable import Protect

@Suite struct FewHouseholdsTests {
  typealias Base = TableFixture.Base

  @Test(arguments: [(0, false), (1, true), (2, true), (3, false)])
  func fewHouseholdsAreOneOrTwo(households: Int, isSmall: Bool) {
    let fixture = TableFixture(
      [Base(township: 1, households: households, persons: households * 9)], townships: [(1, 1)])
    let rows = FewHouseholds().objections(to: fixture.table(), policy: ProtectionPolicy()).rows
    #expect(rows.contains(2) == isSmall)
  }

  /// Three unknown of twelve are no secret; one unknown of a class of two tells of the class.
  @Test(arguments: [(12, false), (1, true)])
  func theUnknownMayBeFewWhereTheOthersAreNot(others: Int, isSmall: Bool) {
    let bases = [("a", "x", others), ("a", "unknown", 1), ("b", "x", 20)].map { kind, risk, households in
      Base(members: ["kind": kind, "risk": risk], households: households, persons: households * 9)
    }
    let table = TableFixture(bases).table(
      "t", tier: .groups, dimensions: ["kind", "risk"],
      members: ["kind": ["a", "b"], "risk": ["x", "unknown"]])
    let rows = FewHouseholds().objections(to: table, policy: ProtectionPolicy()).rows
    let found = rows.map { table.rows[$0] }.contains { row in
      row.members[0] == 1 && row.members[1] == 2 && table.areas[row.area].level == .township
    }
    #expect(found == isSmall)
  }

  @Test func aCountSmallerThanItsContributorsIsSmall() {
    // Persons of many households, but only two householders among them.
    var table = TableFixture([Base(households: 12, persons: 40)]).table()
    table.rows[2].cells[0] = Table.Cell(value: 2, households: 12, persons: 40)
    table.rows[2].cells[1] = Table.Cell(value: 40, households: 12, persons: 40)
    #expect(FewHouseholds().objections(to: table, policy: ProtectionPolicy()).rows.contains(2))
  }
}
