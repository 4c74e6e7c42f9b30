/// UTF-16 without a byte order mark, as some databases export it.
enum UTF16Text {
  /// The byte order of some first bytes that have zeros among them; nil when they are no text.
  ///
  /// Separators and line ends have their zero in the higher byte, which tells the order; all units must then
  /// be characters.
  static func encoding(of head: [UInt8]) -> TextEncoding? {
    for isBigEndian in [false, true] where isText(head, isBigEndian) {
      return .utf16(isBigEndian: isBigEndian, mark: 0)
    }
    return nil
  }

  private static func isText(_ head: [UInt8], _ isBigEndian: Bool) -> Bool {
    var ascii = 0
    var expectsLow = false
    for index in stride(from: 0, to: head.count - 1, by: 2) {
      let (low, high) = isBigEndian ? (head[index + 1], head[index]) : (head[index], head[index + 1])
      let unit = UInt16(high) << 8 | UInt16(low)
      switch unit {
      case 0x09, 0x0a, 0x0d, 0x20...0x7e: ascii += 1
      case 0..<0x20, 0x7f...0x9f, 0xfffe, 0xffff: return false
      default: break
      }
      guard expectsLow == (0xdc00...0xdfff).contains(unit) else { return false }
      expectsLow = (0xd800...0xdbff).contains(unit)
    }
    return ascii * 20 >= head.count / 2
  }
}
