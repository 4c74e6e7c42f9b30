import Columns
import Testing

@testable import Protect

@Suite struct LinkedCellsTests {
  typealias Base = TableFixture.Base

  static let bases = [
    Base(township: 1, members: ["sex": "female", "class": "A"], households: 3, persons: 5),
    Base(township: 2, members: ["sex": "male", "class": "B"], households: 4, persons: 9),
  ]

  @Test func sameCoordinatesAreOneUnit() throws {
    let fixture = TableFixture(Self.bases)
    let tables = [
      fixture.table(), fixture.table("sex", dimensions: ["sex"]),
      fixture.table("both", dimensions: ["class", "sex"]),
    ]
    let cells = try LinkedCells(tables)
    #expect(cells.unitOf[0][0] == cells.unitOf[1][0] && cells.unitOf[1][0] == cells.unitOf[2][0])
    // (Total, female) of the crossed table is (female) of the other.
    #expect(cells.unitOf[2][1] == cells.unitOf[1][1])
    #expect(cells.units.count == 4 * 9)
    // The order of dimensions does not matter.
    let turned = try LinkedCells([tables[2], fixture.table("turned", dimensions: ["sex", "class"])])
    #expect(turned.units.count == 4 * 9)
  }

  @Test func totalsOfCityAndCountyAreFixed() throws {
    let fixture = TableFixture(Self.bases)
    let cells = try LinkedCells([
      fixture.table(), fixture.table("sex", tier: .groups, dimensions: ["sex"]),
    ])
    let fixed = cells.units.indices.filter { cells.units[$0].isFixed }
    #expect(fixed == [cells.unitOf[0][0], cells.unitOf[0][1]])
  }

  @Test func overlappingMembersMakeNoSumOfHouseholds() throws {
    let times = Measure(
      "household_times", label: Label(zh: "户次", en: ""), unit: .householdTimes)
    let set = Table.Dimension(
      name: "help_measure", label: Label(zh: "措施", en: ""),
      members: [.total] + ["h", "i"].map { Table.Member(code: $0, label: Label(zh: $0, en: $0)) },
      isPartition: false)
    let spec = TableSpec(
      name: "measures", title: Label(zh: "", en: ""), definition: Label(zh: "", en: ""), tier: .groups,
      finestArea: [:], dimensions: ["help_measure"], measures: ["household_times", "households"])
    let values: [(Int64, Int64)] = [(7, 6), (4, 4), (3, 3)]
    let table = Table(
      spec: spec, areas: [Table.Area(level: .city, code: "530500", name: "保山市", parent: nil)],
      dimensions: [set], measures: [times, TableFixture.households],
      rows: values.enumerated().map { index, value in
        Table.Row(
          area: 0, members: [index],
          cells: [value.0, value.1].map { Table.Cell(value: $0, households: Int(value.1), persons: 20) })
      })
    let equation = try #require(try LinkedCells([table]).equations.first)
    #expect(equation.measures == ["household_times"])
    #expect(equation.overlapping == ["households"])
    #expect(equation.bounded == ["households"])
    // Whoever has a measure is not everybody: the totals are two numbers, one of them part of the other.
    let everybody = Table(
      spec: TableSpec(
        name: "base", title: Label(zh: "", en: ""), definition: Label(zh: "", en: ""), tier: .totals,
        finestArea: [:], dimensions: [], measures: ["households"]),
      areas: table.areas, dimensions: [], measures: [TableFixture.households],
      rows: [
        Table.Row(area: 0, members: [], cells: [Table.Cell(value: 9, households: 9, persons: 30)])
      ])
    let both = try LinkedCells([everybody, table])
    #expect(both.unitOf[0][0] != both.unitOf[1][0])
    let part = try #require(both.equations.first { $0.whole == both.unitOf[0][0] })
    #expect(part.parts == [both.unitOf[1][0]] && part.overlapping == ["households"] && part.measures.isEmpty)
  }
}
