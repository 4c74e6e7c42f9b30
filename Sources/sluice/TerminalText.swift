/// Text in columns on a terminal, where Han characters are two cells wide.
enum TerminalText {
  /// The width that every terminal has.
  static let width = 80

  /// How many cells a text takes.
  static func cells(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + cells($1) } }

  /// A text with blanks up to a width; one that is too long is cut, with … at its end.
  static func padded(_ text: String, to width: Int) -> String {
    let fitted = cut(text, to: width)
    return fitted + String(repeating: " ", count: max(0, width - cells(fitted)))
  }

  /// A text that takes no more than a width.
  static func cut(_ text: String, to width: Int) -> String {
    if cells(text) <= width { return text }
    var kept = ""
    var taken = 0
    for character in text {
      let more = character.unicodeScalars.reduce(0) { $0 + cells($1) }
      // The ellipsis is wide in Chinese fonts.
      guard taken + more + 2 <= width else { break }
      kept.append(character)
      taken += more
    }
    return kept + "…"
  }

  /// Lines of no more than a width; the second and later ones are indented.
  static func wrapped(_ text: String, indent: Int, width: Int = width) -> [String] {
    var lines: [String] = []
    var line = ""
    var taken = 0
    for word in words(of: text) {
      let more = cells(word)
      if taken + more > width, !line.allSatisfy(\.isWhitespace) {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        taken = indent
        if word.allSatisfy(\.isWhitespace) { continue }
      }
      line += word
      taken += more
    }
    return lines + [line]
  }

  /// What a line can be broken between: Han characters with the punctuation that follows, words, blanks.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for character in text {
      let isClosing = "，。；：、）！？”…,.;:)".contains(character)
      let joins =
        words.last?.last.map { last in
          isClosing || "（“(".contains(last) || (isNarrow(last) && isNarrow(character))
        } ?? false
      if joins, let last = words.indices.last {
        words[last].append(character)
      } else {
        words.append(String(character))
      }
    }
    return words
  }

  private static func isNarrow(_ character: Character) -> Bool {
    character.isASCII && !character.isWhitespace
  }

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36f, 0x200b...0x200f, 0xfe00...0xfe0f, 0xfeff: 0
    // East Asian wide and full-width characters (Unicode annex 11), and the punctuation that Chinese fonts draw wide.
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f, 0xff00...0xff60,
      0xffe0...0xffe6, 0x1f300...0x1f64f, 0x20000...0x3fffd, 0x2014, 0x2018...0x201d, 0x2026:
      2
    default: 1
    }
  }
}
