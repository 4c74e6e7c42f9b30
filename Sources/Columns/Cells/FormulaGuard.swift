/// Keeps text that came from a ledger from being run as a formula by the program that opens a CSV file.
///
/// A text cell that begins with `=`, `+`, `-`, `@`, a tab or a line end, or with one of the four signs in
/// full width, gets an apostrophe in front, which spreadsheets take for "this is text". A plain negative
/// number such as `-200.00` stays as it is: it computes nothing.
///
/// Source: OWASP, "CSV Injection".
public enum FormulaGuard {
  /// What is put in front of a cell.
  public static let mark: UInt8 = 0x27

  /// Whether a spreadsheet might run the cell.
  public static func isNeeded(for cell: Span<UInt8>) -> Bool {
    guard cell.count > 0 else { return false }
    switch cell[0] {
    // = + @ tab, line feed, carriage return.
    case 0x3d, 0x2b, 0x40, 0x09, 0x0a, 0x0d: return true
    case 0x2d: return !isDecimal(cell.extracting(1..<cell.count))
    // U+FF0B, U+FF0D, U+FF1D, U+FF20: + - = @.
    case 0xef:
      guard cell.count > 2, cell[1] == 0xbc else { return false }
      return cell[2] == 0x8b || cell[2] == 0x8d || cell[2] == 0x9d || cell[2] == 0xa0
    default: return false
    }
  }

  /// A text as it may stand in a CSV file.
  public static func defused(_ text: String) -> String {
    isNeeded(for: Array(text.utf8).span) ? "'" + text : text
  }

  private static func isDecimal(_ cell: Span<UInt8>) -> Bool {
    var digits = 0
    var points = 0
    for index in cell.indices {
      switch cell[index] {
      case 0x30...0x39: digits += 1
      case 0x2e where digits > 0: points += 1
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }
}
