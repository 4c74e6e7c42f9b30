import Columns
import Testing

@testable import Protect

@Suite struct FlowColumnsTests {
  typealias Base = TableFixture.Base

  static func table(_ entered: [[Int]], finest: AreaLevel = .township) -> Table {
    let bases = entered.enumerated().flatMap { county, townships in
      townships.enumerated().map {
        Base(county: county + 1, township: $0 + 1, households: $1, persons: 3 * $1)
      }
    }
    return TableFixture(bases).table("flows", tier: .flows, finest: finest)
  }

  @Test func aColumnIsWithheldForAllTownshipsOrForNone() throws {
    let small = try #require(try TableFixture.protect([Self.table([[1, 5, 0], [8, 9]])]).tables.first)
    for row in small.rows {
      let isTownship = small.areas[row.area].level == .township
      #expect(row.cells[0].status.isWithheld == isTownship)
    }
    let large = try #require(try TableFixture.protect([Self.table([[3, 5, 0], [8, 9]])]).tables.first)
    #expect(large.rows.allSatisfy { $0.withheldCount == 0 })
  }

  @Test func countiesAndCitiesAreShownHoweverFew() throws {
    let table = try #require(
      try TableFixture.protect([Self.table([[1], [2]], finest: .county)]).tables.first)
    #expect(table.rows.allSatisfy { $0.withheldCount == 0 })
  }

  @Test func theOnlyTownshipOfACountyIsLeftOutOfAWithheldColumn() throws {
    let protection = try TableFixture.protect([Self.table([[1], [8, 9]])])
    #expect(protection.steps.map(\.county) == ["县1"])
    #expect(protection.tables[0].areas.map(\.name) == ["保山市", "县1", "县2", "乡1", "乡2"])
  }

  @Test func aMostlyWithheldTableOfFlowsLosesItsTownships() throws {
    let protection = try TableFixture.protect(
      [Self.table([[1, 5], [8, 9]])], policy: ProtectionPolicy())
    #expect(protection.tables[0].areas.allSatisfy { $0.level != .township })
    #expect(protection.sensitive.isEmpty)
  }

  @Test func reasonsAreWithheldTogetherAndTheTotalStands() throws {
    let table = TableFixture([
      Base(members: ["exit_reason": "death"], households: 1, persons: 1),
      Base(members: ["exit_reason": "income"], households: 20, persons: 40),
    ]).table("exits", tier: .flows, finest: .city, dimensions: ["exit_reason"])
    let result = try #require(try TableFixture.protect([table]).tables.first)
    #expect(result.status("households", "保山市", "Total") == .shown)
    #expect(result.status("households", "保山市", "death") == .primary)
    #expect(result.status("households", "保山市", "income") == .complementary)
  }
}
