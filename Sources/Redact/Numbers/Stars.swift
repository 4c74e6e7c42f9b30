import Columns

/// The stars that stand for what is hidden; always as many, so that the length stays hidden too.
enum Stars {
  static let two = Array("**".utf8)
  static let four = Array("****".utf8)
  static let eight = Array("********".utf8)

  /// The fewest that hide the middle of a number; one or two may be a slip of the finger.
  static let fewest = 3

  /// How many bytes a character has by which people hide what they do not show; 0 for any other.
  ///
  /// `*` and its full-width form, `×`, `●`, `○`, `■`, `□`, `★`, and an X
  /// that does not stand last, since the last character of an identity number may be one.
  @inline(__always)
  static func width(_ cell: Span<UInt8>, at index: Int) -> Int {
    switch cell[index] {
    case 0x2a: return 1
    case 0x58, 0x78:
      return index + 1 < cell.count && (cell[index + 1] | 0x20 == 0x78 || isDigit(cell[index + 1])) ? 1 : 0
    case 0xc3: return index + 1 < cell.count && cell[index + 1] == 0x97 ? 2 : 0
    case 0xe2, 0xef:
      return index + 2 < cell.count && isWide(cell[index], cell[index + 1], cell[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

  private static func isWide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xef, 0xbc): third == 0x8a
    case (0xe2, 0x96): third == 0xa0 || third == 0xa1
    case (0xe2, 0x97): third == 0x8b || third == 0x8f
    case (0xe2, 0x98): third == 0x85
    default: false
    }
  }
}

extension Column {
  /// Adds bytes to the cell that is being written.
  @inline(__always)
  mutating func write(_ part: [UInt8]) { extend(part.span) }
}
