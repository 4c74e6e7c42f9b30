import Columns
import Dictionaries

/// Tells whether the members of a vocabulary are names of persons.
///
/// What stands in a vocabulary is shown as it is and counted by: a list of persons laid over ours as the members of
/// a dimension would publish them, and the leak gate lets declared labels pass.
struct NamingWords: Sendable {
  private let words: NoticeWords

  /// Endings of nouns that begin like a family name: 白族, 成年人, 和平村.
  private static let nouns = [
    "族", "人", "户", "员", "生", "村", "镇", "乡", "县", "市", "区", "社区", "街道", "类", "级", "型", "费", "款", "金", "业", "证",
    "校",
    "病", "岁", "年", "期", "度",
  ]

  init(_ words: NoticeWords) { self.words = words }

  /// Whether a label has the form of a person's name and of nothing that is known.
  func isName(_ label: String) -> Bool {
    let name = HanForms.plain(label.filter { !$0.isWhitespace })
    guard !Self.nouns.contains(where: name.hasSuffix), !words.holdsRemark(name) else { return false }
    return words.isLedBySurname(name)
  }

  /// Whether half of the members are names, or two of them are names of three characters and more.
  ///
  /// A noun of two characters often begins like a family name (高中, 平房); one of three hardly ever does.
  func areNames(_ labels: [String]) -> Bool {
    let names = labels.filter(isName)
    return !names.isEmpty && (names.count * 2 >= labels.count || names.count { $0.count > 2 } >= 2)
  }
}
