import Columns

/// What holds between the members of a dimension of which several can be true of one household.
///
/// They do not add up, but their total is no less than any of them and no more than all of them, and the times add up. Where
/// no household is seen to have two of a member, a reader guesses that none has.
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
    let isOnce = isOnce(positions)
    for position in table.dimensions.indices
    where table.resource.overlapping.contains(table.dimensions[position]) {
      let members = Set(table.rows.map { $0.members[position] }).subtracting([RecordBatch.total]).sorted()
      for (whole, row) in table.rows.enumerated() {
        guard row.members[position] == RecordBatch.total else {
          if isOnce { relations += once(row, whole, positions) }
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

  /// Whether the times of single members are their households wherever both are published, and they are somewhere.
  private func isOnce(_ positions: [Key: Int]) -> Bool {
    let overlapping = table.dimensions.indices.filter {
      table.resource.overlapping.contains(table.dimensions[$0])
    }
    let pairs = table.rows.compactMap { row -> (times: Int64, households: Int64)? in
      guard row.measure == Self.times, overlapping.contains(where: { row.members[$0] != RecordBatch.total }),
        let index = positions[Key(area: row.area, members: row.members, measure: "households")],
        let times = row.value, let households = table.rows[index].value, households > 0
      else { return nil }
      return (times, households)
    }
    return !pairs.isEmpty && pairs.allSatisfy { $0.times == $0.households }
  }

  /// The times of a member are its households, as a guess.
  private func once(_ row: PublishedTable.Row, _ index: Int, _ positions: [Key: Int]) -> [Relation] {
    guard row.measure == Self.times,
      let households = positions[Key(area: row.area, members: row.members, measure: "households")]
    else { return [] }
    var relation = Relation(whole: cells[index], parts: [cells[households]])
    relation.isGuess = true
    return [relation]
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
