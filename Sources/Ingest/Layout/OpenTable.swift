import Columns

/// A table that is being read: a block of columns below a header.
final class OpenTable {
  /// Its columns among the cells of a row.
  let columns: Range<Int>
  let classifier: RowClassifier
  var report: TableReport
  var builder: BatchBuilder
  var context: TableContext

  init(report: TableReport, columns: Range<Int>, classifier: RowClassifier, context: TableContext) {
    self.report = report
    self.columns = columns
    self.classifier = classifier
    self.context = context
    builder = BatchBuilder(width: columns.count)
  }

  /// What a row without personal data is.
  func verdict(_ texts: [String]) -> RowClassifier.Verdict {
    classifier.verdict(texts, isUnderHeader: report.rows == 0)
  }

  /// Keeps what a row of totals says.
  func keepTotal(_ texts: [String], row: Int) {
    guard report.totals.count < TableReport.totalsKept else { return }
    report.totals.append(TotalRow(texts, row: row, recordsAbove: report.rows, schema: report.schema))
  }
}
