/// UTF-16 without a byte order mark, as some databases export it.
enum UTF16Text {
  /// The byte order of some first bytes that have zeros among them; nil when they are no text.
  ///
  /// Separators, digits and line ends have their zero in the higher byte: the order in which there are more of
  /// them is the right one. All units must then be characters.
  static func encoding(of head: [UInt8]) -> TextEncoding? {
    let little = plainCharacters(head, isBigEndian: false)
    let big = plainCharacters(head, isBigEndian: true)
    guard little != big else { return nil }
    let isBigEndian = big ?? -1 > little ?? -1
    let most = max(little ?? 0, big ?? 0)
    return most * 20 >= head.count / 2 ? .utf16(isBigEndian: isBigEndian, mark: 0) : nil
  }

  /// How many characters are ASCII; nil when some unit is no character of a text.
  private static func plainCharacters(_ head: [UInt8], isBigEndian: Bool) -> Int? {
    var ascii = 0
    var expectsLow = false
    for index in stride(from: 0, to: head.count - 1, by: 2) {
      let (low, high) = isBigEndian ? (head[index + 1], head[index]) : (head[index], head[index + 1])
      let unit = UInt16(high) << 8 | UInt16(low)
      switch unit {
      case 0x09, 0x0a, 0x0d, 0x20...0x7e: ascii += 1
      case 0..<0x20, 0x7f...0x9f, 0xfffe, 0xffff: return nil
      default: break
      }
      guard expectsLow == (0xdc00...0xdfff).contains(unit) else { return nil }
      expectsLow = (0xd800...0xdbff).contains(unit)
    }
    return ascii
  }
}
