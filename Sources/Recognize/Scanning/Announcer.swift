import Columns

/// Finds the words that announce an identifier right before it.
struct Announcer: Sendable {
  private struct Word: Sendable {
    let bytes: [UInt8]
    let kinds: UInt64
  }

  /// Words by their last byte.
  private let words: [[Word]]

  /// What may stand between a word and its number, and how often.
  private static let fillers = [
    ":", "\u{ff1a}", " ", "\u{3000}", "\u{a0}", "号", "码", "是", "为", "(", "\u{ff08}", "#", "\u{ff03}", ".",
    "\u{3002}",
    "-", "第", "字", "N", "n", "O", "o", "I", "D", "/", "=", ",", "\u{ff0c}",
  ].map { Array($0.utf8) }
  private static let mostFillers = 6

  /// Takes the words of kinds; a kind is told by its position.
  init(_ kinds: [any IdentifierKind]) {
    var positions: [String: UInt64] = [:]
    for (position, kind) in kinds.enumerated() {
      for word in kind.words { positions[word, default: 0] |= 1 << UInt64(position) }
    }
    var words = [[Word]](repeating: [], count: 256)
    for (word, kinds) in positions {
      let bytes = Array(word.utf8)
      guard let last = bytes.last else { continue }
      words[Int(last)].append(Word(bytes: bytes, kinds: kinds))
    }
    // The longer of two words that end alike says more: 社保卡卡号 before 卡号.
    self.words = words.map { list in
      list.sorted { ($1.bytes.count, $0.bytes[0]) < ($0.bytes.count, $1.bytes[0]) }
    }
  }

  /// The positions of the kinds that words right before a place announce, as bits: 社保卡号 is 卡号 and 社保卡.
  func kinds(in cell: Span<UInt8>, before place: Int) -> UInt64 {
    var end = place
    var kinds: UInt64 = 0
    for _ in 0...Self.mostFillers {
      guard end > 0 else { return kinds }
      for word in words[Int(Self.capital(cell[end - 1]))]
      where Self.stands(word.bytes, in: cell, endingAt: end)
        && Self.begins(word.bytes, in: cell, endingAt: end)
      {
        kinds |= word.kinds
      }
      guard let filler = Self.fillers.first(where: { Self.stands($0, in: cell, endingAt: end) }) else {
        return kinds
      }
      end -= filler.count
    }
    return kinds
  }

  private static func stands(_ word: [UInt8], in cell: Span<UInt8>, endingAt end: Int) -> Bool {
    guard end >= word.count else { return false }
    for offset in word.indices where capital(cell[end - word.count + offset]) != word[offset] {
      // Fillers hold small letters too.
      if cell[end - word.count + offset] != word[offset] { return false }
    }
    return true
  }

  /// Whether a word begins where it seems to: `VX` within a longer word or in base64 announces nothing, nor do the last
  /// two characters of 拥军字, by which an office numbers its letters; 军字 of an officer's number stands alone.
  private static func begins(_ word: [UInt8], in cell: Span<UInt8>, endingAt end: Int) -> Bool {
    let start = end - word.count
    if start == 0 { return true }
    if word.count == 6, word[3...].elementsEqual(series) {
      guard start >= 3, (0xe4...0xe9).contains(cell[start - 3]) else { return true }
      return beforeSeries.contains { stands($0, in: cell, endingAt: start) }
    }
    guard capital(word[0]) &- 0x41 < 26 else { return true }
    return capital(cell[start - 1]) &- 0x41 >= 26 && cell[start - 1] &- 0x30 >= 10
  }

  private static let series = Array("字".utf8)
  /// The Han characters that may stand before a series: 军官证号是军字第….
  private static let beforeSeries = ["证", "号", "码", "是", "为"].map { Array($0.utf8) }

  private static func capital(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte - 0x20 : byte }
}
