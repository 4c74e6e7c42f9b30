import Columns

/// Turns texts of one byte a character, which Excel 5 and 95 and small export programs write, into UTF-8.
final class ByteTextDecoder {
  /// U+FFFD.
  private static let replacement: [UInt8] = [0xef, 0xbf, 0xbd]

  private let converter: TextConverter?
  private var output: [UInt8] = []

  /// - Parameter encoding: a name that iconv knows; nil for a character set that is not known, of which only
  ///   ASCII is read.
  init(encoding: String?) throws(SluiceError) {
    converter = try encoding.map { name throws(SluiceError) in try TextConverter(from: name) }
  }

  /// Adds a text to others.
  ///
  /// - Returns: false when a byte is no character; U+FFFD stands in its place.
  func append(_ bytes: [UInt8], to text: inout [UInt8]) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      text += bytes
      return true
    }
    guard let converter else {
      for byte in bytes { text += byte < 0x80 ? [byte] : Self.replacement }
      return false
    }
    let room = 4 * bytes.count + 16
    if output.count < room { output = [UInt8](repeating: 0, count: room) }
    var isSound = true
    var start = 0
    while start < bytes.count {
      let done = converter.convert(bytes.span.extracting(start...), into: &output)
      text += output[0..<done.written]
      start += done.read
      if start < bytes.count {
        // A byte that is no character, or the first half of one that is cut off.
        text += Self.replacement
        start += 1
        isSound = false
      }
    }
    return isSound
  }

  /// A text whose broken bytes do not matter, such as the name of a sheet.
  func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    _ = append(bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
