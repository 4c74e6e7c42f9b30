import Columns

/// Something the city plan asks to be disclosed (保政办发〔2018〕56号).
public struct DisclosureItem: Sendable, Hashable {
  /// Its number, for instance `1.18`.
  public let id: String
  /// The section of the plan, for instance `poverty-relief`.
  public let section: String
  /// The plan's words, with our gloss in English.
  public let phrase: Label

  static func load(_ folder: DictionaryFolder) throws(SluiceError) -> [DisclosureItem] {
    let columns = ["id", "section", "zh", "en"]
    let table = try folder.table("disclosure-items.csv", columns: columns, key: ["id"])
    return table.rows.map { row in
      DisclosureItem(id: row[0], section: row[1], phrase: Label(zh: row[2], en: row[3]))
    }
  }
}
