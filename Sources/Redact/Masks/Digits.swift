import Columns
import Dictionaries

/// Hides, within free text, every identifier that was found and every run of seven digits or more.
///
/// What stays is still free text: it can tell an illness, and reaches nobody outside the office.
struct Digits: Mask {
  static let name = "digits"
  static let hidesLength = false

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { .special }

  static func remains(_ settings: MaskSettings) -> Label {
    Label(zh: "文字，隐去证件号、电话、账号等 7 位以上数字", en: "the text without identifiers and numbers of 7 digits or more")
  }

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) {}

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    Keep.Cells(of: records, at: position).masked(column, hidingRuns: true)
  }
}

/// Runs of digits in text: ASCII, full-width or Chinese, with invisible characters in between or not.
enum DigitRun {
  /// The shortest run that is hidden: a local telephone number.
  static let shortest = 7

  /// The first run from a place on, or nil; an X behind the digits belongs to it.
  static func next(in cell: Span<UInt8>, from start: Int) -> Range<Int>? {
    var index = start
    var begin = start
    var end = start
    var digits = 0
    while index < cell.count {
      let byte = cell[index]
      if byte &- 0x30 <= 9 {
        if digits == 0 { begin = index }
        digits += 1
        index += 1
        end = index
        continue
      }
      let width = byte < 0x80 ? 0 : wideDigit(cell, at: index)
      if width > 0 {
        if digits == 0 { begin = index }
        digits += 1
        index += width
        end = index
        continue
      }
      let hidden = byte < 0xc2 || digits == 0 ? 0 : invisible(cell, at: index)
      if hidden > 0 {
        index += hidden
        continue
      }
      if digits >= shortest { break }
      digits = 0
      index += 1
    }
    guard digits >= shortest else { return nil }
    if end < cell.count {
      let (character, width) = PlainNumber.folded(cell, at: end)
      if character == 0x58 || character == 0x78 { end += width }
    }
    return begin..<end
  }

  /// How many bytes a full-width or Chinese digit has; 0 when it is none.
  private static func wideDigit(_ cell: Span<UInt8>, at index: Int) -> Int {
    guard index + 2 < cell.count else { return 0 }
    let isFullWidth =
      cell[index] == 0xef && cell[index + 1] == 0xbc && (0x90...0x99).contains(cell[index + 2])
    return isFullWidth || HanDigit.ascii(cell, at: index) != 0 ? 3 : 0
  }

  /// How many bytes a character has that is there and cannot be seen; an ordinary blank can.
  private static func invisible(_ cell: Span<UInt8>, at index: Int) -> Int {
    let width = ByteText.blankWidth(cell, at: index, end: cell.count)
    if width == 2 { return cell[index + 1] == 0xad ? 2 : 0 }
    guard width == 3, cell[index] != 0xe3 else { return 0 }
    // U+2000 to U+200A are blanks that can be seen.
    return cell[index] == 0xe2 && cell[index + 1] == 0x80 && cell[index + 2] <= 0x8a ? 0 : 3
  }
}
