import Columns
import Dictionaries

/// Reads one step of digits, separators or other characters of a cell into groups.
///
/// What it reads as digits beyond digits: an X behind seventeen of them; Chinese numerals where asked for;
/// three stars and more in a row, or as many x, ×, ● (a number that was masked before); and the digits that
/// a spreadsheet cuts off when it shows 5.33023E+17.
struct DigitReader {
  /// What a step came upon.
  enum Step {
    /// The groups go on.
    case digits, separator
    /// The groups end here.
    case end
  }

  private static let fewestStars = 3

  private enum Script {
    case none, ascii, han
  }

  let readsHan: Bool
  /// Where the next character is.
  private(set) var index = 0
  /// Whether the groups found no room and the ones so far are to be taken first.
  private var script = Script.none
  private var letter: UInt8 = 0
  private var letterWidth = 0
  /// Up to where the characters are stars with no digit at either end: they are looked at once, not once for each.
  private var idleStars = 0

  init(readsHan: Bool) { self.readsHan = readsHan }

  /// Goes on behind a place without reading what stands before it.
  mutating func skip(to place: Int) {
    index = place
    idleStars = 0
    script = .none
    letter = 0
  }

  /// Reads on. Groups that are full must be emptied before.
  mutating func step(_ cell: Span<UInt8>, _ groups: inout DigitGroups) -> Step {
    let character = DigitCharacter(cell, at: index)
    let before = (byte: letter, width: letterWidth)
    letter = character.kind == .letter ? character.byte & 0xdf : 0
    letterWidth = character.width
    switch character.kind {
    case .digit:
      append(character.byte, .ascii, letter: before, end: index + character.width, &groups)
      return .digits
    case .separator where script != .none && Self.isInvisible(cell, at: index):
      // Nobody sees it, and it parts nothing.
      index += character.width
      return .separator
    case .x where script != .none && groups.mayEndWithX:
      groups.append(0x58, end: index + character.width)
      script = .none
      index += character.width
      return .digits
    case .separator:
      script = .none
      groups.addSeparator()
      index += character.width
      return groups.separatorLength > DigitGroups.longestSeparator ? .end : .separator
    case .letter where script != .none && letter == 0x45 && takeExponent(cell, &groups): return .digits
    case .x, .letter, .mark, .other:
      if takeStars(cell, &groups) { return .digits }
      if readsHan, character.kind == .other {
        let digit = HanDigit.ascii(cell, at: index)
        if digit != 0 {
          append(digit, .han, letter: (0, 0), end: index + 3, &groups)
          return .digits
        }
      }
      script = .none
      index += character.width
      return .end
    }
  }

  private mutating func append(
    _ byte: UInt8, _ new: Script, letter: (byte: UInt8, width: Int), end: Int, _ groups: inout DigitGroups
  ) {
    if script != new { groups.open(at: index, letter: letter.byte, letterWidth: letter.width) }
    script = new
    groups.append(byte, end: end)
    index = end
  }

  /// Takes E+17 and the like behind a decimal of a number that had twelve digits and more.
  private mutating func takeExponent(_ cell: Span<UInt8>, _ groups: inout DigitGroups) -> Bool {
    guard groups.count >= 2, groups.length(groups.count - 2) == 1, index + 3 < cell.count,
      cell[index + 1] == 0x2b, cell[index + 2] == 0x31, cell[index + 3] &- 0x31 < 9,
      index + 4 == cell.count || cell[index + 4] &- 0x30 > 9
    else { return false }
    let digits = 11 + Int(cell[index + 3] &- 0x30)
    groups.append(stars: max(0, digits - groups.digits(groups.count - 2, groups.count - 1)), end: index + 4)
    index += 4
    script = .none
    return true
  }

  /// Takes three and more of one sign that stands for digits; before or behind a digit.
  private mutating func takeStars(_ cell: Span<UInt8>, _ groups: inout DigitGroups) -> Bool {
    guard index >= idleStars else { return false }
    var end = index
    var stars = 0
    while end < cell.count, let width = Self.starWidth(cell, at: end) {
      end += width
      stars += 1
    }
    guard stars >= Self.fewestStars else { return false }
    let isBehind = script != .none
    let isBefore = end < cell.count && DigitCharacter(cell, at: end).kind == .digit
    if !isBehind && !isBefore { idleStars = end }
    guard isBehind || isBefore, !groups.isFull else { return false }
    if !isBehind { groups.open(at: index) }
    groups.append(stars: stars, end: end)
    script = .ascii
    index = end
    letter = 0
    return true
  }

  /// Whether a separator is a zero-width or directional mark, a soft hyphen or a byte order mark.
  private static func isInvisible(_ cell: Span<UInt8>, at index: Int) -> Bool {
    guard index + 1 < cell.count else { return false }
    if cell[index] == 0xc2 { return cell[index + 1] == 0xad }
    guard index + 2 < cell.count else { return false }
    return switch (cell[index], cell[index + 1]) {
    case (0xe2, 0x80): (0x8b...0x8f).contains(cell[index + 2]) || (0xaa...0xae).contains(cell[index + 2])
    case (0xe2, 0x81): cell[index + 2] >= 0xa0 && cell[index + 2] <= 0xaf
    case (0xef, 0xbb): true
    default: false
    }
  }

  /// How many bytes a sign has that stands for a digit: * ＊ x X × ●; nil for any other.
  private static func starWidth(_ cell: Span<UInt8>, at index: Int) -> Int? {
    switch cell[index] {
    case 0x2a, 0x58, 0x78: return 1
    case 0xc3: return index + 1 < cell.count && cell[index + 1] == 0x97 ? 2 : nil
    case 0xef:
      guard index + 2 < cell.count, cell[index + 1] == 0xbc else { return nil }
      return cell[index + 2] == 0x8a || cell[index + 2] == 0xb8 ? 3 : nil
    case 0xe2:
      guard index + 2 < cell.count else { return nil }
      return cell[index + 1] == 0x97 && cell[index + 2] == 0x8f ? 3 : nil
    default: return nil
    }
  }
}

extension DigitGroups {
  /// The run that a whole cell is, or nil when the cell holds anything but digits and separators; one letter
  /// before the first digit is told apart.
  mutating func read(wholeCell cell: Span<UInt8>) -> DigitRun? {
    var letter: UInt8 = 0
    var reader = DigitReader(readsHan: HanNumbers.mayStand(in: cell))
    while reader.index < cell.count {
      if isFull { return nil }
      let at = reader.index
      switch reader.step(cell, &self) {
      case .digits: continue
      case .separator: if count == 0 { letter = 0 }
      case .end:
        let character = DigitCharacter(cell, at: at)
        let isLetter = character.kind == .letter || character.kind == .x
        if character.kind == .separator, reader.index == cell.count { continue }
        guard isLetter, count == 0, letter == 0 else { return nil }
        letter = character.kind == .x ? 0x58 : character.byte & 0xdf
      }
    }
    guard count > 0 else { return nil }
    var run = self.run(0, count - 1)
    run.letter = letter
    return run
  }
}
