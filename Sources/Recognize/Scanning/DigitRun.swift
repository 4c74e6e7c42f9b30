import Dictionaries

/// Digits of a cell that may be one identifier: a single run, or several with separators between them.
///
/// A last X of an identity number counts as a digit here, and so do the stars of a number that was masked
/// before and the digits that a spreadsheet cut off. Full-width digits are already ASCII.
public struct DigitRun {
  /// More digits than this are never one identifier; the rest is not kept.
  static let room = 40
  /// More groups than this are never one identifier.
  static let groupRoom = 20

  /// What stands for a digit that cannot be read.
  static let star: UInt8 = 0x2a

  private var characters = InlineArray<40, UInt8>(repeating: 0)
  private var lengths = InlineArray<20, UInt8>(repeating: 0)

  /// How many digits there are, with those that were not kept.
  public private(set) var count = 0
  /// How many groups the separators make.
  public private(set) var groupCount = 0
  /// How many of the digits are stars: there was a digit, and it cannot be read.
  public private(set) var stars = 0
  /// The ASCII letter right before the first digit as a capital, or 0.
  public internal(set) var letter: UInt8 = 0

  /// Makes a run without digits.
  init() {}

  /// The run that a whole cell is, or nil when the cell holds anything but digits and separators.
  init?(wholeCell cell: Span<UInt8>) {
    self.init()
    var groups = DigitGroups()
    guard let reading = groups.read(wholeCell: cell) else { return nil }
    self = reading
    if count == 0 { return nil }
  }

  /// A digit, the X or a star; 0 for digits that were not kept.
  public subscript(_ index: Int) -> UInt8 { index < Self.room ? characters[index] : 0 }

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
    for index in start..<min(end, Self.room) where characters[index] == 0x58 { return false }
    return true
  }

  /// Whether some places hold digits that can be read.
  public func isKnown(_ start: Int, _ end: Int) -> Bool {
    guard end <= min(count, Self.room) else { return false }
    for index in start..<end where characters[index] &- 0x30 > 9 { return false }
    return true
  }

  /// Whether the digits read like a day or month of this or the last century: 2024-03-15, 20240315, 202403.
  public var looksLikeDay: Bool {
    guard (5...8).contains(count), isKnown(0, count), (1949...2049).contains(number(0, 4)) else {
      return false
    }
    switch groupCount {
    case 1:
      guard count == 6 || count == 8, (1...12).contains(number(4, 6)) else { return false }
      return count == 6 || (1...31).contains(number(6, 8))
    case 2: return length(ofGroup: 0) == 4 && length(ofGroup: 1) <= 2
    case 3: return length(ofGroup: 0) == 4 && length(ofGroup: 1) <= 2 && length(ofGroup: 2) <= 2
    default: return false
    }
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
    if byte == Self.star { stars += 1 }
    if groupCount > 0 { lengths[groupCount - 1] = min(lengths[groupCount - 1], 254) + 1 }
  }
}
