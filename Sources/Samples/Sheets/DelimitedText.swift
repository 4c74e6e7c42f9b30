import Columns

/// Delimited text (RFC 4180): one sheet, values as a person sees them.
enum DelimitedText {
  static func text(_ grid: Grid, separator: Character) -> String {
    guard let sheet = grid.sheets.first(where: { !$0.isHidden }) else { return "" }
    let width = sheet.rows.map(\.cells.count).max() ?? 0
    return sheet.rows.map { row in
      let cells = row.cells + Array(repeating: .empty, count: width - row.cells.count)
      return cells.map { quoted($0.text, separator) }.joined(separator: String(separator)) + "\r\n"
    }.joined()
  }

  private static func quoted(_ text: String, _ separator: Character) -> String {
    let needsQuotes = text.contains { $0 == separator || $0 == "\"" || $0.isNewline }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// The text in another encoding, by its name for iconv.
  static func encoded(_ text: String, _ encoding: String) throws(SluiceError) -> [UInt8] {
    try TextEncoder(encoding).encoded(Array(text.utf8))
  }
}
