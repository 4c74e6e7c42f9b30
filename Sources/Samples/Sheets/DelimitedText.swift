import Glibc

/// Delimited text (RFC 4180): one sheet, values as a person sees them.
enum DelimitedText {
  /// The encoding cannot write the text.
  struct Failure: Error {}

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

  /// The text in another encoding, by the C library's iconv.
  static func encoded(_ text: String, _ encoding: String) throws -> [UInt8] {
    guard let handle = iconv_open(encoding, "UTF-8"), Int(bitPattern: handle) != -1 else { throw Failure() }
    defer { iconv_close(handle) }
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let status = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        // iconv reads and writes through these pointers during the call only, within the two counts.
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        return iconv(handle, &from, &inputLeft, &to, &outputLeft)
      }
    }
    guard status != UInt.max, inputLeft == 0 else { throw Failure() }
    return Array(output.prefix(output.count - outputLeft))
  }
}
