import Columns

/// The rows of a table behind which, or in which, too few stand.
struct SmallCells {
  private let table: Table
  private let minimum: Int
  private let unit: Measure.Unit
  private let contributors: KeyPath<Table.Cell, Int>

  init(
    _ table: Table, below minimum: Int, of unit: Measure.Unit, contributors: KeyPath<Table.Cell, Int>
  ) {
    self.table = table
    self.minimum = minimum
    self.unit = unit
    self.contributors = contributors
  }

  /// Their positions. Zeros are published: a cell of nobody tells about nobody.
  var rows: Set<Int> {
    let small = Set(table.rows.indices.filter { isSmall(table.rows[$0]) })
    guard isUnknownSafe, !small.isEmpty else { return small }
    var positions: [[Int]: Int] = [:]
    for (index, row) in table.rows.enumerated() { positions[[row.area] + row.members] = index }
    return small.filter { index in
      guard let known = known(table.rows[index]) else { return true }
      // What the row tells is what the one without the unknown members tells.
      return positions[known].map(small.contains) ?? true
    }
  }

  /// Whether a row's contributors or one of its counts are fewer than the minimum, but not none.
  ///
  /// A count can be smaller than its contributors: a household is counted once, with its householder's
  /// attributes, while its members' rows may stand in other cells. Of a set, the total of those who have any of it may be 0
  /// where many were asked.
  private func isSmall(_ row: Table.Row) -> Bool {
    let isZero = zip(table.measures, row.cells).allSatisfy { !$0.isProtected || ($1.value ?? 0) == 0 }
    if isZero { return false }
    return zip(table.measures, row.cells).contains { measure, cell in
      guard measure.isProtected, let value = cell.value else { return false }
      let behind = cell[keyPath: contributors]
      if behind > 0 && behind < minimum { return true }
      // Somebody without a household, or a household of which no person is known, is still somebody.
      if behind == 0 && minimum > 1 && (cell.households > 0 || cell.persons > 0) { return true }
      return measure.unit == unit && value > 0 && value < Int64(minimum)
    }
  }

  /// Whether a small number of people of whom something cannot be told (未知) may be shown, since that an
  /// identity number is damaged says nothing about its holder: in groups, without money. Special attributes
  /// are not exempt. docs/decisions/0011 has the reasons.
  private var isUnknownSafe: Bool {
    table.spec.tier == .groups && !table.measures.contains { $0.isProtected && $0.unit.isMoney }
  }

  /// The coordinates of a row with the total in place of its unknown members; nil when it has none.
  private func known(_ row: Table.Row) -> [Int]? {
    var key = [row.area]
    var hasUnknown = false
    for (dimension, member) in zip(table.dimensions, row.members) {
      let isUnknown = dimension.members[member].code == RecordBatch.unknown
      hasUnknown = hasUnknown || isUnknown
      key.append(isUnknown ? 0 : member)
    }
    return hasUnknown ? key : nil
  }
}
