import Columns

/// Everything that was counted for one cell of a table; measures pick from it.
public struct CellTotals: Sendable {
  /// What a row is.
  public let unit: RowUnit
  /// Distinct households; nil when the programme does not count them.
  public internal(set) var households: Int64?
  /// Persons: rows, or distinct persons where a row is a grant; nil when no column tells.
  public internal(set) var persons: Int64?
  /// Rows of grants.
  public internal(set) var personTimes: Int64?
  /// Households times what each has of the table's set; nil in a table without one.
  public internal(set) var householdTimes: Int64?
  /// Households with something in a marked field.
  public internal(set) var markedHouseholds: Int64?
  /// Amounts by field; a field that no sheet has is missing.
  public internal(set) var sums: [FieldName: Int64] = [:]
  /// Distinct households with an amount that is not 0, by field, up to `Table.Cell.contributorLimit`.
  public internal(set) var contributors: [FieldName: Int] = [:]
  /// The one number that all rows of the cell have in a field.
  public internal(set) var common: [FieldName: Int64] = [:]
  /// Distinct texts by field.
  public internal(set) var distinct: [FieldName: Int64] = [:]
  /// The standard of the area at the period, in cents for one person and month.
  public internal(set) var standard: Int64?
  /// How many people live in the area; nil without a population file or for a part of the area's people.
  public internal(set) var population: Int64?
  /// Entries, exits and changes; empty without last period's ledger.
  public internal(set) var flows: [FlowKind: Int64] = [:]

  /// Makes the totals of a cell of which nothing is known.
  init(unit: RowUnit) { self.unit = unit }
}
