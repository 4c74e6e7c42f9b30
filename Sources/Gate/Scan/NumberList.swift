import Columns

/// Rows as reports list them: 第 144、1075、1818 行; rows 144, 1075, 1818.
///
/// Three of them have the groups of a mobile number. They are a list where words of rows stand around them, each is greater
/// than the one before, none begins with 0, and signs of lists and nothing else part them; never in a text that has a word
/// for telephones.
enum NumberList {
  /// The signs that part the numbers of a list.
  private static let signs = [",", "、", "，", ";", "；"].map { Array($0.utf8) }
  /// Right before and right behind a list of rows, a blank between or not.
  private static let before = ["第", "rows", "lines"].map { Array($0.utf8) }
  private static let behind = ["行", "条"].map { Array($0.utf8) }
  private static let ofTelephones = [
    "电话", "手机", "联系", "号码", "拨", "打", "Tel", "tel", "TEL", "hone", "obile",
  ].map { Array($0.utf8) }

  /// Whether the numbers from one place to another of a text are such a list.
  static func covers(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    isOfRows(range, in: text) && ascends(text.extracting(range)) && !isOfTelephones(text)
  }

  private static func isOfTelephones(_ text: Span<UInt8>) -> Bool {
    text.indices.contains { index in ofTelephones.contains { ByteText.stands($0, in: text, at: index) } }
  }

  /// Whether a text is numbers, each greater than the one before, with signs of lists between them.
  private static func ascends(_ text: Span<UInt8>) -> Bool {
    var index = 0
    var last = 0
    while true {
      guard let (number, end) = number(text, from: index), number > last else { return false }
      last = number
      if end == text.count { return true }
      let sign = blanks(text, from: end)
      guard let width = signs.first(where: { ByteText.stands($0, in: text, at: sign) })?.count else {
        return false
      }
      index = blanks(text, from: sign + width)
    }
  }

  /// A number of up to seven ASCII digits, as sheets have rows, that does not begin with 0, and where it ends.
  private static func number(_ text: Span<UInt8>, from start: Int) -> (Int, end: Int)? {
    var index = start
    var number = 0
    while index < text.count, text[index] &- 0x30 < 10 {
      number = number * 10 + Int(text[index] - 0x30)
      index += 1
      if index - start > 7 { return nil }
    }
    return index > start && text[start] != 0x30 ? (number, index) : nil
  }

  private static func isOfRows(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var start = range.lowerBound
    while start > 0, text[start - 1] == 0x20 { start -= 1 }
    let isBehindWord = before.contains { ByteText.stands($0, in: text, at: start - $0.count) }
    let end = blanks(text, from: range.upperBound)
    return isBehindWord
      && (text[start - 1] < 0x80 || behind.contains { ByteText.stands($0, in: text, at: end) })
  }

  private static func blanks(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] == 0x20 { index += 1 }
    return index
  }
}
