import Columns
import Testing

@testable import Protect

@Suite struct WithheldSystemTests {
  static func components(_ tables: [Table], hiding areas: Set<String>) throws -> [WithheldComponent] {
    let cells = try LinkedCells(tables)
    var withheld = [Bool](repeating: false, count: cells.units.count)
    for (index, table) in tables.enumerated() {
      for (row, unit) in zip(table.rows, cells.unitOf[index]) where areas.contains(table.areas[row.area].name)
      {
        withheld[unit] = true
      }
    }
    return WithheldSystem(cells, withheld: withheld).components()
  }

  @Test func householdsAndPersonsHangTogether() throws {
    let table = TableFixture(households: [2, 7, 30]).table()
    let components = try Self.components([table], hiding: ["乡1", "乡2"])
    let component = try #require(components.first)
    #expect(components.count == 1)
    #expect(component.truth == [2, 4, 7, 14])
    #expect(component.lower == [1, 1, 1, 1])
    // Two sums, and households at most persons in each township.
    #expect(component.rows.count == 4)
    #expect(component.rows.count { $0.lower == nil && $0.upper == 0 } == 2)
  }

  @Test func aRecoveryIsNeverAboveZero() throws {
    let recovery = Measure("recovery", label: Label(zh: "扣回金额", en: ""), unit: .yuan)
    let fixture = TableFixture([
      TableFixture.Base(township: 1, households: 40, persons: 60, amounts: ["recovery": (-300, 1)]),
      TableFixture.Base(township: 2, households: 40, persons: 60, amounts: ["recovery": (0, 0)]),
    ])
    let components = try Self.components([fixture.table(measures: [recovery])], hiding: ["乡1", "乡2"])
    let component = try #require(components.first)
    #expect(component.truth == [-300, 0])
    #expect(component.upper == [0, 0])
    #expect(component.lower.allSatisfy { $0 < -300 })
  }

  @Test func onlyWhatIsPublishedBoundsASum() throws {
    let table = TableFixture(households: [2, 7, 30]).table(measures: [TableFixture.households])
    let known = try #require(try Self.components([table], hiding: ["乡1", "乡2"]).first)
    #expect(known.rows.map(\.upper) == [9])
    let unknown = try #require(try Self.components([table], hiding: ["乡1", "乡2", "县1"]).first)
    // The county hangs on the city, and on its townships less the published one.
    #expect(unknown.rows.map(\.upper).sorted { ($0 ?? 0) < ($1 ?? 0) } == [-30, 39])
  }
}
