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
    /// It holds macros of Excel 4, whose cells are commands.
    case macros
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
  /// What each row was taken for.
  public var account = RowAccount()
  /// Its tables, from top to bottom and from left to right; none unless it was read.
  public var tables: [TableReport] = []
  /// The hidden rows, as far as they have text.
  public var hiddenRows = RowAccount()
  /// The hidden columns, from 1.
  public var hiddenColumns: [ClosedRange<Int>] = []

  init(name: String?, isHidden: Bool, reading: Reading) {
    self.name = name
    self.isHidden = isHidden
    self.reading = reading
  }

  /// The columns of the first table.
  public var schema: Schema { tables.first?.schema ?? Schema(columns: []) }
  /// How many records were read; with tables side by side a row can hold several.
  public var rows: Int { tables.reduce(0) { $0 + $1.rows } }
  /// The rows of headers.
  public var headerRows: [Int] { account.rows(.header) }
  /// The rows above headers: titles, units.
  public var titleRows: [Int] { account.rows(.title) }
  /// Headers, titles and rows of column numbers (1 2 3 …) repeated below the header.
  public var repeatedRows: [Int] { account.rows(.repeated) }
  /// The rows of totals.
  public var totalRows: [Int] { account.rows(.total) }
  /// The rows of signatures and notes.
  public var footerRows: [Int] { account.rows(.footer) }
  /// How many rows have no text.
  public var blankRows: Int { account.count(.blank) }
  /// What the rows of totals say, to be checked against the sums.
  public var totals: [TotalRow] { tables.flatMap(\.totals) }
}

/// One table of a sheet.
public struct TableReport: Sendable {
  /// The sheet and the table's number on it.
  public let source: SourceSheet
  /// The rows of its header.
  public let headerRows: [Int]
  /// What its columns are, as they stand in the sheet.
  public let schema: Schema
  /// How many records were read.
  public var rows = 0
  /// What the rows of totals say: the first `totalsKept` of them.
  public var totals: [TotalRow] = []
  private var withoutResult: [Int: Uncomputed] = [:]
  private var zeros: [Int: Uncomputed] = [:]
  private var computedColumns: Set<Int> = []

  /// The formulas of records that were saved without their result, by the column, from 1.
  ///
  /// In a workbook that says that its formulas are yet to be computed, the results of a column are stand-ins when all
  /// of them are 0.
  public var uncomputed: [Int: Uncomputed] {
    withoutResult.merging(zeros.filter { !computedColumns.contains($0.key) }) { none, _ in none }
  }

  /// Formulas without a result in one column: how many, and the row of the first.
  public struct Uncomputed: Sendable, Equatable {
    /// How many there are.
    public var count: Int
    /// The row of the first.
    public let firstRow: Int
  }

  /// How many rows of totals are kept with their numbers.
  public static let totalsKept = 20_000

  init(source: SourceSheet, headerRows: [Int], schema: Schema) {
    self.source = source
    self.headerRows = headerRows
    self.schema = schema
  }

  /// Keeps which columns of a record hold formulas whose results are none or may be stand-ins.
  mutating func note(_ formulas: [FormulaCell], row: Int) {
    for formula in formulas where schema.columns.contains(where: { $0.number == formula.column }) {
      switch formula.result {
      case .none:
        withoutResult[formula.column, default: Uncomputed(count: 0, firstRow: row)].count += 1
      case .zero: zeros[formula.column, default: Uncomputed(count: 0, firstRow: row)].count += 1
      case .other: computedColumns.insert(formula.column)
      }
    }
  }
}
