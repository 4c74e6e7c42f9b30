import Columns

/// A total row of a table as ingest took it out of the records.
public struct StatedTotal: Sendable {
  /// The table.
  public let source: SourceSheet
  /// The row, from 1.
  public let row: Int
  /// What the row says, times 100, by the number of the column: cents, or a hundred times a count.
  public let amounts: [Int: Int64]
  /// The households that its words tell: 合计 45户 102人.
  public let households: Int?
  /// The persons that its words tell.
  public let persons: Int?

  /// Makes a stated total.
  public init(
    source: SourceSheet, row: Int, amounts: [Int: Int64], households: Int? = nil, persons: Int? = nil
  ) {
    self.source = source
    self.row = row
    self.amounts = amounts
    self.households = households
    self.persons = persons
  }
}
