import Columns

/// The zeros in front of a household number: a column of numbers drops them, a column of texts keeps them, and
/// ledgers are pasted together of both.
enum LeadingZeros {
  private static let zero: UInt8 = 0x30

  /// The bytes of a cell without blanks at its ends and, when it is digits only, without the zeros in front of
  /// others: 007 is 7, 0 is 0, A01 is A01.
  static func significant(_ cell: Span<UInt8>) -> Range<Int> {
    let range = ByteText.trimmed(cell)
    guard !range.isEmpty, cell[range.lowerBound] == zero else { return range }
    var first = range.upperBound - 1
    for index in range {
      guard cell[index] &- zero < 10 else { return range }
      if cell[index] != zero { first = min(first, index) }
    }
    return first..<range.upperBound
  }
}
