import Columns

/// The words of a PDF's pages with their places, as `pdftotext -bbox` prints them, for numbers that a page shows in
/// pieces: over two lines of a narrow cell, or a digit a box.
///
/// Cost: quadratic in the words of one height of a page, which are few.
struct PDFWords {
  private struct Word {
    let text: [UInt8]
    let ends: DigitEnds
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    var height: Double { bottom - top }
  }

  /// The fewest digits worth looking at: an identity number without its check character.
  private static let fewestDigits = NumberForms.citizenID - 1
  /// The most pieces of one number.
  private static let mostPieces = 20
  /// How many words of one page are looked at.
  private static let mostWords = 50_000

  private var pages: [[Word]] = []

  /// Reads what the program printed.
  init(_ output: Span<UInt8>) {
    var words: [Word] = []
    var pages: [[Word]] = []
    Lines.forEach(output) { line, _ in
      let text = ByteText.trimmedText(line)
      if text.hasPrefix("</page") {
        pages.append(words)
        words = []
      } else if words.count < Self.mostWords, let word = Self.word(text) {
        words.append(word)
      }
    }
    self.pages = pages
  }

  /// Calls a closure with the pieces of what may be one number, and the last of the words they stand in.
  func forEachChain(_ body: (NumberPieces, _ last: [UInt8]) -> Void) {
    for words in pages {
      let sorted = words.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
      for index in sorted.indices where !sorted[index].ends.tail.isEmpty {
        Self.follow(index, in: sorted, Self.below, body)
        Self.follow(index, in: sorted, Self.beside, body)
      }
    }
  }

  private static func follow(
    _ start: Int, in words: [Word], _ next: (Int, [Word]) -> Int?,
    _ body: (NumberPieces, [UInt8]) -> Void
  ) {
    var chain = NumberPieces(words[start].ends.tail)
    var index = start
    while chain.pieces.count < mostPieces, chain.run.last != 0x58, let following = next(index, words) {
      chain.append(words[following].ends.head)
      index = following
      if chain.run.count >= fewestDigits { body(chain, words[index].text) }
      if !words[index].ends.isWhole { return }
    }
  }

  /// The nearest word below that begins with digits and shares some of the width, at most a line's height away.
  private static func below(_ index: Int, _ words: [Word]) -> Int? {
    let word = words[index]
    var best: Int?
    for other in words.indices.dropFirst(index + 1) {
      let below = words[other]
      if below.top - word.bottom > word.height { break }
      guard below.top > word.top + word.height / 2, !below.ends.head.isEmpty,
        min(word.right, below.right) > max(word.left, below.left)
      else { continue }
      if best.map({ words[$0].top > below.top }) ?? true { best = other }
    }
    return best
  }

  /// The next word to the right on the same line when it holds nothing but digits.
  private static func beside(_ index: Int, _ words: [Word]) -> Int? {
    let word = words[index]
    var best: Int?
    // Words of one line may differ a little in height, so that some before this one count too.
    for other in words.indices.dropFirst(max(0, index - 60)) where other != index {
      let beside = words[other]
      if beside.top > word.bottom { break }
      guard abs(beside.top - word.top) < word.height / 3, beside.left >= word.right,
        beside.left - word.right < word.height * 5
      else { continue }
      if best.map({ words[$0].left > beside.left }) ?? true { best = other }
    }
    return best.flatMap { words[$0].ends.isWhole ? $0 : nil }
  }

  /// `<word xMin="50.0" yMin="39.0" xMax="72.0" yMax="52.2">…</word>`
  private static func word(_ line: String) -> Word? {
    guard line.hasPrefix("<word "), let close = line.firstIndex(of: ">") else { return nil }
    let numbers = line[..<close].split(separator: "\"").compactMap { Double($0) }
    let text = Array(line[line.index(after: close)...].utf8.dropLast("</word>".utf8.count))
    let ends = DigitEnds(text.span)
    guard numbers.count == 4, numbers.allSatisfy(\.isFinite) else { return nil }
    return Word(
      text: text, ends: ends, left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
  }
}
