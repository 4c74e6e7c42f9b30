import Columns

/// What was taken for what on one sheet: every row of it is accounted for.
public struct SheetReport: Sendable {
  /// What was done with a sheet.
  public enum Reading: String, Sendable {
    /// Its records were read.
    case read
    /// It is hidden, and hidden sheets were not asked for.
    case hidden
    /// It was not among the sheets asked for.
    case notAskedFor
    /// It has no cells.
    case blank
    /// It has no header and no personal data.
    case withoutHeader
  }

  /// The sheet's name as it may be shown; nil for a format without sheets.
  public let name: String?
  /// Whether it is hidden.
  public let isHidden: Bool
  /// What was done with it.
  public var reading: Reading
  /// What its columns are; without columns unless it was read.
  public var schema = Schema(columns: [])
  /// How many records were read.
  public var rows = 0
  /// The rows of the header.
  public var headerRows: [Int] = []
  /// The rows above the header: titles, units.
  public var titleRows: [Int] = []
  /// Headers, titles and rows of column numbers (1 2 3 …) repeated below the header.
  public var repeatedRows: [Int] = []
  /// The rows of totals.
  public var totalRows: [Int] = []
  /// The rows of signatures and notes.
  public var footerRows: [Int] = []
  /// How many rows have no text.
  public var blankRows = 0
  /// What the rows of totals say, to be checked against the sums: the first `totalsKept` of them.
  public var totals: [TotalRow] = []

  /// How many rows of totals are kept with their numbers.
  public static let totalsKept = 20_000

  init(name: String?, isHidden: Bool, reading: Reading) {
    self.name = name
    self.isHidden = isHidden
    self.reading = reading
  }
}

/// A row of totals inside a sheet.
public struct TotalRow: Sendable, Equatable {
  /// A filled cell of the row.
  public struct Cell: Sendable, Equatable {
    /// The column's number, from 1.
    public let column: Int
    /// What stands in it.
    public let value: Value

    /// Makes a cell.
    public init(column: Int, value: Value) {
      self.column = column
      self.value = value
    }
  }

  /// What stands in a cell of a row of totals.
  public enum Value: Sendable, Equatable {
    /// A number, times 100: yuan in cents, a count of households times 100.
    case hundredths(Int64)
    /// A text, such as the word for the total or the township; not to be shown.
    case text(String)
  }

  /// The row, from 1.
  public let row: Int
  /// How many records of the sheet stand above it.
  public let recordsAbove: Int
  /// The filled cells, from left to right.
  public let cells: [Cell]

  /// Makes a row of totals.
  public init(row: Int, recordsAbove: Int, cells: [Cell]) {
    self.row = row
    self.recordsAbove = recordsAbove
    self.cells = cells
  }
}
