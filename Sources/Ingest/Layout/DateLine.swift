/// Tells a line with nothing but a date, such as stands beside a seal: 2026年10月31日, or 年 月 日 to fill in.
enum DateLine {
  static func isDate(_ text: String) -> Bool {
    let words = text.filter { !$0.isWhitespace && $0 != "_" }
    guard words.hasSuffix("日"), words.contains("年"), words.contains("月") else { return false }
    let digits = "0123456789〇○一二三四五六七八九十"
    return words.allSatisfy { "年月日".contains($0) || digits.contains($0) }
  }
}
