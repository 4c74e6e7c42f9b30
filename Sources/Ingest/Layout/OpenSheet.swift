import Columns

/// What is known of the sheet that is being read.
final class OpenSheet {
  /// Tells the merged cells of a sheet, nil where the format does not.
  typealias Merges = () throws(SluiceError) -> MergedRanges?

  /// The sheet, as findings name it, and its name as written.
  let source: SourceSheet
  let name: String?
  let layout: SheetLayout
  let isDelimited: Bool
  var report: SheetReport

  /// The filled rows so far, while a header is looked for.
  var window: [SheetRow] = []
  var windowBytes = 0
  /// Whether a header is looked for: the first, or that of another table.
  var isSearching = true
  /// Which of the filled rows looks like the header of another table.
  var candidate: Int?
  /// Whether no header was found among the first rows.
  var isWithoutHeader = false

  /// The tables that the rows belong to: one, or several side by side.
  var tables: [OpenTable] = []
  /// Rows of which the next ones tell what they are.
  var held: [HeldRow] = []
  /// What amounts are in, as the last line that says so has it.
  var unit = MoneyUnit.yuan
  /// How many tables were begun.
  var tablesBegun = 0
  /// Whether the last row was no record: a table may begin.
  var isAfterBreak = true

  /// The formulas whose results are none or may be stand-ins, by row; of rows that are records or may become some.
  var formulas: [Int: [FormulaCell]] = [:]

  private let merges: Merges
  private var readMerges: MergedRanges??

  init(_ identity: SheetIdentity, source: SourceSheet, layout: SheetLayout, merges: @escaping Merges) {
    self.source = source
    self.layout = layout
    self.merges = merges
    name = identity.name
    isDelimited = identity.isDelimited
    report = SheetReport(name: source.sheet, isHidden: identity.isHidden, reading: .blank)
  }

  /// How many columns of the sheet stand to the left of the cells that are read.
  var columnOffset: Int { layout.columns.map { $0.lowerBound - 1 } ?? 0 }

  /// The sheet holds personal data, but no header.
  var headerMissing: SluiceError { SluiceError(.headerMissing, at: source.place()) }

  /// The merged cells that touch some rows; they are read once.
  func merges(touching rows: ClosedRange<Int>) throws(SluiceError) -> MergedRanges? {
    if let readMerges { return readMerges?.touching(rows) }
    let merges = try merges()
    readMerges = .some(merges)
    return merges?.touching(rows)
  }
}

/// A row that is kept until the next ones tell what it is: a title of the next table, a heading of this one,
/// the total of what is above.
struct HeldRow {
  let row: SheetRow
  let verdict: RowClassifier.Verdict
  /// Whether a blank row follows.
  var isBeforeBlank = false
}

/// A cell with a formula that may not have been computed.
struct FormulaCell {
  /// What was saved with a formula.
  enum Result {
    case none, zero, other
  }

  /// From 1.
  let column: Int
  let result: Result
}
