/// How wide a text is on paper, in widths of a digit: a Chinese character is two.
enum TextWidth {
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
  }

  /// How many lines a text takes in a column of some width.
  static func lines(_ text: String, width: Int) -> Int {
    max(1, (of(text) + width - 1) / max(width, 1))
  }

  // East Asian Width W and F (UAX #11), by blocks; the quotation marks and ellipsis are wide in Chinese fonts.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115f, 0x2018...0x201d, 0x2026, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff,
      0xfe30...0xfe4f, 0xff00...0xff60, 0xffe0...0xffe6, 0x20000...0x3fffd:
      true
    default: false
    }
  }
}
