import Columns
import Testing

@testable import Packaging

@Suite("wide table")
struct WideTableTests {
  private func table(sizes: [Int]) -> Table {
    let dimensions = sizes.enumerated().map { index, size in
      Table.Dimension(
        name: FieldName("d\(index)"), label: Label(zh: "维\(index)", en: "d\(index)"),
        members: [.total]
          + (1..<size).map { Table.Member(code: "m\($0)", label: Label(zh: "项\($0)", en: "m")) })
    }
    var members: [[Int]] = [[]]
    for size in sizes { members = members.flatMap { head in (0..<size).map { head + [$0] } } }
    let rows = members.map {
      Table.Row(area: 0, members: $0, cells: [Table.Cell(value: 1, households: 9, persons: 9)])
    }
    let base = Fixtures.table
    return Table(
      spec: base.spec, areas: [base.areas[0]], dimensions: dimensions, measures: [base.measures[0]],
      rows: rows)
  }

  @Test(arguments: [
    ([], 0, 1, 1), ([3], 0, 3, 1), ([6, 8], 0, 48, 1), ([7, 8], 1, 8, 7), ([49], 1, 1, 49),
    ([3, 7, 8], 2, 8, 21),
  ])
  func dimensionsThatDoNotFitGoDownTheSide(sizes: [Int], side: Int, columns: Int, rows: Int) {
    let wide = WideTable(table(sizes: sizes))
    #expect(wide.sideDimensions == side)
    #expect(wide.columns.count == columns)
    #expect(wide.rows.count == rows)
    #expect(Set(wide.columns.map(\.header)).count == columns)
    #expect(wide.rows.allSatisfy { row in wide.columns.allSatisfy { wide.cell(row, $0) != nil } })
  }

  @Test func eachNumberStandsAtItsPlace() throws {
    let wide = WideTable(Fixtures.table)
    let column = try #require(wide.columns.first { $0.header == "农村 · 人数（人）" })
    #expect(wide.rows.map { wide.cell($0, column)?.value } == [70, 62, 8, 62])
    #expect(wide.columns.map(\.header).first == "人数（人）")
  }

  @Test func sheetNamesAreWhatSpreadsheetsAllow() {
    var names = SheetNames()
    #expect(names.name("a[b]c:d*e?f/g\\h'") == "abcdefgh")
    #expect(names.name("ABCDEFGH") == "ABCDEFGH 2")
    #expect(names.name("") == "Sheet")
    let long = String(repeating: "长", count: 40)
    #expect(names.name(long).utf16.count == 31)
    #expect(names.name(long).hasSuffix(" 2"))
  }

  @Test(arguments: [("abc", 3), ("保障", 4), ("人数（人）", 10), ("", 0), ("A 类", 4)])
  func chineseIsTwiceAsWide(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }
}
