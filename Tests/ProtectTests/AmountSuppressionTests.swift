import Columns
import TestSupport
import Testing

@testable import Protect

/// Single amounts that are withheld in rows that are shown.
@Suite struct AmountSuppressionTests {
  typealias Base = TableFixture.Base

  static let measures = [TableFixture.households, TableFixture.persons, TableFixture.backPay]

  /// Townships of forty households and more, with the cents of back pay and how many households got it.
  static func fixture(_ amounts: [(cents: Int64, households: Int)]) -> TableFixture {
    TableFixture(
      amounts.enumerated().map {
        Base(township: $0 + 1, households: 40 + $0, persons: 60 + $0, amounts: ["back_pay": $1])
      })
  }

  @Test func theBackPayOfOneHouseholdTakesAnotherTownshipAlong() throws {
    let fixture = Self.fixture([(300, 1), (9000, 9), (0, 0), (2000, 5)])
    let protection = try TableFixture.protect([fixture.table(measures: Self.measures)])
    let table = try #require(protection.tables.first)
    #expect(table.status("back_pay", "乡1") == .primary)
    #expect(table.status("back_pay", "乡2") == .complementary)
    #expect(table.status("back_pay", "乡3") == .shown)
    #expect(table.status("back_pay", "县1") == .shown)
    #expect(table.withheldAreas("households").isEmpty && table.withheldAreas("persons").isEmpty)
    #expect(protection.sensitive.map(\.measure) == ["back_pay"])
    #expect(protection.findings.isEmpty)
  }

  @Test func whereNobodyElseGotAnyAZeroIsWithheld() throws {
    let fixture = Self.fixture([(0, 0), (300, 1), (0, 0)])
    let protection = try TableFixture.protect([fixture.table(measures: Self.measures)])
    let table = try #require(protection.tables.first)
    #expect(table.withheldAreas("back_pay") == ["乡1", "乡2"])
    #expect(table.status("back_pay", "县1") == .shown)
    // The county's total is one household's money: the reviewer is told, once for city and once for county.
    #expect(protection.findings.map(\.code) == [.smallTotalShown, .smallTotalShown])
    #expect(protection.report.sections.last?.rows.count == 2)
  }

  @Test func theOnlyTownshipOfACountyIsLeftOut() throws {
    let fixture = TableFixture([
      Base(county: 1, township: 1, households: 50, persons: 60, amounts: ["back_pay": (300, 1)]),
      Base(county: 2, township: 1, households: 50, persons: 60, amounts: ["back_pay": (900, 9)]),
      Base(county: 2, township: 2, households: 50, persons: 60, amounts: ["back_pay": (900, 9)]),
    ])
    let protection = try TableFixture.protect([fixture.table(measures: Self.measures)])
    #expect(protection.steps.map(\.county) == ["县1"])
  }

  @Test func anAverageGoesWithItsAmount() throws {
    let fixture = TableFixture(
      [(1, 1), (2, 60), (3, 60)].map { township, households in
        Base(
          township: township, households: 60, persons: 80,
          amounts: ["amount_due": (Int64(households) * 31_000, households)])
      })
    let measures = [TableFixture.persons, TableFixture.amount, TableFixture.average]
    let table = try #require(try TableFixture.protect([fixture.table(measures: measures)]).tables.first)
    #expect(table.withheldAreas("amount_due") == ["乡1", "乡2"])
    #expect(table.withheldAreas("average") == ["乡1", "乡2"])
    #expect(table.status("average", "乡1") == .primary && table.status("average", "乡2") == .complementary)
    #expect(table.withheldAreas("persons").isEmpty)
  }

  @Test func whatAPaymentIsMadeOfDoesNotTellAnAmount() throws {
    let fixture = TableFixture(
      [(1, 1), (2, 8), (3, 9)].map { township, households in
        let (due, back) = (Int64(60 * 31_000), Int64(households * 150))
        return Base(
          township: township, households: 60, persons: 80,
          amounts: [
            "amount_due": (due, 60), "back_pay": (back, households), "amount_paid": (due + back, 60),
          ])
      })
    let measures = [
      TableFixture.persons, TableFixture.amount, TableFixture.paid, TableFixture.backPay,
      TableFixture.average,
    ]
    let table = try #require(try TableFixture.protect([fixture.table(measures: measures)]).tables.first)
    // What is due keeps its place: an average would go with it.
    #expect(table.withheldAreas("back_pay") == ["乡1", "乡2"])
    #expect(table.withheldAreas("amount_paid") == ["乡1", "乡2"])
    #expect(table.withheldAreas("amount_due").isEmpty && table.withheldAreas("average").isEmpty)
  }

  @Test func anAmountThatAnotherTableShowsIsNoSecret() throws {
    let fixture = Self.fixture([(300, 2), (9000, 9), (2000, 5)])
    let policy = try ProtectionPolicy(raisingHouseholds: [.groups: 5], persons: [:])
    let strict = fixture.table("strict", tier: .groups, measures: Self.measures)
    let fixtureOfFour = Self.fixture([(300, 4), (9000, 9), (2000, 5)])
    let tables = [
      fixtureOfFour.table(measures: Self.measures),
      fixtureOfFour.table("strict", tier: .groups, measures: Self.measures),
    ]
    let shown = try TableFixture.protect(tables, policy: policy)
    #expect(shown.tables.allSatisfy { $0.withheldAreas("back_pay").isEmpty })
    let both = try TableFixture.protect([fixture.table(measures: Self.measures), strict])
    #expect(both.tables[0].withheldAreas("back_pay") == both.tables[1].withheldAreas("back_pay"))
    #expect(both.tables[0].status("back_pay", "乡1") == .primary)
  }

  /// Townships by urban and rural, so that totals of two kinds cross; the amounts of three measures.
  @Test(arguments: UInt64(1)...40)
  func noAmountOfFewFollowsFromOthers(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bases: [Base] = []
    for county in 1...2 {
      for township in 1...Int.random(in: 2...4, using: &generator) {
        for area in ["urban", "rural"] {
          let households = Int.random(in: 1...20, using: &generator)
          let payers = min(households, [0, 0, 1, 2, 5].randomElement(using: &generator) ?? 0)
          let (due, back) = (
            Int64(households * 31_000), Int64(payers * Int.random(in: 1...900, using: &generator))
          )
          bases.append(
            Base(
              county: county, township: township, members: ["urban_rural": area], households: households,
              persons: households + 2,
              amounts: [
                "amount_due": (due, households), "back_pay": (back, payers),
                "amount_paid": (due + back, households),
              ]))
        }
      }
    }
    let table = TableFixture(bases).table(
      dimensions: ["urban_rural"], members: ["urban_rural": ["urban", "rural"]],
      measures: [
        TableFixture.households, TableFixture.amount, TableFixture.paid, TableFixture.backPay,
      ])
    let protection = try TableFixture.protect([table])
    let attacker = AmountAttacker(protection.tables[0])
    for cell in protection.sensitive where ["amount_due", "back_pay", "amount_paid"].contains(cell.measure) {
      #expect(!attacker.determines(cell), "\(cell.areaName) \(cell.members) \(cell.measure) seed \(seed)")
    }
  }
}
