import Columns

/// A word that harms whom it is said of: a disease, drugs, prison.
public struct StigmatisingWord: Sendable, Hashable {
  /// The word.
  public let word: String
  /// What it is about, for instance `justice`.
  public let group: String

  static func load(_ folder: DictionaryFolder) throws(SluiceError) -> [StigmatisingWord] {
    let table = try folder.table("stigmatising.csv", columns: ["word", "group"], key: ["word"])
    return table.rows.map { StigmatisingWord(word: $0[0], group: $0[1]) }
  }
}
