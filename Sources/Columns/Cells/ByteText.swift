import Glibc

/// Small questions about the bytes of a cell, for loops over rows.
///
/// Blank here is everything that an officer cannot see: ASCII blanks, NBSP, the ideographic space, byte
/// order mark, zero-width and bidirectional characters.
public enum ByteText {
  /// The cell without blanks at its two ends.
  ///
  /// Cost: linear in the blanks taken off.
  public static func trimmed(_ cell: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = cell.count
    while start < end {
      let width = blankWidth(cell, at: start, end: end)
      if width == 0 { break }
      start += width
    }
    while end > start {
      let width = blankWidth(cell, endingAt: end, start: start)
      if width == 0 { break }
      end -= width
    }
    return start..<end
  }

  /// The cell's text without blanks at its two ends.
  public static func trimmedText(_ cell: Span<UInt8>) -> String {
    text(cell.extracting(trimmed(cell)))
  }

  /// The bytes as a string; bytes that are not UTF-8 become U+FFFD.
  public static func text(_ cell: Span<UInt8>) -> String {
    cell.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes as an array.
  public static func array(_ cell: Span<UInt8>) -> [UInt8] {
    cell.withUnsafeBufferPointer { Array($0) }
  }

  /// Whether a cell holds nothing but blanks.
  ///
  /// Cost: a look at the first character of a cell that says something.
  @inlinable
  public static func isBlank(_ cell: Span<UInt8>) -> Bool {
    var index = 0
    while index < cell.count {
      let width = blankWidth(cell, at: index, end: cell.count)
      if width == 0 { return false }
      index += width
    }
    return true
  }

  /// Whether two cells hold the same bytes.
  @inlinable
  public static func equal(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    let count = left.count
    return left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return true }
        return memcmp(left, right, count) == 0
      }
    }
  }

  /// Whether a word stands at a place of a cell; a place outside holds none.
  @inlinable
  public static func stands(_ word: [UInt8], in cell: Span<UInt8>, at start: Int) -> Bool {
    guard start >= 0, start + word.count <= cell.count else { return false }
    // Nearly always the first byte tells, so that this is quicker than a call of memcmp.
    for offset in word.indices where cell[start + offset] != word[offset] { return false }
    return true
  }

  /// The first place from `start` on at which a word stands in a cell, or nil.
  ///
  /// Cost: linear in the cell.
  public static func position(of word: [UInt8], in cell: Span<UInt8>, from start: Int = 0) -> Int? {
    var index = start
    while index + word.count <= cell.count {
      if stands(word, in: cell, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// How many bytes the blank at a place has; 0 when there is none.
  @inlinable
  public static func blankWidth(_ cell: Span<UInt8>, at start: Int, end: Int) -> Int {
    let byte = cell[start]
    // Most characters of a ledger are Han, of E4 to E9: none of their bytes begins a blank.
    if byte >= 0xe4 && byte != 0xef { return 0 }
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) { return 1 }
    if byte < 0xc2 { return 0 }
    if byte == 0xc2, start + 1 < end {
      // U+00A0 NBSP and U+00AD soft hyphen.
      return cell[start + 1] == 0xa0 || cell[start + 1] == 0xad ? 2 : 0
    }
    guard start + 2 < end else { return 0 }
    return isWideBlank(byte, cell[start + 1], cell[start + 2]) ? 3 : 0
  }

  private static func blankWidth(_ cell: Span<UInt8>, endingAt end: Int, start: Int) -> Int {
    let last = cell[end - 1]
    if last < 0x80 { return blankWidth(cell, at: end - 1, end: end) }
    for width in 2...3 where end - width >= start {
      let found = blankWidth(cell, at: end - width, end: end)
      if found == width { return width }
    }
    return 0
  }

  @usableFromInline
  static func isWideBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    // U+3000 ideographic space.
    case (0xe3, 0x80): third == 0x80
    // U+2000 to U+200F: spaces, zero-width characters, directional marks; U+2028 to U+202F.
    case (0xe2, 0x80): (third >= 0x80 && third <= 0x8f) || (third >= 0xa8 && third <= 0xaf)
    // U+205F to U+206F: mathematical space, word joiner, isolates.
    case (0xe2, 0x81): third >= 0x9f && third <= 0xaf
    // U+FEFF byte order mark.
    case (0xef, 0xbb): third == 0xbf
    default: false
    }
  }
}
