import Columns

/// One character as numbers are read: which digit or letter it stands for, however it is written.
///
/// Chinese numerals and every character that Unicode calls a digit count as digits; roman, Cyrillic and Greek
/// look-alikes, the sign of multiplication and the asterisk as the X in which identity numbers end.
struct Glyph {
  enum Kind: UInt8 {
    case digit
    /// X or one of its look-alikes.
    case ex
    case letter
    /// A blank, a dash or a mark over a character, which may stand within a number.
    case soft
    /// The end of a line.
    case line
    case other
  }

  let kind: Kind
  /// ASCII: the digit, or the letter as a capital.
  let byte: UInt8
  /// How many bytes it takes.
  let width: Int

  /// Reads the character at a place of some UTF-8 text; bytes that are no UTF-8 are `other`.
  @inline(__always)
  init(_ text: Span<UInt8>, at index: Int) {
    let byte = text[index]
    switch byte {
    case 0x30...0x39: self.init(.digit, byte)
    case 0x80...: self = Glyph.wide(text, at: index)
    case 0x58, 0x78, 0x2a: self.init(.ex, 0x58)
    case 0x41...0x5a: self.init(.letter, byte)
    case 0x61...0x7a: self.init(.letter, byte - 0x20)
    case 0x0a, 0x0d: self.init(.line, byte)
    case 0x20, 0x09, 0x0b, 0x0c, 0x2d: self.init(.soft, byte)
    default: self.init(.other, byte)
    }
  }

  @inline(__always)
  private init(_ kind: Kind, _ byte: UInt8, width: Int = 1) {
    self.kind = kind
    self.byte = byte
    self.width = width
  }

  private static func wide(_ text: Span<UInt8>, at index: Int) -> Glyph {
    let (scalar, width) = Scalars.decode(text, at: index)
    switch scalar {
    case 0xff38, 0xff58, 0xff0a, 0x2169, 0x2179, 0x0425, 0x0445, 0x03a7, 0x03c7, 0x00d7:
      return Glyph(.ex, 0x58, width: width)
    case 0xff21...0xff3a: return Glyph(.letter, UInt8(scalar - 0xff21 + 0x41), width: width)
    case 0xff41...0xff5a: return Glyph(.letter, UInt8(scalar - 0xff41 + 0x41), width: width)
    case 0x2010...0x2015, 0x2212, 0xff0d, 0xfe63, 0xfe58: return Glyph(.soft, 0x2d, width: width)
    default: break
    }
    if let digit = NumeralScalars.digit(scalar) { return Glyph(.digit, 0x30 + digit, width: width) }
    let isSoft = Scalars.isBlank(scalar) || Scalars.isCombining(scalar)
    return Glyph(isSoft ? .soft : .other, 0, width: width)
  }
}
