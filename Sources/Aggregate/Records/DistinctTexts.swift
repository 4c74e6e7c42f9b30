/// The distinct texts of a column in each base cell, as fingerprints; for organisations, not for persons.
struct DistinctTexts: Sendable {
  struct Pair: Sendable, Hashable {
    let text: UInt64
    let cell: UInt32
  }

  private(set) var pairs: Set<Pair> = []

  mutating func insert(_ text: UInt64, cell: UInt32) { pairs.insert(Pair(text: text, cell: cell)) }

  mutating func merge(_ later: DistinctTexts, cells: [UInt32]) {
    for pair in later.pairs { insert(pair.text, cell: cells[Int(pair.cell)]) }
  }

  /// For each text the cells it is in; in an order that no result may depend on.
  func cellsByText() -> [[UInt32]] {
    Dictionary(grouping: pairs, by: \.text).values.map { $0.map(\.cell) }
  }
}
