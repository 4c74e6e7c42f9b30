/// Tells a line with nothing but a date, such as stands beside a seal.
enum DateLine {
  /// Whether it is a day with its year, in words: 2026年10月31日, or 年 月 日 to fill in.
  static func isDate(_ text: String) -> Bool {
    let words = words(text)
    return words.last == "日" && words.contains("年") && isInWords(words)
  }

  /// Whether it is a day or a month in words: 2026年11月, 二〇二六年十一月, 11月5日 too.
  ///
  /// A month alone may as well be a heading that says of when the rows below it are.
  static func isInWords(_ text: String) -> Bool {
    let words = words(text)
    guard let last = words.last, last == "日" || last == "月", words.allSatisfy(isPart) else { return false }
    return words.contains("年") ? words.contains("月") : last == "日" && words.contains("月")
  }

  /// Whether it is a day in figures: 2026.11.5, 2026-11-05, 2026/11/05.
  static func isInFigures(_ text: String) -> Bool {
    let parts = words(text).split(omittingEmptySubsequences: false) { ".-/\u{ff0e}".contains($0) }
    guard parts.count == 3, parts[0].count == 4, parts.allSatisfy({ $0.allSatisfy(\.isWholeNumber) }) else {
      return false
    }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) } }
    return (1900...2199).contains(numbers[0]) && (1...12).contains(numbers[1])
      && (1...31).contains(numbers[2]) && parts[1].count <= 2 && parts[2].count <= 2
  }

  /// Whether a character is a digit of a date, a Chinese one too.
  static func isDigit(_ character: Character) -> Bool {
    digits.contains(character) || ("0"..."9").contains(character)
      || ("\u{ff10}"..."\u{ff19}").contains(character)
  }

  private static let digits: Set<Character> = Set("〇○零一二三四五六七八九十")

  private static func isPart(_ character: Character) -> Bool {
    character == "年" || character == "月" || character == "日" || isDigit(character)
  }

  private static func words(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "_" } }
}
