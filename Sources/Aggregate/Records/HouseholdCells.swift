import Columns

/// In which base cell each household is counted: that of its householder's row, else of the row that stands
/// for it, else of its first row.
///
/// Memory: 12 bytes a slot of a table at most three quarters full.
struct HouseholdCells: Sendable {
  private var entries = FingerprintMap<UInt32>()

  /// How well a row speaks for its household.
  static func rank(_ role: RecordBatch.Role) -> UInt32 {
    switch role {
    case .householder: 2
    case .household: 1
    case .member, .person: 0
    }
  }

  /// Counts a household in a cell, unless an earlier row speaks for it as well or better.
  mutating func note(_ household: UInt64, cell: UInt32, rank: UInt32) {
    let entry = cell << 2 | rank
    entries.update(household, initial: entry) { known in
      if rank > known & 3 { known = entry }
    }
  }

  /// Counts the household of each row in the row's cell; 0 is none.
  mutating func note(_ households: [UInt64], cells: [UInt32], roles: [RecordBatch.Role]) {
    func entry(_ row: Int) -> UInt32 { cells[row] << 2 | Self.rank(roles[row]) }
    entries.update(contentsOf: households, initial: entry) { row, known in
      if Self.rank(roles[row]) > known & 3 { known = entry(row) }
    }
  }

  func forEach(_ body: (UInt64, _ cell: Int, _ rank: UInt32) -> Void) {
    entries.forEach { household, entry in body(household, Int(entry >> 2), entry & 3) }
  }
}
