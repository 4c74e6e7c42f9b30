import Columns

/// The encoding of a text and how sure it is.
struct TextGuess: Equatable, Sendable {
  let encoding: TextEncoding
  /// `certain` for a mark, for ASCII, and for UTF-8 with more than a few characters beyond ASCII; `likely`
  /// where nearly all characters are those of GB2312; `possible` for the rest.
  let confidence: Confidence

  /// How much of a text is looked at to tell UTF-8 from GB18030.
  private static let decisionSize = 1 << 20

  /// - Returns: nil when a file is no text.
  init?(_ file: OpenedFile, head: [UInt8]) throws(SluiceError) {
    if let encoding = TextEncoding.ofMark(head) {
      self.encoding = encoding
      confidence = .certain
    } else if head.contains(0) && !Self.isTextWithNulls(head) {
      guard let encoding = UTF16Text.encoding(of: head) else { return nil }
      self.encoding = encoding
      confidence = .likely
    } else {
      guard let first = head.first, first >= 0x20 || [0x09, 0x0a, 0x0d].contains(first) else { return nil }
      (encoding, confidence) = Self.withoutMark(try Self.telling(file))
    }
  }

  /// Whether a file is a text in which a few bytes were lost: reading it will tell where.
  private static func isTextWithNulls(_ head: [UInt8]) -> Bool {
    let nulls = head.count { $0 == 0 }
    guard nulls * 64 <= head.count else { return false }
    return head.allSatisfy { $0 == 0 || $0 >= 0x20 || [0x09, 0x0a, 0x0d].contains($0) }
  }

  /// The first stretch of a text that is not all ASCII; the last one when all of it is.
  private static func telling(_ file: OpenedFile) throws(SluiceError) -> [UInt8] {
    var offset = 0
    while true {
      let bytes = try file.bytes(at: offset, count: decisionSize)
      offset += bytes.count
      if offset >= file.size || bytes.isEmpty || bytes.contains(where: { $0 >= 0x80 }) { return bytes }
    }
  }

  /// The encoding of a text without mark: UTF-8 when its first MiB is, else GB18030.
  ///
  /// Text in GB18030 is hardly ever valid UTF-8 for a few characters, never for as many as a header has: a
  /// text that begins with so many is UTF-8 although a later byte is broken, which reading it will tell.
  private static func withoutMark(_ bytes: [UInt8]) -> (TextEncoding, Confidence) {
    let valid = UTF8Text.validPrefix(bytes.span)
    let isWhole = valid == bytes.count || UTF8Text.isCutCharacter(bytes.span.extracting(valid...))
    let beyondASCII = bytes[..<valid].prefix(1 << 14).count { $0 >= 0x80 }
    if isWhole || beyondASCII >= 24 {
      return (.utf8(mark: 0), beyondASCII == 0 || beyondASCII >= 24 ? .certain : .likely)
    }
    return (.gb18030(mark: 0), isChinese(bytes) ? .likely : .possible)
  }

  /// Whether nearly all bytes beyond ASCII are pairs of GB2312, as they are in Chinese text that is written
  /// in GBK or GB18030 and hardly in other text.
  private static func isChinese(_ bytes: [UInt8]) -> Bool {
    var pairs = 0
    var others = 0
    var index = 0
    while index + 1 < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      let isPair = (0xa1...0xf7).contains(lead) && (0xa1...0xfe).contains(bytes[index + 1])
      pairs += isPair ? 1 : 0
      others += isPair ? 0 : 1
      index += 2
    }
    return pairs >= 4 && others * 20 <= pairs
  }
}
