/// Names of cells, such as `B12`.
enum CellReference {
  /// The widest sheet of a spreadsheet: column XFD.
  static let mostColumns = 16_384
  /// The longest sheet of a spreadsheet.
  static let mostRows = 1_048_576

  /// Row and column, from 1; nil when it is no such name or beyond the largest sheet.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in bytes {
      switch byte {
      case 0x24: continue
      case 0x41...0x5a where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x61...0x7a where row == 0: column = column * 26 + Int(byte - 0x60)
      case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard column <= mostColumns, row <= mostRows else { return nil }
    }
    return column > 0 && row > 0 ? (row, column) : nil
  }

  /// A block of cells, such as `A1:C2`.
  static func parseBlock(_ text: UnsafeBufferPointer<UInt8>) -> MergedRanges.Block? {
    let parts = text.split(separator: 0x3a)
    guard parts.count == 2, let first = parse(UnsafeBufferPointer(rebasing: parts[0])) else { return nil }
    guard let last = parse(UnsafeBufferPointer(rebasing: parts[1])) else { return nil }
    guard first.row <= last.row, first.column <= last.column else { return nil }
    return MergedRanges.Block(rows: first.row...last.row, columns: first.column...last.column)
  }
}
