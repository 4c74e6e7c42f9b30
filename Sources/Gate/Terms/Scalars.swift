/// Unicode scalars read straight from bytes.
enum Scalars {
  /// The scalar at a place of UTF-8 text and how many bytes it takes; U+FFFD and 1 for bytes that are none.
  static func decode(_ text: Span<UInt8>, at index: Int) -> (scalar: UInt32, width: Int) {
    let first = UInt32(text[index])
    if first < 0x80 { return (first, 1) }
    let width = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    guard first >= 0xc2, first < 0xf5, index + width <= text.count else { return (0xfffd, 1) }
    var scalar = first & (0x7f >> UInt32(width))
    for offset in 1..<width {
      let byte = UInt32(text[index + offset])
      guard byte & 0xc0 == 0x80 else { return (0xfffd, 1) }
      scalar = scalar << 6 | (byte & 0x3f)
    }
    return (scalar, width)
  }

  /// Whether nobody sees the character: blanks of any width, zero-width and bidirectional characters.
  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0d, 0x20, 0xa0, 0xad, 0x034f, 0x061c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b...0x180e,
      0x2000...0x200f,
      0x2028...0x202f, 0x205f...0x206f, 0x3000, 0x3164, 0xfe00...0xfe0f, 0xfeff, 0xffa0, 0xe0000...0xe0fff:
      true
    default: false
    }
  }

  /// Whether the character is drawn over the one before it: accents, strokes, circles, the frame of a key.
  static func isCombining(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300...0x36f, 0x1ab0...0x1aff, 0x1dc0...0x1dff, 0x20d0...0x20ff, 0xfe20...0xfe2f: true
    default: false
    }
  }

  /// Whether the character is punctuation or a sign that may be typed between the digits of a number, a letter,
  /// a digit and a Han character none of them.
  static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0x7e, 0xa1...0xb1, 0xb4...0xb8, 0xbb, 0xbf,
      0x2010...0x206f,
      0x2190...0x23ff, 0x2500...0x27bf, 0x3001...0x3003, 0x3008...0x3020, 0x3030, 0x30fb, 0xfe10...0xfe6f,
      0xff01...0xff0f, 0xff1a...0xff20, 0xff3b...0xff40, 0xff5b...0xff65:
      true
    default: false
    }
  }

  /// Whether the character can be part of a Chinese name: Han of any block, 〇 and 々, and the private use
  /// characters in which rare characters are kept.
  static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4e00...0x9fff, 0x3400...0x4dbf, 0x3005, 0x3007, 0xf900...0xfaff, 0xe000...0xf8ff,
      0x20000...0x3ffff, 0xf0000...0x10fffd, 0x2e80...0x2fdf:
      true
    default: false
    }
  }

  /// Whether the character stands for the dot between the parts of a name, U+00B7 (民委发〔2016〕33号).
  static func isDot(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xb7, 0x2022, 0x2027, 0x2219, 0x22c5, 0x30fb, 0xff65, 0xff0e, 0x2e, 0x2024, 0x0387, 0x2e31, 0x2e33,
      0x25cf, 0x25e6, 0x3002, 0x3001, 0x318d, 0x16eb, 0x2d:
      true
    default: false
    }
  }
}
