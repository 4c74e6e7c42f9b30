import Columns

/// What is known of the sheet that is being read.
final class OpenSheet {
  /// Tells the merged cells of the first rows of a sheet, nil where the format does not.
  typealias Merges = () throws(SluiceError) -> MergedRanges?

  let identity: SheetIdentity
  let merges: Merges
  var report: SheetReport
  var hiddenColumns: [ClosedRange<Int>] = []

  /// The filled rows so far, until the header is known.
  var window: [SheetRow] = []
  var windowBytes = 0
  /// Whether no header was found among the first rows.
  var isWithoutHeader = false

  /// Both are there once the header is known.
  var builder: BatchBuilder?
  var classifier: RowClassifier?

  init(_ identity: SheetIdentity, merges: @escaping Merges) {
    self.identity = identity
    self.merges = merges
    report = SheetReport(name: identity.source.sheet, isHidden: identity.isHidden, reading: .blank)
  }

  /// How many columns the table has.
  var width: Int { report.schema.columns.count }

  /// The sheet holds personal data, but no header.
  var headerMissing: SluiceError { SluiceError(.headerMissing, at: identity.source.place()) }

  /// Keeps what a row of totals says.
  func keepTotal(_ texts: [String], row: Int) {
    guard report.totals.count < SheetReport.totalsKept else { return }
    let cells = texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
      TotalRow.Cell(
        column: column + 1, value: Hundredths.parse(text).map(TotalRow.Value.hundredths) ?? .text(text))
    }
    report.totals.append(TotalRow(row: row, recordsAbove: report.rows, cells: cells))
  }
}
