/// Where a text stops being UTF-8.
enum UTF8Text {
  /// How many bytes from the start are whole, valid characters.
  ///
  /// Cost: about 10 GB/s for text of usual characters without faults, 1.8 GB/s for other text.
  static func validPrefix(_ bytes: Span<UInt8>) -> Int {
    // A piece of a file mostly ends within a character.
    let whole = bytes.count - cutBytes(bytes)
    if isUsual(bytes.extracting(0..<whole)) { return whole }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return bytes.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether bytes are whole, valid characters of up to three bytes of which none begins with E0 or ED; of those
  /// two, and of characters of four bytes, the first byte does not tell everything (Unicode Standard, table 3-7).
  ///
  /// Every byte has to be a following one exactly where one is due. Without branches, so that the compiler looks at
  /// many bytes at a time: in a ledger Han characters and digits take turns, which no processor foresees.
  private static func isUsual(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return bytes.count == 0 || bytes[0] < 0x80 }
    let last = bytes.count - 1
    var faults = fault(bytes[0], behind: 0, and: 0) | fault(bytes[1], behind: bytes[0], and: 0)
    let here = bytes.extracting(2...)
    let before = bytes.extracting(1..<last)
    let beforeThat = bytes.extracting(0..<(last - 1))
    for index in here.indices {
      faults |= fault(here[index], behind: before[index], and: beforeThat[index])
    }
    // Nothing is due behind the end.
    faults |= fault(0, behind: bytes[last], and: bytes[last - 1]) | fault(0, behind: 0, and: bytes[last])
    return faults == 0
  }

  /// 1 for a byte that may not stand behind two others, or is none that `isUsual` knows; else 0.
  @inline(__always)
  private static func fault(_ byte: UInt8, behind first: UInt8, and second: UInt8) -> UInt8 {
    let follows: UInt8 = byte &- 0x80 < 0x40 ? 1 : 0
    let isDue: UInt8 = (first >= 0xc2 ? 1 : 0) | (second >= 0xe0 ? 1 : 0)
    let isUnknown: UInt8 =
      (byte &- 0xc0 < 2 ? 1 : 0) | (byte == 0xe0 ? 1 : 0) | (byte == 0xed ? 1 : 0) | (byte >= 0xf0 ? 1 : 0)
    return (follows ^ isDue) | isUnknown
  }

  /// How many bytes at the end are the beginning of a character whose end is missing.
  private static func cutBytes(_ bytes: Span<UInt8>) -> Int {
    for count in 1...3 where count <= bytes.count {
      if isCutCharacter(bytes.extracting((bytes.count - count)...)) { return count }
    }
    return 0
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
