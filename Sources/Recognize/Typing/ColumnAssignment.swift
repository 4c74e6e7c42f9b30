import Columns

/// Gives each column at most one field, and each field one column.
struct ColumnAssignment {
  /// A field that a column may hold.
  struct Candidate {
    let field: FieldName
    /// The share of values that look like the field's; nil when nothing can be told.
    let share: Double?

    /// Values that contradict count against a field, values that say nothing do not.
    var fit: Double { share ?? 0.5 }
  }

  /// The field of each column.
  private(set) var chosen: [Candidate?]
  /// The columns whose header proposes a field that another column holds.
  private(set) var leftOut: Set<Int> = []

  private var candidates: [[Candidate]]

  init(_ candidates: [[Candidate]], columns: Int) {
    self.candidates = candidates
    chosen = Array(repeating: nil, count: columns)
  }

  /// Settles which column holds which field: of several for one field the one whose values fit best, the
  /// first when they fit alike; the others try the next field of their header.
  mutating func settle(allowsSeveral: (FieldName) -> Bool) {
    var open = candidates.indices.filter { !candidates[$0].isEmpty }
    while !open.isEmpty {
      for column in open { chosen[column] = best(candidates[column]) }
      var losers: [Int] = []
      var holders: [FieldName: Int] = [:]
      for column in chosen.indices {
        guard let candidate = chosen[column], !allowsSeveral(candidate.field) else { continue }
        guard let holder = holders[candidate.field], let held = chosen[holder] else {
          holders[candidate.field] = column
          continue
        }
        let loser = candidate.fit > held.fit ? holder : column
        if loser == holder { holders[candidate.field] = column }
        losers.append(loser)
      }
      for loser in losers {
        candidates[loser].removeAll { $0.field == chosen[loser]?.field }
        chosen[loser] = nil
        if candidates[loser].isEmpty { leftOut.insert(loser) }
      }
      open = losers.filter { !candidates[$0].isEmpty }
    }
  }

  /// Gives a column another of its fields, which no column holds.
  mutating func choose(_ candidate: Candidate, for column: Int) { chosen[column] = candidate }

  /// The first candidate whose values do not contradict it, else the first.
  private func best(_ candidates: [Candidate]) -> Candidate? {
    candidates.first { $0.fit >= 0.5 } ?? candidates.first
  }
}
