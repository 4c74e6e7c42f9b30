import Columns
import Testing

@testable import Protect

@Suite struct FewContributorsTests {
  typealias Base = TableFixture.Base

  @Test(arguments: [(0, 0, false), (1, 500, true), (2, 500, true), (3, 500, false), (2, 0, false)])
  func fewAreOneOrTwoWithAnAmount(households: Int, cents: Int64, isFew: Bool) {
    let fixture = TableFixture([
      Base(households: 40, persons: 70, amounts: ["back_pay": (cents, households)])
    ])
    let table = fixture.table(measures: [TableFixture.households, TableFixture.backPay])
    let found = FewContributors().objections(to: table, policy: ProtectionPolicy())
    #expect(found.rows.isEmpty)
    #expect(found.cells.contains(Objections.Cell(row: 2, column: 1)) == isFew)
    #expect(found.cells.allSatisfy { $0.column == 1 })
  }

  @Test func aTableThatDoesNotCountThemHasNone() {
    let table = TableFixture(households: [1, 2]).table(measures: [TableFixture.amount])
    #expect(FewContributors().objections(to: table, policy: ProtectionPolicy()).cells.isEmpty)
  }

  @Test func theLeastNumberIsTheTiers() throws {
    let fixture = TableFixture([Base(households: 40, persons: 70, amounts: ["back_pay": (9, 4)])])
    let table = fixture.table(tier: .groups, measures: [TableFixture.backPay])
    let policy = try ProtectionPolicy(raisingHouseholds: [.groups: 5], persons: [:])
    #expect(FewContributors().objections(to: table, policy: ProtectionPolicy()).cells.isEmpty)
    #expect(FewContributors().objections(to: table, policy: policy).cells.count == 3)
  }
}
