import Columns

/// Digests in running text: exactly 32, 40, 64 or 128 hexadecimal digits, letters among them.
enum DigestText {
  /// Whether some bytes are part of a digest.
  static func covers(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var start = range.lowerBound
    while start > 0, isHexadecimal(text[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < text.count, isHexadecimal(text[end]) { end += 1 }
    guard [32, 40, 64, 128].contains(end - start) else { return false }
    var letters = 0
    for index in start..<end where text[index] > 0x39 { letters += 1 }
    return letters >= 4
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || (0x41...0x46).contains(byte)
  }
}
