import Columns
import Testing

@testable import Protect

/// Seeded releases of linked tables against an attacker who tries every table.
@Suite struct ProtectorPropertyTests {
  @Test(arguments: UInt64(1)...40)
  func noSensitiveCellIsDetermined(seed: UInt64) throws {
    let protection = try TableFixture.protect(Self.release(seed: seed))
    let attacker = BruteForceAttacker(protection.tables)
    for cell in protection.sensitive {
      #expect(!attacker.determines(cell, in: protection.tables), "\(cell.table) \(cell.measure) seed \(seed)")
    }
  }

  @Test(arguments: UInt64(100)...115)
  func tierOneTotalsAndZerosAreAlwaysShown(seed: UInt64) throws {
    let protection = try TableFixture.protect(Self.release(seed: seed), policy: ProtectionPolicy())
    for table in protection.tables {
      for row in table.rows {
        let isCounty = table.areas[row.area].level.depth < AreaLevel.township.depth
        for cell in row.cells where cell.value == 0 || (isCounty && table.spec.tier == .totals) {
          #expect(cell.status == .shown)
        }
      }
      let cells = table.rows.reduce(0) { $0 + $1.cells.count }
      #expect(Double(table.rows.reduce(0) { $0 + $1.withheldCount }) <= 0.15 * Double(cells))
    }
  }

  @Test(arguments: UInt64(200)...215)
  func everySmallCellIsWithheldOrItsRowIsGone(seed: UInt64) throws {
    let protection = try TableFixture.protect(Self.release(seed: seed))
    let summary = try #require(protection.tables.first)
    for row in summary.rows where summary.areas[row.area].level == .township {
      let households = row.cells[0].value ?? 0
      #expect(!(1...2).contains(households) || row.cells.allSatisfy { $0.status == .primary })
    }
  }

  static func release(seed: UInt64) -> [Table] {
    var generator = SeededGenerator(seed: seed)
    var bases: [TableFixture.Base] = []
    for county in 1...2 {
      for township in 1...Int.random(in: 1...3, using: &generator) {
        for area in ["urban", "rural"] {
          for sex in ["female", "male"] {
            guard Int.random(in: 0...3, using: &generator) > 0 else { continue }
            let households = Int.random(in: 1...6, using: &generator)
            bases.append(
              TableFixture.Base(
                county: county, township: township, members: ["urban_rural": area, "sex": sex],
                households: households, persons: households + Int.random(in: 0...3, using: &generator)))
          }
        }
      }
    }
    if bases.isEmpty { bases = [TableFixture.Base(households: 1, persons: 1)] }
    let fixture = TableFixture(bases)
    return [
      fixture.table(dimensions: ["urban_rural"], members: ["urban_rural": ["urban", "rural"]]),
      fixture.table(
        "sex", tier: .groups, dimensions: ["urban_rural", "sex"],
        members: ["urban_rural": ["urban", "rural"], "sex": ["female", "male"]],
        measures: [TableFixture.persons]),
      fixture.table(
        "class", tier: .groups, finest: .county, dimensions: ["sex"], members: ["sex": ["female", "male"]]),
    ]
  }
}
