import Columns

/// A word that harms whom it is said of: a disease, drugs, prison.
public struct StigmatisingWord: Sendable, Hashable {
  /// The word.
  public let word: String
  /// What it is about, for instance `justice`.
  public let group: String

  /// The group of persons with HIV: no notice lists a household with one.
  ///
  /// Source: 艾滋病防治条例 (国务院令第457号), article 39; not re-read.
  public static let hiv = "hiv"
  /// The group of orphans and children in difficulty: no notice lists a household headed by one.
  ///
  /// Source: 民发〔2019〕62号 and 国办发〔2010〕54号, which ask not to post such children.
  public static let orphan = "orphan"

  /// The group of children whom a word says to live without their parents: no notice is for them.
  public static let children = "children"

  /// Makes a word.
  public init(word: String, group: String) {
    self.word = word
    self.group = group
  }

  static func load(_ folder: DictionaryFolder) throws(SluiceError) -> [StigmatisingWord] {
    let table = try folder.table("stigmatising.csv", columns: ["word", "group"], key: ["word"])
    return table.rows.map { StigmatisingWord(word: $0[0], group: $0[1]) }
  }
}
