import Columns

/// A run of ASCII letters and digits of a cell: full-width forms folded, letters as capitals.
public struct Code {
  /// Longer runs are never one identifier; the rest is not kept.
  static let room = 24

  private var characters = InlineArray<24, UInt8>(repeating: 0)
  /// How many characters there are, with those that were not kept.
  public private(set) var count = 0
  /// How many of them are digits.
  public private(set) var digitCount = 0
  /// The character that stands in brackets right behind: the 1 of `Z000000(1)`; 0 when there is none.
  public internal(set) var bracketed: UInt8 = 0

  /// Makes a code without characters.
  init() {}

  /// The code that a whole cell is, or nil when the cell holds anything else.
  init?(wholeCell cell: Span<UInt8>) {
    self.init()
    let whole = ByteText.trimmed(cell)
    let text = cell.extracting(whole)
    let end = take(text, from: 0)
    guard count > 0, count <= Self.room, end == text.count, digitCount < count else { return nil }
  }

  /// Takes characters from a place on; the place behind them, brackets counted in.
  mutating func take(_ cell: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < cell.count {
      let character = DigitCharacter(cell, at: index)
      switch character.kind {
      case .digit: append(character.byte, isDigit: true)
      case .letter: append(character.byte & 0xdf, isDigit: false)
      case .x where character.byte != 0: append(0x58, isDigit: false)
      default: return closed(cell, at: index)
      }
      index += character.width
    }
    return index
  }

  private mutating func append(_ byte: UInt8, isDigit: Bool) {
    if count < Self.room { characters[count] = byte }
    count += 1
    if isDigit { digitCount += 1 }
  }

  /// Looks for one character in brackets.
  private mutating func closed(_ cell: Span<UInt8>, at end: Int) -> Int {
    let open = DigitCharacter(cell, at: end)
    guard open.byte == 0x28, end + open.width < cell.count else { return end }
    let inner = DigitCharacter(cell, at: end + open.width)
    let behind = end + open.width + inner.width
    guard inner.kind == .digit || inner.kind == .letter, behind < cell.count else { return end }
    let close = DigitCharacter(cell, at: behind)
    guard close.byte == 0x29 else { return end }
    bracketed = inner.kind == .digit ? inner.byte : inner.byte & 0xdf
    return behind + close.width
  }

  /// A digit or capital.
  public subscript(_ index: Int) -> UInt8 { characters[index] }

  /// How many letters stand before the first digit.
  public var leadingLetters: Int {
    var letters = 0
    while letters < min(count, Self.room), characters[letters] >= 0x41 { letters += 1 }
    return letters
  }

  /// Whether all of some characters are digits.
  public func digits(_ start: Int, _ end: Int) -> Bool {
    guard end <= min(count, Self.room) else { return false }
    for index in start..<end where characters[index] >= 0x41 { return false }
    return true
  }

  /// Whether all of some characters are letters.
  public func letters(_ start: Int, _ end: Int) -> Bool {
    guard end <= min(count, Self.room) else { return false }
    for index in start..<end where characters[index] < 0x41 { return false }
    return true
  }

  /// The number some digits make.
  public func number(_ start: Int, _ end: Int) -> Int {
    var number = 0
    for index in start..<end { number = number * 10 + Int(characters[index] &- 0x30) }
    return number
  }

  /// Whether the last eight characters are a day of the last and this century: A20240301.
  public var endsWithDay: Bool {
    guard count >= 8, count <= Self.room, digits(count - 8, count) else { return false }
    let year = number(count - 8, count - 4)
    return (1949...2049).contains(year)
      && CivilDate(year: year, month: number(count - 4, count - 2), day: number(count - 2, count)) != nil
  }

  /// Whether it is a unified social credit code with a right check character.
  public var isUnifiedCode: Bool {
    count == 18 && UnifiedCode.isValid(characters.span.extracting(0..<18))
  }

  /// The run of digits that is meant where some letters stand for digits: O, Q and D for 0, I and L for 1,
  /// Z for 2, S for 5, B for 8; nil when there are more than that, other letters, or none.
  public func asDigits(confused most: Int) -> DigitRun? {
    guard count <= Self.room, digitCount < count else { return nil }
    var run = DigitRun()
    run.openGroup()
    var letters = 0
    for index in 0..<count {
      let byte = characters[index]
      if byte == 0x58, index == 17, count == 18 {
        run.append(byte)
        continue
      }
      guard let digit = Self.lookAlike(byte) else { return nil }
      if digit != byte { letters += 1 }
      run.append(digit)
    }
    return (1...most).contains(letters) ? run : nil
  }

  private static func lookAlike(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte
    case 0x4f, 0x51, 0x44: 0x30
    case 0x49, 0x4c: 0x31
    case 0x5a: 0x32
    case 0x53: 0x35
    case 0x42: 0x38
    default: nil
    }
  }
}
