/// A header and the number in it: 成员1姓名, 金额（二）, 姓名2.
struct NumberedHeader {
  /// The header without numbers, blanks and punctuation.
  let words: String
  /// Its numbers end to end; empty when it has none.
  let number: String

  private static let digits: Set<Character> = Set("0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩一二三四五六七八九十")

  init(_ header: String) {
    var (words, number) = ("", "")
    for character in header where !character.isWhitespace && !character.isPunctuation {
      if Self.digits.contains(character) {
        number.append(character)
      } else {
        words.append(character)
      }
    }
    self.words = words
    self.number = number
  }
}
