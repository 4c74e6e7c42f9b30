import Columns

/// The village group (组) as a notice shows it, without anything below it.
///
/// A cell is taken only when it looks like a group: a column that was taken for the groups by mistake may hold
/// names, tails of numbers, or what the members of a group have in common (精神病人互助组).
enum VillageGroup {
  private static let endings: Set<Character> = ["组", "社", "队", "寨", "屯", "坡", "湾"]
  private static let numerals = Set(
    "0123456789\u{ff10}\u{ff11}\u{ff12}\u{ff13}\u{ff14}\u{ff15}\u{ff16}\u{ff17}\u{ff18}\u{ff19}〇零一二三四五六七八九十百")
  /// More digits than a group's number has: 一百二十三组 is none either.
  private static let mostNumerals = 3
  /// The most characters before the ending, as in 大水沟头组.
  private static let longestName = 4

  /// The group of a cell: `三组15号` is `三组`, `3` is `3`; empty when it is none.
  static func ofCell(_ text: String, _ words: NoticeWords) -> String {
    guard let end = text.firstIndex(where: endings.contains) else {
      return !text.isEmpty && text.count <= mostNumerals && text.allSatisfy(numerals.contains) ? text : ""
    }
    let name = text[..<end].filter { !numerals.contains($0) }
    // The last six characters of an identity number are no group.
    guard end > text.startIndex, text[..<end].count <= longestName, name.allSatisfy(isHan),
      text[..<end].count - name.count <= mostNumerals, !isTail(text[..<end], name), !words.holdsRemark(name)
    else { return "" }
    return String(text[...end])
  }

  /// 第3组 and 大寨3组 are groups; 尾18组 is the tail of a number.
  private static func isTail(_ text: Substring, _ name: String) -> Bool {
    name.count == 1 && text.count > 1 && name != "第"
  }

  /// Digits in other spellings (壹, ①) are no part of a name.
  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      $0.properties.isIdeographic && ($0.properties.numericType == nil || $0 == "万")
    }
  }

  /// The group of an address: the number before its last 组, as in `…社区1组158号`; empty when it has none.
  static func ofAddress(_ text: String) -> String {
    guard let end = text.lastIndex(of: "组") else { return "" }
    var start = end
    if text[..<end].hasSuffix("小") { start = text.index(before: start) }
    if text[..<start].hasSuffix("村民") { start = text.index(start, offsetBy: -2) }
    let number = text[..<start].reversed().prefix(while: numerals.contains)
    guard !number.isEmpty, number.count <= mostNumerals else { return "" }
    return String(number.reversed()) + "组"
  }
}
