import Columns

/// Fewer households than the tier's minimum stand behind a number, or are it.
///
/// Zeros are published: a cell of nobody tells about nobody.
public struct FewHouseholds: Safeguard {
  /// Its name in reports.
  public let name = "few-households"

  /// Makes the rule.
  public init() {}

  /// The rows of 1 to n-1 households.
  public func objections(to table: Table, policy: ProtectionPolicy) -> Objections {
    let minimum = policy.minimumHouseholds[table.spec.tier] ?? 1
    var objections = Objections()
    for (index, row) in table.rows.enumerated() where !table.isSafeUnknown(row) {
      if table.isSmall(row, below: minimum, of: .households, contributors: \.households) {
        objections.rows.insert(index)
      }
    }
    return objections
  }
}

extension Table {
  /// Whether a row's contributors or one of its counts of a unit are fewer than a minimum, but not none.
  ///
  /// A count can be smaller than its contributors: a household is counted once, with its householder's
  /// attributes, while its members' rows may stand in other cells.
  func isSmall(
    _ row: Row, below minimum: Int, of unit: Measure.Unit, contributors: KeyPath<Cell, Int>
  ) -> Bool {
    zip(measures, row.cells).contains { measure, cell in
      guard measure.isProtected, let value = cell.value else { return false }
      let behind = cell[keyPath: contributors]
      if behind > 0 && behind < minimum { return true }
      // Somebody without a household, or a household of which no person is known, is still somebody.
      if behind == 0 && minimum > 1 && (cell.households > 0 || cell.persons > 0) { return true }
      return measure.unit == unit && value > 0 && value < Int64(minimum)
    }
  }

  /// Whether a row is about people of whom something cannot be told (未知) and holds no money.
  ///
  /// That an identity number is damaged says nothing about its holder; such cells are small in nearly every
  /// township, and withholding them would take their neighbours along. Handbook on Statistical Disclosure
  /// Control, section 4.2: a missing code can be safe. Special attributes are not exempt.
  func isSafeUnknown(_ row: Row) -> Bool {
    guard spec.tier == .groups, !measures.contains(where: { $0.isProtected && $0.unit.isMoney }) else {
      return false
    }
    return zip(dimensions, row.members).contains { $0.members[$1].code == RecordBatch.unknown }
  }
}
