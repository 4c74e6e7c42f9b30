import Columns

/// One character of a cell as it is compared: full-width forms as ASCII, every blank as a space.
struct PlainCharacter {
  /// The ASCII byte, 0x20 for any blank, or 0x80 for a character that is neither.
  let byte: UInt8
  /// How many bytes of the cell it takes.
  let width: Int

  /// What any character outside ASCII without an ASCII form is.
  static let other: UInt8 = 0x80

  /// Reads the character at a place that is not the cell's end.
  init(_ cell: Span<UInt8>, at index: Int) {
    let first = cell[index]
    if first < 0x80 {
      byte = first < 0x20 ? 0x20 : first
      width = 1
      return
    }
    let rest = cell.count - index
    if first == 0xef, rest >= 3 {
      let second = cell[index + 1]
      let third = cell[index + 2]
      // U+FF01 to U+FF5E are the full-width forms of ! to ~.
      if second == 0xbc, third >= 0x81, third <= 0xbf {
        byte = third &- 0x60
        width = 3
        return
      }
      if second == 0xbd, third >= 0x80, third <= 0x9e {
        byte = third &- 0x20
        width = 3
        return
      }
    }
    let blank = PlainCharacter.blankWidth(cell, at: index)
    if blank > 0 {
      byte = 0x20
      width = blank
      return
    }
    byte = PlainCharacter.other
    width = min(rest, first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1)
  }

  /// Whether the character at a place is a dash or minus outside ASCII: U+2010 to U+2015, U+2212, U+2500, U+30FC,
  /// U+FE58, U+FE63; full-width ones are ASCII here.
  static func isDash(_ cell: Span<UInt8>, at index: Int) -> Bool {
    guard index + 2 < cell.count else { return false }
    switch (cell[index], cell[index + 1], cell[index + 2]) {
    case (0xe2, 0x80, 0x90...0x95), (0xe2, 0x88, 0x92), (0xe2, 0x94, 0x80), (0xe3, 0x83, 0xbc),
      (0xef, 0xb9, 0x98), (0xef, 0xb9, 0xa3):
      return true
    default: return false
    }
  }

  /// What a blank does to what stands on its two sides.
  enum Gap: Int, Comparable {
    /// It has no width: nobody sees it.
    case none
    /// A space, of any width.
    case space
    /// A line break or tab, or another control character.
    case wide

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  /// What the blank at a place does.
  static func gap(_ cell: Span<UInt8>, at index: Int) -> Gap {
    let first = cell[index]
    if first < 0x80 { return first == 0x20 ? .space : .wide }
    // U+00A0 and U+00AD.
    if first == 0xc2 { return cell[index + 1] == 0xa0 ? .space : .none }
    guard index + 2 < cell.count else { return .none }
    switch (first, cell[index + 1], cell[index + 2]) {
    // U+2028 and U+2029.
    case (0xe2, 0x80, 0xa8...0xa9): return .wide
    // U+2000 to U+200A, U+202F, U+205F, U+3000.
    case (0xe2, 0x80, 0x80...0x8a), (0xe2, 0x80, 0xaf), (0xe2, 0x81, 0x9f), (0xe3, 0x80, 0x80): return .space
    default: return .none
    }
  }

  private static func blankWidth(_ cell: Span<UInt8>, at index: Int) -> Int {
    ByteText.blankWidth(cell, at: index, end: cell.count)
  }
}
