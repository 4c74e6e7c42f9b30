import Columns

/// The strings of style sheets and scripts, which put them together or before and behind the texts of a page:
/// `content: "530502" attr(x) "1900…"`.
struct StyleStrings {
  /// Strings of digits that are kept for the texts of the page.
  private static let most = 20

  private var contents: [[UInt8]] = []

  /// Takes a sheet; calls a closure with what may be one number in strings that follow one another.
  mutating func take(_ sheet: [UInt8], _ body: (NumberPieces) -> Void) {
    var chain = NumberChain()
    let isStyle = ByteText.position(of: Array("content".utf8), in: sheet.span) != nil
    var index = 0
    while index < sheet.count {
      let quote = sheet[index]
      index += 1
      guard quote == 0x22 || quote == 0x27 else { continue }
      let start = index
      while index < sheet.count, sheet[index] != quote { index += sheet[index] == 0x5c ? 2 : 1 }
      let written = Array(sheet[start..<min(index, sheet.count)])
      let string = CSSEscapes.undone(written)
      index += 1
      if let number = chain.take(string.span) { body(number) }
      let ends = DigitEnds(string.span)
      // A string that goes on in the next line is no piece, but no line has it as a whole either.
      if written.contains(0x0a), let number = Self.parted(written) { body(number) }
      if isStyle, ends.isWhole, !ends.head.isEmpty, contents.count < Self.most { contents.append(ends.head) }
    }
  }

  /// The digits of a string that goes on in the next line; nil when they are no one number.
  private static func parted(_ string: [UInt8]) -> NumberPieces? {
    var chain = NumberChain()
    var number: NumberPieces?
    for line in string.split(separator: 0x0a) {
      let line = Array(line.prefix { $0 != 0x5c && $0 != 0x0d })
      if let pieces = chain.take(CSSEscapes.undone(line).span) { number = pieces }
    }
    return number
  }

  /// Calls a closure with what may be one number if a string of digits stands before or behind a text.
  func forEachNumber(with text: [UInt8], _ body: (NumberPieces) -> Void) {
    guard !contents.isEmpty else { return }
    let ends = DigitEnds(text.span.extracting(ByteText.trimmed(text.span)))
    for content in contents {
      for pieces in [[content, ends.head], [ends.tail, content]] where !pieces.contains([]) {
        var number = NumberPieces(pieces[0])
        number.append(pieces[1])
        body(number)
      }
    }
  }
}
