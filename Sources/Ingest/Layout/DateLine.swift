/// Tells a line with nothing but a date, such as stands beside a seal.
enum DateLine {
  /// Whether it is a day in words: 2026年10月31日, or 年 月 日 to fill in.
  static func isDate(_ text: String) -> Bool { isInWords(text, endingWith: "日") }

  /// Whether it is a day or a month in any form: 2026年11月, 二〇二六年十一月, 2026.11.5, 2026-11-05 too.
  ///
  /// A month alone may as well be a heading that says of when the rows below it are.
  static func isDayOrMonth(_ text: String) -> Bool {
    if isDate(text) || isInWords(text, endingWith: "月") { return true }
    let parts = text.filter { !$0.isWhitespace }.split(
      omittingEmptySubsequences: false, whereSeparator: { ".-/\u{ff0e}".contains($0) })
    guard parts.count == 3, parts[0].count == 4, parts[1...].allSatisfy({ (1...2).contains($0.count) }) else {
      return false
    }
    return parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  private static func isInWords(_ text: String, endingWith last: Character) -> Bool {
    let words = text.filter { !$0.isWhitespace && $0 != "_" }
    guard words.last == last, words.contains("年"), words.contains("月") else { return false }
    let digits = "0123456789〇○一二三四五六七八九十"
    return words.allSatisfy { "年月日".contains($0) || digits.contains($0) }
  }
}
