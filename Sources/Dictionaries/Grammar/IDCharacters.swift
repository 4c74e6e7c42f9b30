import Columns

/// The characters of an identity cell without blanks and dashes, look-alikes of the last X folded; at most 24 are
/// kept.
///
/// Letters that look like digits are told, never turned into them: O may be 0, and may be a slip for 9.
struct IDCharacters {
  private static let room = 24
  /// With more letters among them, the characters are another number than an identity card's.
  private static let mostLetters = 4
  /// What stands for 〇 and ○, which are no digits of ASCII.
  private static let zero: UInt8 = 0x81

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
    var others = 0
    var letters = 0
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
        if count != 18 { others += 1 }
      case 0x27, 0x60:
        // An apostrophe in front tells a spreadsheet that it is text.
        if count > 0 { others += 1 }
      case 0x2d where count > 0: continue
      case 0x2a:
        isMasked = true
        append(byte)
      case 0x45, 0x65, 0x2e, 0x2b:
        // A letter in front is that of another document: a passport, a permit.
        if count > 0 { hasExponent = true } else { others += 1 }
        append(byte)
      // O, o, I, i, l and | look like 0 and 1; `zero` is 〇 or ○.
      case 0x4f, 0x6f, 0x49, 0x69, 0x6c, 0x7c, Self.zero:
        letters += 1
        others += 1
        append(byte)
      default:
        others += 1
        append(byte)
      }
    }
    if isMasked && digits > 0 {
      damage = .masked
    } else if others > 0 {
      let isWhole = count == 18 || count == 15
      damage = isWhole && letters == others && letters <= Self.mostLetters ? .letters : .characters
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

  /// Whether some of the characters are all digits.
  func isNumber(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end where characters[index] &- 0x30 > 9 { return false }
    return true
  }

  /// Whether the 18th character is the check character of the 17 before it.
  var hasRightCheckCharacter: Bool {
    MOD11.checkCharacter(characters.span.extracting(0..<17)) == characters[17]
  }

  /// Whether a text is an X, or one character that looks like one.
  static func isX(_ text: Span<UInt8>) -> Bool {
    if text.count == 1 { return text[0] == 0x58 || text[0] == 0x78 }
    let isOne = PlainCharacter(text, at: 0).width == text.count
    return isOne && lookAlike(text, at: 0) == 0x58
  }

  private mutating func append(_ byte: UInt8) {
    if count < Self.room { characters[count] = byte }
    count += 1
  }

  /// X for the characters that look like one: Roman Ⅹ and ⅹ, Cyrillic Х and х, Greek Χ and χ, ×; a dash for
  /// dashes, an apostrophe for ‘ and ’, and `zero` for 〇 and ○.
  private static func lookAlike(_ cell: Span<UInt8>, at index: Int) -> UInt8 {
    guard index + 1 < cell.count else { return PlainCharacter.other }
    let second = cell[index + 1]
    switch (cell[index], second) {
    case (0xd0, 0xa5), (0xd1, 0x85), (0xce, 0xa7), (0xcf, 0x87), (0xc3, 0x97): return 0x58
    default: break
    }
    guard index + 2 < cell.count else { return PlainCharacter.other }
    switch (cell[index], second, cell[index + 2]) {
    case (0xe2, 0x85, 0xa9), (0xe2, 0x85, 0xb9): return 0x58
    case (0xe3, 0x80, 0x87), (0xe2, 0x97, 0x8b): return zero
    case (0xe2, 0x80, 0x98), (0xe2, 0x80, 0x99): return 0x27
    default: return PlainCharacter.isDash(cell, at: index) ? 0x2d : PlainCharacter.other
    }
  }
}
