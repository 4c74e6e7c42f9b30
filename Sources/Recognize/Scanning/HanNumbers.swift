import Dictionaries

/// Numbers written in Chinese numerals, which hardly any cell holds and every long one might.
enum HanNumbers {
  /// The fewest numerals in a row, digits of other scripts among them, that may be a telephone number.
  private static let fewest = 10
  /// So many bytes apart the text is looked at: as many as the shortest of such numbers has, nine numerals of one
  /// byte and a Chinese one.
  private static let stride = 12

  /// Whether so many numerals stand in a row somewhere; also for a whole column at once.
  ///
  /// Cost: a look at every twelfth byte, so that text without numerals takes next to nothing.
  static func mayStand(in text: Span<UInt8>) -> Bool {
    var index = stride - 1
    while index < text.count {
      var start = index
      while start > 0, text[start] & 0xc0 == 0x80 { start -= 1 }
      guard width(text, at: start) > 0 else {
        index += stride
        continue
      }
      let run = run(text, around: start)
      if run.isEnough { return true }
      // Numbers without Chinese numerals are passed over whole: a column of digits is one long run.
      index = max(index, run.end) + stride
    }
    return false
  }

  /// Whether the numerals around one of them are enough, and Chinese ones are among them; and where they end.
  private static func run(_ text: Span<UInt8>, around place: Int) -> (isEnough: Bool, end: Int) {
    var count = 0
    var han = 0
    var index = place
    while index < text.count {
      let width = width(text, at: index)
      if width == 0 { break }
      count += 1
      if width == 3 { han += 1 }
      index += width
    }
    let end = index
    index = place
    while index > 0 {
      var before = index - 1
      while before > 0, text[before] & 0xc0 == 0x80 { before -= 1 }
      let width = width(text, at: before)
      if width == 0 { break }
      count += 1
      if width == 3 { han += 1 }
      index = before
    }
    return (count >= fewest && han > 0, end)
  }

  /// How many bytes the numeral at a place has; 0 when there is none.
  private static func width(_ text: Span<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    if byte &- 0x30 < 10 || byte == 0x20 || byte == 0x2d { return 1 }
    return byte >= 0xe3 && HanDigit.ascii(text, at: index) != 0 ? 3 : 0
  }
}
