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

  /// Whether a cell holds nothing but blanks.
  func isBlank(_ row: Int) -> Bool { ByteText.isBlank(cell(row)) }

  /// The bytes of a cell, copied.
  func bytes(_ row: Int) -> [UInt8] { ByteText.array(cell(row)) }

  /// Whether two cells say the same but for blanks around them.
  func saysSame(_ row: Int, _ other: Int) -> Bool {
    let left = cell(row)
    let right = cell(other)
    return ByteText.equal(left.extracting(ByteText.trimmed(left)), right.extracting(ByteText.trimmed(right)))
  }

  /// Whether a cell says the same as some bytes but for blanks around them.
  func saysSame(_ row: Int, as bytes: [UInt8]) -> Bool {
    let left = cell(row)
    let right = bytes.span
    return ByteText.equal(left.extracting(ByteText.trimmed(left)), right.extracting(ByteText.trimmed(right)))
  }
}
