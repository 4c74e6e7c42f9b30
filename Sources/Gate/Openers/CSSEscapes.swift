/// The escapes of style sheets: `\35` and a blank for 5 (CSS Syntax Module Level 3, 4.3.7).
enum CSSEscapes {
  private static let longest = 6

  /// A text with its escapes undone; what is none stays as it is, and the end of a line behind a backslash is nothing.
  static func undone(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0x5c) else { return text }
    var undone: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == 0x5c, let (bytes, end) = escape(text, index + 1) {
        undone += bytes
        index = end
      } else {
        undone.append(text[index])
        index += 1
      }
    }
    return undone
  }

  private static func escape(_ text: [UInt8], _ start: Int) -> (bytes: [UInt8], end: Int)? {
    let digits = text[min(start, text.count)...].prefix(longest).prefix {
      $0 &- 0x30 < 10 || (0x61...0x66).contains($0 | 0x20)
    }
    var end = digits.endIndex
    if digits.isEmpty {
      guard end < text.count, text[end] == 0x0a || text[end] == 0x0d else { return nil }
      return ([], text[end...].starts(with: [0x0d, 0x0a]) ? end + 2 : end + 1)
    }
    guard let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(number), number > 0
    else { return nil }
    if end < text.count, text[end] == 0x20 || (0x09...0x0d).contains(text[end]) { end += 1 }
    return (Array(String(Character(scalar)).utf8), end)
  }
}
