import Columns

/// Groups of digits that stand close together in a cell, in a room of fixed size.
///
/// Separators part groups, and so does a change of script: 张三13800000000 ends in a numeral and a telephone
/// number. Groups that touch are read as one where they are joined.
struct DigitGroups {
  /// More than this many separators in a row part two numbers.
  static let longestSeparator = 3
  private static let groupRoom = 20
  private static let digitRoom = 256

  private struct Group {
    var start = 0
    var end = 0
    var firstDigit = 0
    var length = 0
    var letter: UInt8 = 0
    var letterWidth: UInt8 = 0
  }

  private var groups = InlineArray<20, Group>(repeating: Group())
  private var characters = InlineArray<256, UInt8>(repeating: 0)

  /// How many groups there are.
  private(set) var count = 0
  /// How many digits there are in all groups.
  private(set) var digits = 0
  /// How many separators stand behind the last digit.
  private(set) var separatorLength = 0

  /// Whether another group finds no room.
  var isFull: Bool { count == Self.groupRoom || digits >= Self.digitRoom }

  /// Whether the last digits are the seventeen of an identity number, which an X may follow.
  var mayEndWithX: Bool { (0..<count).contains { digits($0, count - 1) == 17 } }

  mutating func open(at start: Int, letter: UInt8 = 0, letterWidth: Int = 0) {
    groups[count] = Group(
      start: start, end: start, firstDigit: digits, length: 0, letter: letter, letterWidth: UInt8(letterWidth)
    )
    count += 1
    separatorLength = 0
  }

  mutating func append(_ byte: UInt8, end: Int) {
    if digits < Self.digitRoom { characters[digits] = byte }
    digits += 1
    groups[count - 1].length += 1
    groups[count - 1].end = end
    separatorLength = 0
  }

  /// Adds digits that cannot be read to the last group, up to a place of the cell.
  mutating func append(stars: Int, end: Int) {
    for _ in 0..<stars { append(DigitRun.star, end: end) }
  }

  mutating func addSeparator() { if count > 0 { separatorLength += 1 } }

  mutating func removeAll() {
    count = 0
    digits = 0
    separatorLength = 0
  }

  /// How many digits the groups from one to another have.
  func digits(_ first: Int, _ last: Int) -> Int {
    groups[last].firstDigit + groups[last].length - groups[first].firstDigit
  }

  /// How many digits a group has.
  func length(_ group: Int) -> Int { groups[group].length }

  /// Where a group begins, the letter right before it counted in.
  func lettered(_ group: Int) -> Int {
    groups[group].letter == 0 ? groups[group].start : groups[group].start - Int(groups[group].letterWidth)
  }

  /// The bytes of the cell from one group to another.
  func range(_ first: Int, _ last: Int) -> Range<Int> { groups[first].start..<groups[last].end }

  /// Whether the group after one begins right where it ends.
  func touches(_ group: Int) -> Bool { group + 1 < count && groups[group + 1].start == groups[group].end }

  /// The groups from one to another as one run.
  func run(_ first: Int, _ last: Int) -> DigitRun {
    var run = DigitRun()
    run.letter = groups[first].letter
    for index in first...last {
      if index == first || !touches(index - 1) { run.openGroup() }
      let group = groups[index]
      for digit in group.firstDigit..<(group.firstDigit + group.length) {
        run.append(digit < Self.digitRoom ? characters[digit] : 0x30)
      }
    }
    return run
  }
}
