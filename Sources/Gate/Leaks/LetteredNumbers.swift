import Columns

/// Finds numbers with letters in a text: passports, pupils' numbers, organisations.
enum LetteredNumbers {
  /// Calls a closure with each run of letters and digits that has both, in capitals, without blanks and
  /// dashes between digits.
  static func forEach(_ text: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
    var token: [UInt8] = []
    var digits = 0
    var softs = 0
    func close() {
      if digits >= TermLengths.leastDigits && digits < token.count { body(token.span) }
      token.removeAll(keepingCapacity: true)
      digits = 0
    }
    var index = 0
    while index < text.count {
      let glyph = Glyph(text, at: index)
      switch glyph.kind {
      case .digit, .letter:
        token.append(glyph.byte)
        softs = 0
        if glyph.kind == .digit { digits += 1 }
      case .ex where text[index] != 0x2a:
        token.append(glyph.byte)
        softs = 0
      case .soft where !token.isEmpty && softs < 2: softs += 1
      default:
        softs = 0
        close()
      }
      index += glyph.width
    }
    close()
  }
}

/// Counts line ends.
enum LineEnds {
  /// How many there are in a text. Cost: several GB/s.
  static func count(_ text: Span<UInt8>) -> Int { ByteCount.of(text) { ByteCount.isEqual($0, 0x0a) } }
}
