/// The village group (组) as a notice shows it, without anything below it.
///
/// A cell is taken only when it looks like a group: a column that was taken for the groups by mistake may
/// hold names.
enum VillageGroup {
  private static let endings: Set<Character> = ["组", "社", "队", "寨", "屯", "坡", "湾"]
  private static let numerals = Set("0123456789〇零一二三四五六七八九十百")

  /// The group of a cell: `三组15号` is `三组`, `3` is `3`; empty when it is none.
  static func ofCell(_ text: String) -> String {
    // The last six characters of an identity number are no group.
    if let end = text.firstIndex(where: endings.contains), text[...end].count <= 10,
      text[...end].count(where: numerals.contains) <= 4
    {
      return String(text[...end])
    }
    return !text.isEmpty && text.count <= 4 && text.allSatisfy(numerals.contains) ? text : ""
  }

  /// The group of an address: the number before its last 组, as in `…社区1组158号`; empty when it has none.
  static func ofAddress(_ text: String) -> String {
    guard let end = text.lastIndex(of: "组") else { return "" }
    var start = end
    if text[..<end].hasSuffix("小") { start = text.index(before: start) }
    if text[..<start].hasSuffix("村民") { start = text.index(start, offsetBy: -2) }
    let number = text[..<start].reversed().prefix(while: numerals.contains)
    guard !number.isEmpty, number.count <= 4 else { return "" }
    return String(number.reversed()) + "组"
  }
}
