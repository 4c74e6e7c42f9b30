import Dictionaries

/// Names of which characters stand for the given name: 王某某, 李某强, 赵〇〇, 王先生.
///
/// Asterisks and other signs part a name (`containsMask`); these are characters as names have them. They are masks for a
/// scan alone, which knows nobody: the gate looks for the names of a ledger as they are.
enum MaskedNames {
  /// What is written in the place of a character: 〇 for a circle, 厶 for 某.
  private static let signs = Set("某\u{3007}厶")
  /// What is written behind a family name in the place of a given name.
  private static let titles: Set<String> = ["先生", "女士", "小姐", "老师", "同志", "同学", "师傅", "阿姨"]

  /// Whether a text without blanks, if it is names that dots part, does not say whose: 王某某、李某, but not 王某某、张三.
  static func isMasked(_ names: String, _ surnames: Surnames) -> Bool {
    names.split(separator: "\u{b7}").allSatisfy { isMasked(name: String($0), surnames) }
  }

  private static func isMasked(name: String, _ surnames: Surnames) -> Bool {
    if name.contains(where: signs.contains) { return true }
    guard let family = surnames.prefix(of: name)?.surname else { return false }
    return titles.contains(String(name.dropFirst(family.count)))
  }
}
