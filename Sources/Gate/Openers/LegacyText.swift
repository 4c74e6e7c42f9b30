import Columns
import Glibc

/// Text in any encoding that an office's programs write, as UTF-8.
enum LegacyText {
  /// The text of a file, without byte order mark, as UTF-8; nil when it is no text.
  ///
  /// UTF-8 and UTF-16 by their marks, UTF-8 without, UTF-16 without when every second byte of much of it is
  /// zero, and GB18030, of which GBK and GB2312 are parts. A text with a broken character is none.
  static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return proper(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xff, 0xfe]) { return text(Array(bytes.dropFirst(2)), "UTF-16LE") }
    if bytes.starts(with: [0xfe, 0xff]) { return text(Array(bytes.dropFirst(2)), "UTF-16BE") }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return text(Array(bytes.dropFirst(4)), "GB18030") }
    if let text = proper(bytes) { return text }
    if let encoding = wideEncoding(bytes) { return text(bytes, encoding) }
    return bytes.contains(0) ? nil : text(bytes, "GB18030")
  }

  /// The name of an archive's member or of a file, which older programs write in GBK.
  static func name(_ bytes: [UInt8]) -> String {
    if UTF8Text.isValid(bytes.span) { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: decoded(bytes, from: "GB18030") ?? bytes, as: UTF8.self)
  }

  private static func proper(_ bytes: [UInt8]) -> [UInt8]? {
    UTF8Text.isValid(bytes.span) && isPrintable(bytes) ? bytes : nil
  }

  private static func text(_ bytes: [UInt8], _ encoding: String) -> [UInt8]? {
    guard let text = decoded(bytes, from: encoding, skipsBroken: false) else { return nil }
    return isPrintable(text) ? text : nil
  }

  /// Text has blanks and line ends and no other control characters, but for a stray one.
  private static func isPrintable(_ text: [UInt8]) -> Bool {
    var controls = 0
    for byte in text where byte < 0x20 && !(0x07...0x0d).contains(byte) && byte != 0x1b && byte != 0x1a {
      controls += 1
    }
    return controls * 100 <= text.count
  }

  private static func wideEncoding(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = [0, 0]
    for index in 0..<min(bytes.count, 4096) where bytes[index] == 0 { zeros[index % 2] += 1 }
    let half = min(bytes.count, 4096) / 2
    if zeros[1] * 4 > half && zeros[0] == 0 { return "UTF-16LE" }
    return zeros[0] * 4 > half && zeros[1] == 0 ? "UTF-16BE" : nil
  }

  /// Bytes as UTF-8.
  ///
  /// - Parameter skipsBroken: whether bytes that are no characters become line ends, which end every number
  ///   and name; otherwise there is no result for them.
  static func decoded(_ bytes: [UInt8], from encoding: String, skipsBroken: Bool = true) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    let skipped = encoding.hasPrefix("UTF-16") ? 2 : 1
    var input = bytes.map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    var isBroken = false
    input.withUnsafeMutableBufferPointer { source in
      var from = source.baseAddress
      var left = source.count
      while left > 0 {
        var room = chunk.count
        let result = chunk.withUnsafeMutableBufferPointer { buffer in
          var to = buffer.baseAddress
          return iconv(converter, &from, &left, &to, &room)
        }
        output.append(contentsOf: chunk.prefix(chunk.count - room).map { UInt8(bitPattern: $0) })
        if result == -1, errno != E2BIG {
          isBroken = true
          if !skipsBroken { return }
          let skip = min(skipped, left)
          from = from.map { $0 + skip }
          left -= skip
          output.append(0x0a)
        }
      }
    }
    return isBroken && !skipsBroken ? nil : output
  }
}
