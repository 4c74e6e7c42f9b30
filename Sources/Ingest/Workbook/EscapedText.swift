/// Characters that XML cannot hold, written as `_x000D_` in workbooks (ECMA-376-1, 22.9.2.19).
enum EscapedText {
  /// Puts the characters in place of their escapes.
  static func unescape(_ text: inout [UInt8]) {
    guard text.count >= 7, text.contains(0x5f) else { return }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if let scalar = scalar(text, at: index) {
        result.append(contentsOf: String(scalar).utf8)
        index += 7
      } else {
        result.append(text[index])
        index += 1
      }
    }
    text = result
  }

  /// The character of the escape at a place; nil when there is none, or half a pair of UTF-16.
  private static func scalar(_ text: [UInt8], at start: Int) -> Unicode.Scalar? {
    guard text[start] == 0x5f, start + 6 < text.count else { return nil }
    guard text[start + 1] == 0x78, text[start + 6] == 0x5f else { return nil }
    var unit: UInt16 = 0
    for byte in text[(start + 2)..<(start + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return Unicode.Scalar(unit)
  }
}
