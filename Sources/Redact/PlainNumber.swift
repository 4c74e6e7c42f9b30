import Columns

/// The digits of a number as somebody wrote it: full-width characters folded, blanks and dashes left out.
struct PlainNumber {
  /// Digits, and a capital X where one stands last; empty when there is anything else in the cell.
  private(set) var characters: [UInt8] = []

  init() { characters.reserveCapacity(64) }

  /// Reads a cell; anything that is no number leaves nothing.
  mutating func read(_ cell: Span<UInt8>) {
    characters.removeAll(keepingCapacity: true)
    var index = 0
    while index < cell.count {
      let blank = ByteText.blankWidth(cell, at: index, end: cell.count)
      if blank > 0 {
        index += blank
        continue
      }
      let (character, width) = Self.folded(cell, at: index)
      index += width
      // A dash groups, an apostrophe makes a spreadsheet keep it as text.
      if character == 0x2d || character == 0x27 { continue }
      let isDigit = character >= 0x30 && character <= 0x39
      guard isDigit || character == 0x58 || character == 0x78, characters.last != 0x58 else {
        characters.removeAll(keepingCapacity: true)
        return
      }
      characters.append(isDigit ? character : 0x58)
    }
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

/// The stars that stand for what is hidden; always as many, so that the length stays hidden too.
enum Stars {
  static let two = Array("**".utf8)
  static let four = Array("****".utf8)
  static let eight = Array("********".utf8)
}

extension Column {
  /// Adds bytes to the cell that is being written.
  @inline(__always)
  mutating func write(_ part: [UInt8]) { extend(part.span) }
}

/// How much a partial mask keeps, checked.
struct KeptEnds {
  let first: Int
  let last: Int

  /// - Throws: `mask-setting` when more is kept than the mask allows.
  init(
    _ settings: MaskSettings, first: Int, last: Int, mostFirst: Int, mostLast: Int
  ) throws(SluiceError) {
    self.first = settings.keepFirst ?? first
    self.last = settings.keepLast ?? last
    guard (0...mostFirst).contains(self.first) else {
      throw SluiceError(.maskSetting, key: "\(settings.name).keep_first", expected: ["0-\(mostFirst)"])
    }
    guard (0...mostLast).contains(self.last) else {
      throw SluiceError(.maskSetting, key: "\(settings.name).keep_last", expected: ["0-\(mostLast)"])
    }
  }

  /// Writes a number's two ends with stars between them.
  func append(_ number: Span<UInt8>, stars: [UInt8], to masked: inout Column) {
    masked.extend(number.extracting(0..<first))
    masked.write(stars)
    masked.extend(number.extracting((number.count - last)..<number.count))
    masked.endCell()
  }

  /// What stays, in words.
  var remains: Label {
    Label(zh: "前 \(first) 位和后 \(last) 位", en: "the first \(first) and the last \(last) characters")
  }
}
