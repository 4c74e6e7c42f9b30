import Columns

/// Words that stand in columns of names and are no part of anybody's name: relations, remarks, illnesses in one
/// character, nouns that begin like a family name.
public struct NameRemarks: Sendable {
  /// Where in a name a word tells that it is none.
  enum Place: String, CaseIterable {
    case anywhere
    case end
    case whole
  }

  /// Words that no name holds.
  public let anywhere: [String]
  /// Words that no name ends with.
  public let endings: [String]
  /// Texts that have the form of a name and are a noun: 单身, 高中.
  public let whole: Set<String>

  /// Makes a list.
  public init(anywhere: [String], endings: [String], whole: Set<String>) {
    self.anywhere = anywhere
    self.endings = endings
    self.whole = whole
  }

  init(_ folder: DictionaryFolder) throws(SluiceError) {
    let words = try folder.words("name-remarks.csv", as: Place.self)
    self.init(
      anywhere: words[.anywhere] ?? [], endings: words[.end] ?? [], whole: Set(words[.whole] ?? []))
  }
}
