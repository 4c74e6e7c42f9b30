import Columns

/// The characters of an identity cell without blanks, look-alikes folded; at most 24 are kept.
struct IDCharacters {
  private static let room = 24

  private var characters = InlineArray<24, UInt8>(repeating: 0)
  /// How many there are; never more than one beyond the room.
  private(set) var count = 0
  /// How many of them are digits.
  private(set) var digits = 0
  /// What can be seen from the characters alone.
  private(set) var damage: CitizenIDDamage?

  init(_ cell: Span<UInt8>) {
    var index = 0
    var hasExponent = false
    var isMasked = false
    var hasOther = false
    while index < cell.count && count <= Self.room {
      let character = PlainCharacter(cell, at: index)
      let byte = character.byte == PlainCharacter.other ? Self.lookAlike(cell, at: index) : character.byte
      index += character.width
      switch byte {
      case 0x20: continue
      case 0x30...0x39:
        digits += 1
        append(byte)
      case 0x78, 0x58:
        append(0x58)
        if count != 18 { hasOther = true }
      case 0x27, 0x60:
        // An apostrophe in front tells a spreadsheet that it is text.
        if count > 0 { hasOther = true }
      case 0x2a:
        isMasked = true
        append(byte)
      case 0x45, 0x65, 0x2e, 0x2b:
        // A letter in front is that of another document: a passport, a permit.
        if count > 0 { hasExponent = true } else { hasOther = true }
        append(byte)
      default:
        hasOther = true
        append(byte)
      }
    }
    if isMasked && digits > 0 {
      damage = .masked
    } else if hasOther {
      damage = .characters
    } else if hasExponent {
      damage = digits > 2 ? .truncated : .characters
    }
  }

  /// The number that some of the characters make; they must be digits.
  func number(_ start: Int, _ end: Int) -> Int {
    var number = 0
    for index in start..<end { number = number * 10 + Int(characters[index] &- 0x30) }
    return number
  }

  /// Whether the 18th character is the check character of the 17 before it.
  var hasRightCheckCharacter: Bool {
    MOD11.checkCharacter(characters.span.extracting(0..<17)) == characters[17]
  }

  private mutating func append(_ byte: UInt8) {
    if count < Self.room { characters[count] = byte }
    count += 1
  }

  /// X for the characters that look like one: Roman Ⅹ and ⅹ, Cyrillic Х and х, Greek Χ and χ, ×.
  private static func lookAlike(_ cell: Span<UInt8>, at index: Int) -> UInt8 {
    guard index + 1 < cell.count else { return PlainCharacter.other }
    let second = cell[index + 1]
    switch (cell[index], second) {
    case (0xd0, 0xa5), (0xd1, 0x85), (0xce, 0xa7), (0xcf, 0x87), (0xc3, 0x97): return 0x58
    case (0xe2, 0x85):
      let isTen = index + 2 < cell.count && (cell[index + 2] == 0xa9 || cell[index + 2] == 0xb9)
      return isTen ? 0x58 : PlainCharacter.other
    default: return PlainCharacter.other
    }
  }
}
