import Columns

/// Where the table of a sheet is, as a pipeline says where it was not found rightly.
public struct SheetLayout: Sendable, Hashable {
  /// The rows of the header, from 1; then the sheet has one table, and the header is not looked for.
  public var headerRows: ClosedRange<Int>?
  /// The rows that are read; what stands in others is reported.
  public var rows: ClosedRange<Int>?
  /// The columns that are read, from 1; what stands in others is reported.
  public var columns: ClosedRange<Int>?
  /// What amounts are in, whatever the sheet says.
  public var unit: MoneyUnit?
  /// Whether the sheet is read at all.
  public var isRead: Bool

  /// Makes a layout; what is left out is found.
  public init(
    headerRows: ClosedRange<Int>? = nil, rows: ClosedRange<Int>? = nil, columns: ClosedRange<Int>? = nil,
    unit: MoneyUnit? = nil, isRead: Bool = true
  ) {
    self.headerRows = headerRows
    self.rows = rows
    self.columns = columns
    self.unit = unit
    self.isRead = isRead
  }

  /// The name that stands for every sheet that has no layout of its own.
  public static let everySheet = "*"
}
