import Columns

/// The digits of a number as somebody wrote it: full-width characters folded, blanks and dashes left out.
struct PlainNumber {
  /// Digits, and a capital X where one stands last; empty when there is anything else in the cell.
  private(set) var characters: [UInt8] = []

  /// Where somebody has hidden the middle: the digits before the first star and behind the last, which stand
  /// in `characters` side by side; nil for a number that is whole.
  private(set) var hidden: (first: Int, last: Int)?

  init() { characters.reserveCapacity(64) }

  /// Reads a cell; anything that is no number leaves nothing.
  ///
  /// A number whose middle is hidden already, as in `5330**********0122`, has three stars and more.
  mutating func read(_ cell: Span<UInt8>) {
    characters.removeAll(keepingCapacity: true)
    hidden = nil
    var index = 0
    var stars = 0
    var firstStar = 0
    var lastStar = 0
    while index < cell.count {
      let blank = ByteText.blankWidth(cell, at: index, end: cell.count)
      if blank > 0 {
        index += blank
        continue
      }
      let star = Stars.width(cell, at: index)
      if star > 0 {
        if stars == 0 { firstStar = characters.count }
        stars += 1
        lastStar = characters.count
        index += star
        continue
      }
      let (character, width) = Self.folded(cell, at: index)
      index += width
      // A dash groups, an apostrophe makes a spreadsheet keep it as text, a plus stands before 86.
      if character == 0x2d || character == 0x27 { continue }
      if character == 0x2b, characters.isEmpty, stars == 0 { continue }
      let isDigit = character >= 0x30 && character <= 0x39
      guard isDigit || character == 0x58 || character == 0x78, characters.last != 0x58 else {
        characters.removeAll(keepingCapacity: true)
        return
      }
      characters.append(isDigit ? character : 0x58)
    }
    if stars == 0 { return }
    guard stars >= Stars.fewest else { return characters.removeAll(keepingCapacity: true) }
    hidden = (firstStar, characters.count - lastStar)
    characters.removeSubrange(firstStar..<lastStar)
  }

  /// A character of U+FF01 to U+FF5E as ASCII, others as their first byte, and how many bytes it has.
  static func folded(_ cell: Span<UInt8>, at index: Int) -> (character: UInt8, width: Int) {
    let byte = cell[index]
    guard byte == 0xef, index + 2 < cell.count else { return (byte, 1) }
    switch cell[index + 1] {
    case 0xbc where cell[index + 2] >= 0x81: return (cell[index + 2] - 0x60, 3)
    case 0xbd where cell[index + 2] <= 0x9e: return (cell[index + 2] - 0x20, 3)
    default: return (byte, 1)
    }
  }

  /// Whether all bytes of a cell are ASCII digits.
  @inline(__always)
  static func isDigits(_ cell: Span<UInt8>, upTo end: Int) -> Bool {
    for index in 0..<end where cell[index] &- 0x30 > 9 { return false }
    return true
  }
}
