import Columns

/// A table as people read it: an area a row, measures by members across.
///
/// When there would be too many columns, the first dimensions go down the side instead.
struct WideTable {
  /// The most columns of numbers that a sheet has.
  static let mostColumns = 48

  /// A column of numbers.
  struct NumberColumn {
    /// The position of the measure.
    let measure: Int
    /// The members of the dimensions across.
    let members: [Int]
    /// Its header: members, measure and unit.
    let header: String
  }

  /// A row.
  struct SideRow: Hashable {
    /// The position of the area.
    let area: Int
    /// The members of the dimensions down the side.
    let members: [Int]
  }

  let table: Table
  /// How many dimensions stand at the side.
  let sideDimensions: Int
  /// The columns of numbers.
  let columns: [NumberColumn]
  /// The rows, in the order of the table.
  let rows: [SideRow]

  private let positions: [Key: Int]

  private struct Key: Hashable {
    let area: Int
    let members: [Int]
  }

  /// Lays out a table.
  init(_ table: Table) {
    self.table = table
    let sizes = table.dimensions.map(\.members.count)
    var side = 0
    while side < sizes.count, table.measures.count * sizes[side...].reduce(1, *) > Self.mostColumns {
      side += 1
    }
    sideDimensions = side
    columns = WideTable.columns(table, from: side)
    var rows: [SideRow] = []
    var seen: Set<SideRow> = []
    var positions: [Key: Int] = [:]
    for (index, row) in table.rows.enumerated() {
      positions[Key(area: row.area, members: row.members)] = index
      let sideRow = SideRow(area: row.area, members: Array(row.members[..<side]))
      if seen.insert(sideRow).inserted { rows.append(sideRow) }
    }
    self.rows = rows
    self.positions = positions
  }

  /// The cell at a row and a column of numbers; nil where the table has no such row.
  func cell(_ row: SideRow, _ column: NumberColumn) -> Table.Cell? {
    positions[Key(area: row.area, members: row.members + column.members)]
      .map { table.rows[$0].cells[column.measure] }
  }

  private static func columns(_ table: Table, from side: Int) -> [NumberColumn] {
    var combinations: [[Int]] = [[]]
    for dimension in table.dimensions[side...] {
      combinations = combinations.flatMap { prefix in dimension.members.indices.map { prefix + [$0] } }
    }
    var columns: [NumberColumn] = []
    var taken: Set<String> = []
    for (index, measure) in table.measures.enumerated() {
      for members in combinations {
        let names = zip(table.dimensions[side...], members).map { $0.members[$1] }
        // Totals of all dimensions need no more words than the measure itself.
        let shown = names.allSatisfy { $0.code == RecordBatch.total } ? [] : names.map(\.label.zh)
        let unit = CodeLabels.label(measure.unit).zh
        var header = (shown + ["\(measure.label.zh)（\(unit)）"]).joined(separator: " · ")
        // An Excel table needs each header once.
        if !taken.insert(header).inserted {
          header += " " + (names.map(\.code) + [measure.name.rawValue]).joined(separator: "/")
          taken.insert(header)
        }
        columns.append(NumberColumn(measure: index, members: members, header: header))
      }
    }
    return columns
  }
}
