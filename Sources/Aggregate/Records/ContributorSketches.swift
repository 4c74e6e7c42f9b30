import Columns

/// For each of many cells, its first distinct contributors, up to `Table.Cell.contributorLimit`.
///
/// The union of two sketches has the exact number of distinct contributors, or is full. Memory: 8 bytes
/// times the limit a cell.
struct ContributorSketches: Sendable {
  private static let limit = Table.Cell.contributorLimit
  private var members: [UInt64] = []
  private(set) var counts: [UInt8] = []

  init(cells: Int = 0) {
    members = [UInt64](repeating: 0, count: cells * Self.limit)
    counts = [UInt8](repeating: 0, count: cells)
  }

  @inline(__always)
  func isFull(_ cell: Int) -> Bool { Int(counts[cell]) == Self.limit }

  mutating func addCell() {
    counts.append(0)
    for _ in 0..<Self.limit { members.append(0) }
  }

  @inline(__always)
  mutating func insert(_ contributor: UInt64, into cell: Int) {
    let count = Int(counts[cell])
    if count == Self.limit { return }
    let start = cell * Self.limit
    // Rows of a household follow each other: the last one is the likeliest to be there.
    var slot = start + count
    while slot > start {
      slot -= 1
      if members[slot] == contributor { return }
    }
    members[start + count] = contributor
    counts[cell] = UInt8(count + 1)
  }

  mutating func formUnion(_ cell: Int, with other: ContributorSketches, at otherCell: Int) {
    let start = otherCell * Self.limit
    for slot in start..<(start + Int(other.counts[otherCell])) {
      if Int(counts[cell]) == Self.limit { return }
      insert(other.members[slot], into: cell)
    }
  }
}
