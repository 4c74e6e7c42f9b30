/// Writes UTF-16, as it comes in pieces, as UTF-8. Half a pair becomes U+FFFD.
struct UTF16Writer {
  /// The first half of a pair whose second half has not come yet.
  private var half: UInt32 = 0

  /// Writes characters of two bytes.
  mutating func write(wide bytes: Span<UInt8>, to text: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      let unit = UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8
      index += 2
      if unit < 0x80 && half == 0 {
        text.append(UInt8(truncatingIfNeeded: unit))
      } else if unit & 0xf800 != 0xd800 && half == 0 {
        Self.append(unit, to: &text)
      } else {
        writeHalf(unit, to: &text)
      }
    }
  }

  /// Writes characters of one byte, the lower half of their number in Unicode.
  mutating func write(narrow bytes: Span<UInt8>, to text: inout [UInt8]) {
    finish(&text)
    for index in bytes.indices {
      if bytes[index] < 0x80 {
        text.append(bytes[index])
      } else {
        Self.append(UInt32(bytes[index]), to: &text)
      }
    }
  }

  /// No more characters come.
  mutating func finish(_ text: inout [UInt8]) {
    if half != 0 { Self.append(0xfffd, to: &text) }
    half = 0
  }

  private mutating func writeHalf(_ unit: UInt32, to text: inout [UInt8]) {
    if half != 0 && unit & 0xfc00 == 0xdc00 {
      Self.append(0x1_0000 + (half - 0xd800) << 10 + (unit - 0xdc00), to: &text)
      half = 0
      return
    }
    finish(&text)
    switch unit & 0xfc00 {
    case 0xd800: half = unit
    case 0xdc00: Self.append(0xfffd, to: &text)
    default: Self.append(unit, to: &text)
    }
  }

  @inline(__always)
  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    func byte(_ bits: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: bits) }
    func rest(_ shift: UInt32) -> UInt8 { byte(0x80 | scalar >> shift & 0x3f) }
    switch scalar {
    case 0..<0x80: text.append(byte(scalar))
    case 0x80..<0x800:
      text.append(byte(0xc0 | scalar >> 6))
      text.append(rest(0))
    case 0x800..<0x1_0000:
      text.append(byte(0xe0 | scalar >> 12))
      text.append(rest(6))
      text.append(rest(0))
    default:
      text.append(byte(0xf0 | scalar >> 18))
      text.append(rest(12))
      text.append(rest(6))
      text.append(rest(0))
    }
  }
}
