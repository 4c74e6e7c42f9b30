import Columns

/// Tells rows that are about somebody by what is as long as an identity number.
///
/// Not a recognition of identity numbers: damaged ones, ones that a spreadsheet turned into `5.33E+17` and
/// account numbers count as well. A row with such a cell is never taken for a title, a total or a footer.
public enum PersonNumber {
  /// Whether a cell of a batch holds one.
  public static func isIn(_ batch: Batch) -> Bool {
    batch.columns.contains { isIn($0.bytes.span, start: 0, ends: $0.ends.span) }
  }

  /// Whether a cell of a row holds one.
  @inline(__always)
  static func isIn(_ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>) -> Bool {
    var begin = start
    for index in ends.indices {
      let end = Int(ends[index])
      let count = end - begin
      if count >= 15 && count <= 24 && isNumber(bytes, begin..<end) { return true }
      begin = end
    }
    return false
  }

  private static func isNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    for index in range where bytes[index] >= 0x30 && bytes[index] <= 0x39 { digits += 1 }
    return digits >= 14
  }
}
