import Columns
import Testing

@testable import Aggregate

@Suite struct StandardsTests {
  static func entry(
    _ area: String, _ kind: String, _ from: String, to: String? = nil, _ cents: Int64, perYear: Bool = false
  ) throws -> Standards.Entry {
    Standards.Entry(
      areaCode: area, urbanRural: kind, from: try #require(CivilDate(iso: from)),
      to: try to.map { try #require(CivilDate(iso: $0)) }, cents: cents, isPerYear: perYear)
  }

  @Test func theLastOneInForceOfTheNarrowestAreaCounts() throws {
    let standards = Standards([
      try Self.entry("530500", "urban", "2026-01-01", 70_000),
      try Self.entry("530501", "urban", "2025-01-01", 60_000),
      try Self.entry("530501", "urban", "2026-07-01", 65_000),
      try Self.entry("530501", "urban", "2027-01-01", 99_000),
      try Self.entry("530501", "rural", "2020-01-01", to: "2020-12-31", 10_000),
      try Self.entry("530500", "rural", "2026-01-01", 500_500, perYear: true),
    ])
    let day = try #require(CivilDate(iso: "2026-10-31"))
    #expect(standards.value(areas: ["530501", "530500"], urbanRural: "urban", at: day) == 65_000)
    #expect(standards.value(areas: ["530502", "530500"], urbanRural: "urban", at: day) == 70_000)
    // 5005.00 yuan a year are 417.083… a month.
    #expect(standards.value(areas: ["530501", "530500"], urbanRural: "rural", at: day) == 41_708)
    #expect(standards.value(areas: ["530500"], urbanRural: "Total", at: day) == nil)
  }

  @Test func aTableShowsItForUrbanAndRuralApart() throws {
    let standards = Standards([try Self.entry("530500", "rural", "2026-01-01", 42_000)])
    let spec = LedgerFixture.spec(dimensions: ["urban_rural"], measures: ["standard", "persons"])
    let rows = [LedgerRow(members: ["urban_rural": "rural"])]
    let settings = try LedgerFixture.settings([spec])
    let table = try #require(LedgerFixture.tables(rows, settings, standards: standards).first)
    #expect(table.value("standard", "甲乡", "rural") == 42_000)
    #expect(table.value("standard", "保山市", "Total") == nil)
    #expect(!table.measures[0].isProtected)
  }
}
