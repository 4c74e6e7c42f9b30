import Columns

/// Gives every cell of the release a number; the same cell in two tables has the same one.
///
/// A cell is a measure of an area and of members; the total of a dimension is no restriction, so that tables
/// with other dimensions share their totals. The total of members that overlap is one: whoever has any. Tables share cells only if they are about the same records:
/// where the descriptor does not say so, if a number that is not 0 is published in both and none differs.
struct CellNames {
  private(set) var cells: [String: Int] = [:]
  private let populations: [Int]
  private let tables: [PublishedTable]

  init(_ tables: [PublishedTable]) {
    self.tables = tables
    populations = CellNames.populations(tables)
  }

  /// How many cells there are.
  var count: Int { cells.count }

  /// The first table that is about the same records as one.
  func population(of table: Int) -> Int { populations[table] }

  /// The number of the cell of a row.
  mutating func cell(table: Int, _ row: PublishedTable.Row) -> Int {
    let key = key(table, tables[table].areas[row.area].key, row.members, row.measure)
    if let known = cells[key] { return known }
    cells[key] = cells.count
    return cells.count - 1
  }

  /// The number of a sensitive cell, or nil when no table has it.
  func cell(_ sensitive: SensitiveCell) -> Int? {
    guard let table = tables.firstIndex(where: { $0.name == sensitive.table }) else { return nil }
    let area = PublishedTable.Area(
      level: sensitive.areaLevel, code: sensitive.areaCode, name: sensitive.areaName,
      parentName: sensitive.parentArea)
    return cells[key(table, area.key, sensitive.members, sensitive.measure.rawValue)]
  }

  private func key(_ table: Int, _ area: String, _ members: [String], _ measure: String) -> String {
    let key = CellNames.coordinate(tables[table], area, members, measure)
    return "\(populations[table])\u{1e}\(key)"
  }

  /// The cell of everybody, where a row tells of whoever has any of some overlapping members; nil for other
  /// rows, and where no table has that cell.
  func everybody(table: Int, _ row: PublishedTable.Row) -> Int? {
    let overlapping = tables[table].resource.overlapping
    let pairs = zip(tables[table].dimensions, row.members)
    guard pairs.contains(where: { overlapping.contains($0) && $1 == RecordBatch.total }) else { return nil }
    let rest = pairs.filter { $1 != RecordBatch.total }.map { "\($0)=\($1)" }
    let area = tables[table].areas[row.area].key
    let key = ([row.measure, area] + rest.sorted()).joined(separator: "\u{1e}")
    return cells["\(populations[table])\u{1e}\(key)"]
  }

  private static func coordinate(
    _ table: PublishedTable, _ area: String, _ members: [String], _ measure: String
  ) -> String {
    let restrictions = zip(table.dimensions, members)
      .filter { $1 != RecordBatch.total || table.resource.overlapping.contains($0) }
      .map { "\($0)=\($1)" }
    return ([measure, area] + restrictions.sorted()).joined(separator: "\u{1e}")
  }

  /// For each table the first table that is about the same records.
  private static func populations(_ tables: [PublishedTable]) -> [Int] {
    let values = tables.map { table in
      var values: [String: Int64] = [:]
      for row in table.rows {
        let key = coordinate(table, table.areas[row.area].key, row.members, row.measure)
        if let value = row.value { values[key] = value }
      }
      return values
    }
    var first = Array(tables.indices)
    for table in tables.indices {
      first[table] =
        (0..<table).first { earlier in
          guard first[earlier] == earlier else { return false }
          if let said = tables[table].resource.population, let other = tables[earlier].resource.population {
            return said == other
          }
          return agree(values[table], values[earlier])
        } ?? table
    }
    return first
  }

  private static func agree(_ left: [String: Int64], _ right: [String: Int64]) -> Bool {
    var isShared = false
    for (key, value) in left {
      guard let other = right[key] else { continue }
      if other != value { return false }
      if value != 0 { isShared = true }
    }
    return isShared
  }
}
