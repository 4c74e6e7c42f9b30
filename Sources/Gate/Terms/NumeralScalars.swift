import Dictionaries

/// Which digit a character stands for that is none of ASCII's.
///
/// Chinese numerals of all three sets (一, 壹 as on cheques, 〡 of Suzhou), 幺 as it is said on the telephone, and
/// every character that Unicode calls a digit: full-width, circled, in brackets, raised, mathematical, of other
/// scripts.
enum NumeralScalars {
  /// The digit, 0 to 9, or nil.
  static func digit(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xff10...0xff19: UInt8(scalar - 0xff10)
    case 0x3007, 0x4e00...0x9fff: han(scalar)
    case 0x3021...0x3029: UInt8(scalar - 0x3020)
    case 0x3220...0x3228: UInt8(scalar - 0x321f)
    case 0x3280...0x3288: UInt8(scalar - 0x327f)
    // Blanks, punctuation and the rest of Han: no digits, and nearly all that a Chinese text has.
    case 0x2000...0x206f, 0x2e80...0x4dff, 0xac00...0xfeff, 0xff00...0xffff, 0x20000...: nil
    default: named(scalar)
    }
  }

  /// Whether a character of three bytes may be a digit, by its first two: most of Han is passed over by this.
  static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0xe4, 0xb8...0xba), (0xe4, 0xbc), (0xe5, 0x85), (0xe5, 0x8f), (0xe5, 0x9b), (0xe5, 0xa3),
      (0xe5, 0xb9),
      (0xe5, 0xbc), (0xe6, 0x8d), (0xe6, 0x9f), (0xe7, 0x8e), (0xe8, 0x82), (0xe8, 0xb2), (0xe8, 0xb4),
      (0xe9, 0x99), (0xe9, 0x9b), (0xe3, 0x80), (0xe3, 0x88), (0xe3, 0x8a), (0xef, 0xbc):
      true
    case (0xe2, 0x80), (0xe3...0xe9, _), (0xeb...0xef, _): false
    default: true
    }
  }

  private static func han(_ scalar: UInt32) -> UInt8? {
    let digit = HanDigit.ascii(scalar)
    return digit == 0 ? nil : digit - 0x30
  }

  private static func named(_ scalar: UInt32) -> UInt8? {
    guard scalar >= 0xb2, let properties = Unicode.Scalar(scalar)?.properties,
      properties.numericType == .decimal || properties.numericType == .digit,
      let value = properties.numericValue, (0...9).contains(value)
    else { return nil }
    return UInt8(value)
  }
}
