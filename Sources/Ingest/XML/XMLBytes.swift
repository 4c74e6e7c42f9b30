import Columns

/// What bytes mean in XML; characters beyond ASCII count as letters of names.
enum XMLBytes {
  static let isPlainText = table {
    $0 >= 0x20 && ![0x3c, 0x26, 0x5d].contains($0) || $0 == 0x09 || $0 == 0x0a
  }
  static let isPlainValue = table { $0 >= 0x20 && ![0x3c, 0x26, 0x22, 0x27].contains($0) }
  static let isNameStart = table { isLetter($0) }
  static let isName = table { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2d || $0 == 0x2e }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte == 0x5f || byte == 0x3a
      || byte >= 0x80
  }

  /// A table for all bytes; it lives as long as the program, so that loops need no count of its owners.
  private static func table(_ holds: (UInt8) -> Bool) -> ByteTable {
    let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    for byte in UInt8.min...UInt8.max { table[Int(byte)] = holds(byte) }
    return ByteTable(values: UnsafePointer(table))
  }

  /// Yes or no for each byte.
  // The memory is never written to after it was made, and never freed.
  struct ByteTable: @unchecked Sendable {
    fileprivate let values: UnsafePointer<Bool>

    @inline(__always)
    subscript(_ byte: UInt8) -> Bool { values[Int(byte)] }
  }

  /// Whether there is something that XML does not know as a character: a control, U+FFFE or U+FFFF (XML 1.0,
  /// production 2); the bytes are valid UTF-8.
  static func hasNoCharacter(_ bytes: Span<UInt8>) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var controls: UInt64 = 0
      var index = 0
      // Eight bytes at a time; every word lies within the bytes, and so does every character that begins in one.
      while index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        controls |= ByteWord.within(word, 0x00, 0x08) | ByteWord.within(word, 0x0b, 0x0c)
        controls |= ByteWord.within(word, 0x0e, 0x1f)
        var lasts = ByteWord.equal(word, 0xef)
        while lasts != 0 {
          if isLastOfPlane(bytes, index + lasts.trailingZeroBitCount / 8) { return true }
          lasts &= lasts - 1
        }
        index += 8
      }
      if controls != 0 { return true }
      return bytes.indices[index...].contains {
        (bytes[$0] < 0x20 && !isBlank(bytes[$0])) || (bytes[$0] == 0xef && isLastOfPlane(bytes, $0))
      }
    }
  }

  /// Whether the character of three bytes that begins at a place is U+FFFE or U+FFFF.
  @inline(__always)
  private static func isLastOfPlane(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    bytes[place + 1] == 0xbf && bytes[place + 2] >= 0xbe
  }

  /// A reference (`&amp;`, `&#19968;`) at a place: its character and length; nil when it is none, and a
  /// length of 0 when more bytes are needed to tell.
  static func reference(
    _ bytes: UnsafePointer<UInt8>, at start: Int, end: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    // `&#x10FFFF;` with some zeros in front.
    let last = min(end, start + 24)
    var semicolon = start + 1
    while semicolon < last && bytes[semicolon] != 0x3b { semicolon += 1 }
    guard semicolon < last else { return last == end ? (" ", 0) : nil }
    let body = UnsafeBufferPointer(start: bytes + start + 1, count: semicolon - start - 1)
    return scalar(body).map { ($0, semicolon + 1 - start) }
  }

  private static func scalar(_ body: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    if body.first == 0x23 { return numbered(body.dropFirst()) }
    switch String(decoding: body, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: return nil
    }
  }

  private static func numbered(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let isHex = digits.first == 0x78
    var value: UInt32 = 0
    let digits = isHex ? digits.dropFirst() : digits
    if digits.isEmpty { return nil }
    for byte in digits {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x41...0x46 where isHex: digit = UInt32(byte - 0x37)
      case 0x61...0x66 where isHex: digit = UInt32(byte - 0x57)
      default: return nil
      }
      value = value * (isHex ? 16 : 10) + digit
      if value > 0x10ffff { return nil }
    }
    // XML 1.0, production 2 (Char).
    let isCharacter = value >= 0x20 || value == 0x09 || value == 0x0a || value == 0x0d
    return isCharacter && value != 0xfffe && value != 0xffff ? Unicode.Scalar(value) : nil
  }
}
