import Columns

/// Words of everyday language that begin like a name: 高中, 安置, 应届.
///
/// In running text, behind 学生 or 儿子, such a word stands more often than a name does. Words that are names as often,
/// such as 高峰 or 江山, are left out.
public struct OrdinaryWords: Sendable {
  /// How much of a text a word must be.
  enum Place: String, CaseIterable {
    /// All of it.
    case whole
    /// All of it, or its beginning where it has no more than three characters: 高中 of 高中生, 应 of 应届.
    case beginning
  }

  private let whole: Set<String>
  private let beginnings: Set<String>

  /// Reads the words; nouns that are never a name, wherever they stand, are among them.
  init(_ folder: DictionaryFolder, nouns: Set<String>) throws(SluiceError) {
    let words = try folder.words("ordinary-words.csv", as: Place.self)
    whole = nouns.union(words[.whole] ?? [])
    beginnings = Set(words[.beginning] ?? [])
  }

  /// Whether a text that could be a name is a word.
  public func contains(_ text: String) -> Bool { whole.contains(text) || beginnings.contains(text) }

  /// Whether a text that could be a name is a word, or begins with one of which it is hardly more: 高中生, 居住地.
  public func cover(_ text: String) -> Bool {
    if contains(text) { return true }
    guard (2...3).contains(text.count) else { return false }
    return beginnings.contains(String(text.prefix(1))) || beginnings.contains(String(text.prefix(2)))
  }
}
