import Columns
import Glibc

/// A long text in blocks of whole lines, as UTF-8, so that it need not be held in memory.
///
/// Each block is decoded by itself, which is right for UTF-8 and GB18030: in both, a line end is no part of a
/// character. A text in UTF-16 is not read in blocks.
final class TextBlocks {
  /// Texts above so many bytes are read in blocks.
  static let large = 1 << 26
  private static let blockSize = 1 << 24
  /// The longest line.
  private static let longestLine = 1 << 26

  private let more: () throws(SluiceError) -> [UInt8]?
  private let part: Part?
  private var held: [UInt8]
  private var isDecoded = false
  private var isDone = false

  /// A text that is in memory and decoded already: one block.
  init(_ text: [UInt8]) {
    held = text
    isDecoded = true
    part = nil
    more = { () throws(SluiceError) in nil }
  }

  /// A text that begins with some bytes and goes on.
  init(_ bytes: [UInt8], then more: @escaping () throws(SluiceError) -> [UInt8]?, of part: Part) {
    held = bytes
    self.more = more
    self.part = part
  }

  /// The text of a large file; nil for small ones, and for what lies in another file.
  init?(largeFile part: Part) {
    guard case .file(let path, let followsLinks) = part.content else { return nil }
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_size > Self.large,
      let file = try? FileBytes(path: path, followsLinks: followsLinks, part: part)
    else { return nil }
    held = []
    self.part = part
    more = { () throws(SluiceError) in
      var bytes: [UInt8] = []
      return try file.read(upTo: Self.blockSize, into: &bytes) ? bytes : nil
    }
  }

  /// The next block, or nil at the end.
  ///
  /// - Throws: `part-too-large` for what can only be read whole: no text, UTF-16, a line without end.
  func next() throws(SluiceError) -> [UInt8]? {
    while !isDone {
      if isDecoded {
        isDone = true
        return held
      }
      if let bytes = try more() { held += bytes } else { isDone = true }
      let end = isDone ? held.count : (held.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0)
      if end == 0 {
        if held.count > Self.longestLine, let part { throw part.error(.partTooLarge) }
        continue
      }
      let block = Array(held[..<end])
      held.removeFirst(end)
      // Zeros and the marks of UTF-16: such a text cannot be cut at the bytes of line ends.
      let isWide = block.contains(0) || block.starts(with: [0xff, 0xfe]) || block.starts(with: [0xfe, 0xff])
      guard !isWide, let text = LegacyText.utf8(block) else {
        throw part?.error(.partTooLarge) ?? SluiceError(.partTooLarge)
      }
      return text
    }
    return nil
  }

  /// The lines of some first bytes that are whole.
  static func wholeLines(_ bytes: [UInt8]) -> [UInt8] {
    bytes.lastIndex(of: 0x0a).map { Array(bytes[...$0]) } ?? bytes
  }
}
