import Columns
import Glibc

/// What spreadsheets and exporting programs put around a text so that it stays text: `="0012"`, `'0012`.
///
/// The mark says how a cell was typed, not what stands in it, and a spreadsheet does not show it.
enum TextMarks {
  /// Whether a row may hold a mark; rows without one are not looked at further.
  static func mayBeIn(_ row: Span<UInt8>) -> Bool {
    row.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      return memchr(start, 0x27, bytes.count) != nil || memchr(start, 0x3d, bytes.count) != nil
    }
  }

  /// Where the text of a cell lies within its mark; the whole cell when it has none.
  static func content(_ cell: Span<UInt8>) -> Range<Int> {
    let text = ByteText.trimmed(cell)
    if text.count >= 2, cell[text.lowerBound] == 0x27 { return (text.lowerBound + 1)..<text.upperBound }
    guard text.count >= 3, cell[text.lowerBound] == 0x3d, cell[text.lowerBound + 1] == 0x22,
      cell[text.upperBound - 1] == 0x22
    else { return 0..<cell.count }
    return (text.lowerBound + 2)..<max(text.lowerBound + 2, text.upperBound - 1)
  }
}
