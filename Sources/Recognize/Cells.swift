import Columns

/// Loops over the cells of a column without a call into another module for each.
enum Cells {
  /// Calls a closure with each cell, in order.
  @inline(__always)
  static func forEach(_ column: Column, _ body: (Int, Span<UInt8>) -> Void) {
    let bytes = column.bytes
    let ends = column.ends
    let span = bytes.span
    var start = 0
    for row in ends.indices {
      let end = Int(ends[row])
      body(row, span.extracting(start..<end))
      start = end
    }
  }
}

extension Column {
  /// The text of a cell without the blanks around it; for the distinct values of a column.
  func trimmedText(_ row: Int) -> String { ByteText.trimmedText(cell(row)) }
}
