import Columns

/// Finds whether one of some words is within a cell, however it is spelled: see `FoldedText`.
///
/// Cost: about a nanosecond a byte where no word can begin.
struct WordFinder: Sendable {
  private let words: [[UInt8]]
  /// Whether a word may begin with two bytes of a cell, by a hash of them; of a letter, with one.
  private var begins = [Bool](repeating: false, count: 4096)
  /// Whether a folded word begins with a byte.
  private var firsts = [Bool](repeating: false, count: 256)

  init(_ words: [String]) {
    self.words = Set(words.map { FoldedText.folded($0) }).filter { !$0.isEmpty }.sorted {
      $0.lexicographicallyPrecedes($1)
    }
    var firsts: Set<UInt32> = []
    for word in self.words {
      guard let first = ByteText.text(word.span).unicodeScalars.first?.value else { continue }
      self.firsts[Int(word[0])] = true
      firsts.insert(first)
      if first < 0x80 { addLetter(word[0]) } else { addForm(first) }
    }
    for form in FoldedText.forms(of: firsts) { addForm(form) }
  }

  private mutating func addForm(_ form: UInt32) {
    guard let scalar = Unicode.Scalar(form), let bytes = UTF8.encode(scalar).map(Array.init), bytes.count > 1
    else { return }
    begins[Self.slot(bytes[0], bytes[1])] = true
  }

  private mutating func addLetter(_ letter: UInt8) {
    let upper = letter >= 0x61 && letter <= 0x7a ? letter & 0xdf : letter
    for second in 0...UInt8.max {
      begins[Self.slot(letter, second)] = true
      begins[Self.slot(upper, second)] = true
    }
  }

  /// Whether a word stands in a cell.
  func isIn(_ cell: Span<UInt8>) -> Bool {
    guard cell.count >= 2 else { return false }
    for index in 0..<(cell.count - 1) where begins[Self.slot(cell[index], cell[index + 1])] {
      var folded: [UInt8] = []
      FoldedText.fold(cell, into: &folded)
      return isIn(folded: folded.span)
    }
    return false
  }

  private func isIn(folded text: Span<UInt8>) -> Bool {
    for index in text.indices where firsts[Int(text[index])] {
      for word in words where Self.stands(word, in: text, at: index) { return true }
    }
    return false
  }

  private static func stands(_ word: [UInt8], in text: Span<UInt8>, at index: Int) -> Bool {
    guard index + word.count <= text.count else { return false }
    for offset in word.indices where text[index + offset] != word[offset] { return false }
    return true
  }

  private static func slot(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 4 ^ Int(second)) & 4095
  }
}
