/// A small set of lengths, up to 511.
struct Lengths: Sendable, Equatable {
  private var words = [UInt64](repeating: 0, count: 8)

  /// Adds a length; longer than 511 counts as 511, which nothing is looked up by.
  mutating func insert(_ length: Int) {
    let length = min(length, 511)
    words[length >> 6] |= 1 << UInt64(length & 63)
  }

  /// Whether a length occurs.
  func contains(_ length: Int) -> Bool {
    length < 511 && words[length >> 6] & (1 << UInt64(length & 63)) != 0
  }

  /// Adds all lengths of another set.
  mutating func formUnion(_ other: Lengths) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// The lengths of a range that occur, ascending.
  func sorted(from first: Int, through last: Int = 510) -> [Int] {
    first <= last ? (first...last).filter(contains) : []
  }
}
