import Columns
import TestSupport
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

  /// What cannot be shown to be safe within the limit of work is refused, with the names of tables; the answer
  /// within the limit is the answer without one.
  @Test func whatIsTooMuchWorkIsRefused() throws {
    var refused = 0
    for seed in UInt64(1)...20 {
      let tables = Self.release(seed: seed)
      let enough = AttackerWork()
      let protection = try TableFixture.protect(tables, work: enough)
      let needed = AttackerWork.usual - enough.left
      let exact = AttackerWork(needed + 1)
      #expect(Self.statuses(try TableFixture.protect(tables, work: exact)) == Self.statuses(protection))
      guard needed > 100 else { continue }
      for share in [2, 50] {
        let limit = AttackerWork(needed / share)
        let error = #expect(throws: SluiceError.self) {
          try TableFixture.protect(tables, work: limit)
        }
        #expect(error?.code == .protectionTooLarge)
        #expect(error?.key.map { key in tables.contains { key.contains($0.spec.name) } } == true)
        // Nothing is done beyond the limit but the step that exceeded it.
        #expect(limit.left > -100_000)
        refused += 1
      }
    }
    #expect(refused > 10)
  }

  private static func statuses(_ protection: Protection) -> [[Table.Status]] {
    protection.tables.map { $0.rows.flatMap { $0.cells.map(\.status) } }
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
