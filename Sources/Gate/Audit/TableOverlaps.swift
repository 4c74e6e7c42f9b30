import Columns

/// What holds between the members of a dimension of which several can be true of one household.
///
/// They do not add up, but their total is no less than any of them and no more than all of them, the times
/// add up, and each household has a member once.
struct TableOverlaps {
  private let table: PublishedTable
  private let cells: [Int]

  /// - Parameter cells: the number of the cell of each row.
  init(_ table: PublishedTable, cells: [Int]) {
    self.table = table
    self.cells = cells
  }

  private static let times = "household_times"
  private static let counts: Set<String> = ["households", "persons"]

  private struct Key: Hashable {
    let area: Int
    let members: [String]
    let measure: String
  }

  var relations: [Relation] {
    guard !table.resource.overlapping.isEmpty else { return [] }
    var positions: [Key: Int] = [:]
    for (index, row) in table.rows.enumerated() {
      positions[Key(area: row.area, members: row.members, measure: row.measure)] = index
    }
    var relations: [Relation] = []
    for position in table.dimensions.indices
    where table.resource.overlapping.contains(table.dimensions[position]) {
      let members = Set(table.rows.map { $0.members[position] }).subtracting([RecordBatch.total]).sorted()
      for (whole, row) in table.rows.enumerated() {
        guard row.members[position] == RecordBatch.total else {
          relations += once(row, whole, positions)
          continue
        }
        let parts = members.compactMap { member in
          var key = row.members
          key[position] = member
          return positions[Key(area: row.area, members: key, measure: row.measure)]
        }
        relations += total(row, whole, parts)
      }
    }
    return relations
  }

  /// A household has a member once: its times are the households.
  private func once(_ row: PublishedTable.Row, _ index: Int, _ positions: [Key: Int]) -> [Relation] {
    guard row.measure == Self.times,
      let households = positions[Key(area: row.area, members: row.members, measure: "households")]
    else { return [] }
    return [Relation(whole: cells[index], parts: [cells[households]])]
  }

  private func total(_ row: PublishedTable.Row, _ whole: Int, _ parts: [Int]) -> [Relation] {
    guard !parts.isEmpty else { return [] }
    if row.measure == Self.times {
      return [Relation(whole: cells[whole], parts: parts.map { cells[$0] })]
    }
    guard Self.counts.contains(row.measure) else { return [] }
    let cover = Relation([(cells[whole], 1)] + parts.map { (cells[$0], -1) }, isAtMost: true)
    return parts.map { Relation(cells[$0], atMost: cells[whole]) } + [cover]
  }
}
