/// What elements without text put into the text around them.
enum RunSigns {
  /// U+202E, behind which characters stand from right to left, digits too.
  static let override: [UInt8] = [0xe2, 0x80, 0xae]
  /// U+202C, which ends that.
  static let overrideEnd: [UInt8] = [0xe2, 0x80, 0xac]

  /// The character of a font that is no letter of a keyboard (`w:sym`), and the direction of what follows.
  static func text(of element: String, _ attributes: [(String, String)]) -> [UInt8] {
    switch element {
    case "sym":
      // Fonts of signs have their characters in the private use area, F031 for 1.
      guard let code = attributes.first(where: { $0.0 == "char" }).flatMap({ UInt32($0.1, radix: 16) }),
        let byte = UInt8(exactly: code >= 0xf000 ? code - 0xf000 : code),
        byte &- 0x30 < 10 || byte | 0x20 == 0x78
      else { return [] }
      return [byte]
    case "bdo": return attributes.contains { $0.0 != "lang" && $0.1 == "rtl" } ? override : []
    default:
      let isOverridden = attributes.contains {
        ($0.0 == "unicode-bidi" || $0.0 == "style") && $0.1.contains("bidi-override")
      }
      return isOverridden ? override : []
    }
  }
}
