import Columns
import Glibc

/// Reads a text file piece by piece as UTF-8, whatever its encoding.
///
/// Memory: three pieces.
final class TextReader: ByteSource {
  /// How many bytes are read at once.
  static let pieceSize = 1 << 17

  private let file: OpenedFile
  private let converter: TextConverter?
  private var raw: [UInt8]
  private var rawCount = 0
  private var converted: [UInt8] = []
  /// How many bytes at the front of `raw` have been delivered.
  private var used = 0
  private var mark: Int
  private var isBroken = false
  private let isMarkup: Bool

  let name = "text"
  var place: Place { file.place }

  /// - Parameter isMarkup: whether the text has an end of its own: without it, and be it within a character, it is cut.
  init(_ file: OpenedFile, encoding: TextEncoding, isMarkup: Bool = false) throws(SluiceError) {
    self.file = file
    self.isMarkup = isMarkup
    converter = encoding.isUTF8 ? nil : try TextConverter(from: encoding.name)
    raw = [UInt8](repeating: 0, count: Self.pieceSize)
    // GB18030 and UTF-16 write a character of two bytes that UTF-8 writes with three.
    if converter != nil { converted = [UInt8](repeating: 0, count: Self.pieceSize * 2) }
    mark = encoding.mark
  }

  /// Hands over the next piece, which ends with a whole character.
  ///
  /// - Returns: false at the end of the file, without a call of `body`.
  /// - Throws: `text-encoding-broken` once everything before the broken place was handed over; `workbook-broken` for
  ///   markup that ends within a character.
  func next(_ body: (Span<UInt8>) throws(SluiceError) -> Void) throws(SluiceError) -> Bool {
    if isBroken { throw SluiceError(.textEncodingBroken, at: file.place) }
    keepRest()
    let count = try file.read(into: &raw, from: rawCount)
    rawCount += count
    if count == 0 {
      if rawCount > 0 {
        throw isMarkup
          ? SluiceError(.workbookBroken, at: file.place, key: "XML")
          : SluiceError(.textEncodingBroken, at: file.place)
      }
      return false
    }
    skipMark()
    let raw = raw
    if let converter {
      let done = converter.convert(raw.span.extracting(used..<rawCount), into: &converted)
      used += done.read
      isBroken = done.isBroken
      let converted = converted
      let text = converted.span.extracting(0..<done.written)
      try body(text.extracting(0..<countBeforeNull(text)))
    } else {
      let piece = raw.span.extracting(used..<rawCount)
      let valid = UTF8Text.validPrefix(piece)
      isBroken = valid < piece.count && !UTF8Text.isCutCharacter(piece.extracting(valid...))
      used += valid
      let text = piece.extracting(0..<valid)
      try body(text.extracting(0..<countBeforeNull(text)))
    }
    return true
  }

  /// How many bytes stand before the first NUL, which is no character of a text: the file is damaged.
  private func countBeforeNull(_ piece: Span<UInt8>) -> Int {
    piece.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, let null = memchr(start, 0, bytes.count) else {
        return bytes.count
      }
      isBroken = true
      return UnsafeRawPointer(start).distance(to: UnsafeRawPointer(null))
    }
  }

  /// Moves what was read and not delivered, a part of a character, to the front.
  private func keepRest() {
    let rest = rawCount - used
    for index in 0..<rest { raw[index] = raw[used + index] }
    rawCount = rest
    used = 0
  }

  private func skipMark() {
    let skipped = min(mark, rawCount)
    used = skipped
    mark -= skipped
  }
}
