/// What stands around the rows of a table and may tell something of them: the township, another programme.
///
/// The texts are as written: they are matched with dictionaries and never shown.
public struct TableContext: Sendable, Equatable {
  /// The sheet's name, nil for a format without sheets.
  public var sheetName: String?
  /// The texts above the table's header, from top to bottom.
  public var titles: [String]
  /// The text of the last heading within the table, above these rows.
  public var section: String?

  /// Makes a context.
  public init(sheetName: String? = nil, titles: [String] = [], section: String? = nil) {
    self.sheetName = sheetName
    self.titles = titles
    self.section = section
  }

  /// The texts from the nearest to the rows to the farthest.
  public var fromNearest: [String] {
    ([section] + titles.reversed() + [sheetName]).compactMap(\.self)
  }
}

/// The householder's row that the first rows of a batch continue, where no cell of theirs names a household.
///
/// Batches are worked on apart; this is all that one needs to know of the one before it.
public struct HouseholdAbove: Sendable, Equatable {
  /// The householder's identity number as written; empty when there is none.
  public let id: [UInt8]
  /// The householder's name as written; empty when there is none.
  public let name: [UInt8]
  /// Which of the householders of that name it is; see `Batch.namesakes`.
  public var namesake: UInt32 = 0

  /// Makes what is known of the householder above.
  public init(id: [UInt8], name: [UInt8]) {
    self.id = id
    self.name = name
  }
}
