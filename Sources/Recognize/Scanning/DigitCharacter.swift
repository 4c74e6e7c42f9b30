import Columns

/// One character of a cell as the scanner sees it.
struct DigitCharacter {
  enum Kind {
    /// A digit, full-width or not.
    case digit
    /// X or what looks like one.
    case x
    /// What may stand within a number: a blank, a dash, a dot, a bracket, a plus, an invisible character.
    case separator
    /// Another ASCII letter.
    case letter
    /// An asterisk or another mark.
    case mark
    /// Anything else.
    case other
  }

  let kind: Kind
  /// The digit or letter as ASCII.
  let byte: UInt8
  /// How many bytes it takes.
  let width: Int

  init(_ cell: Span<UInt8>, at index: Int) {
    let first = cell[index]
    if first < 0x80 {
      byte = first
      width = 1
      kind = Self.kind(first)
      return
    }
    let second = index + 1 < cell.count ? cell[index + 1] : 0
    let third = index + 2 < cell.count ? cell[index + 2] : 0
    if first == 0xef, second == 0xbc || second == 0xbd, third != 0 {
      // U+FF01 to U+FF5E are the full-width forms of ! to ~.
      let plain = second == 0xbc ? third &- 0x60 : third &- 0x20
      byte = plain
      width = 3
      kind = plain > 0x20 && plain < 0x7f ? Self.kind(plain) : .other
      return
    }
    byte = 0
    let blank = ByteText.blankWidth(cell, at: index, end: cell.count)
    if blank > 0 {
      width = blank
      kind = .separator
      return
    }
    width = min(cell.count - index, first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1)
    switch (first, second) {
    // Cyrillic Х, х, Greek Χ, χ and × look like X; U+2010 to U+2015 are dashes; U+00B7 is a dot.
    case (0xd0, 0xa5), (0xd1, 0x85), (0xce, 0xa7), (0xcf, 0x87), (0xc3, 0x97): kind = .x
    case (0xe2, 0x85) where third == 0xa9 || third == 0xb9: kind = .x
    case (0xe2, 0x80) where third >= 0x90 && third <= 0x95: kind = .separator
    case (0xc2, 0xb7): kind = .separator
    default: kind = .other
    }
  }

  private static func kind(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x30...0x39: .digit
    case 0x58, 0x78: .x
    case 0x41...0x5a, 0x61...0x7a: .letter
    case 0x00...0x20, 0x28, 0x29, 0x2b, 0x2d, 0x2e, 0x5f, 0x7f: .separator
    default: .mark
    }
  }
}
