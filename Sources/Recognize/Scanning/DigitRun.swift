import Dictionaries

/// Digits of a cell that may be one identifier: a single run, or several with separators between them.
///
/// A last X of an identity number counts as a digit here. Full-width digits are already ASCII.
public struct DigitRun {
  /// More digits than this are never one identifier; the rest is not kept.
  static let room = 40
  /// More groups than this are never one identifier.
  static let groupRoom = 20

  private var characters = InlineArray<40, UInt8>(repeating: 0)
  private var lengths = InlineArray<20, UInt8>(repeating: 0)

  /// How many digits there are, with those that were not kept.
  public private(set) var count = 0
  /// How many groups the separators make.
  public private(set) var groupCount = 0
  /// The ASCII letter right before the first digit as a capital, or 0.
  public internal(set) var letter: UInt8 = 0

  /// Makes a run without digits.
  init() {}

  /// The run that a whole cell is, or nil when the cell holds anything but digits and separators.
  init?(wholeCell cell: Span<UInt8>) {
    self.init()
    var index = 0
    var isOpen = false
    while index < cell.count {
      let character = DigitCharacter(cell, at: index)
      switch character.kind {
      case .digit:
        if !isOpen { openGroup() }
        isOpen = true
        append(character.byte)
      case .x where count == 17:
        append(0x58)
      case .separator: isOpen = false
      case .letter where count == 0 && letter == 0: letter = character.byte & 0xdf
      case .x where count == 0 && letter == 0: letter = 0x58
      case .x, .letter, .mark, .other: return nil
      }
      index += character.width
    }
    if count == 0 { return nil }
  }

  /// A digit, or the X.
  public subscript(_ index: Int) -> UInt8 { characters[index] }

  /// How many digits a group has.
  public func length(ofGroup group: Int) -> Int { Int(lengths[group]) }

  /// The number some digits make.
  public func number(_ start: Int, _ end: Int) -> Int {
    var number = 0
    for index in start..<end { number = number * 10 + Int(characters[index] &- 0x30) }
    return number
  }

  /// Whether all digits that are kept, from a place on, are digits and not X.
  public func isDigits(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end where characters[index] == 0x58 { return false }
    return true
  }

  /// The digits as bytes, as far as they are kept.
  public func withDigits<Result>(_ start: Int, _ end: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(characters.span.extracting(start..<end))
  }

  mutating func openGroup() {
    if groupCount < Self.groupRoom { groupCount += 1 }
  }

  mutating func append(_ byte: UInt8) {
    if count < Self.room { characters[count] = byte }
    count += 1
    if groupCount > 0 { lengths[groupCount - 1] = min(lengths[groupCount - 1], 254) + 1 }
  }
}
