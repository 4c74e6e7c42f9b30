import Columns

/// A table that is being read: a block of columns below a header.
final class OpenTable {
  /// Its columns among the cells of a row.
  let columns: Range<Int>
  let classifier: RowClassifier
  var report: TableReport
  var builder: BatchBuilder
  var context: TableContext
  private var sums: RunningSums
  /// How many rows of the batch under way are part of the sums.
  private var rowsSummed = 0
  /// How many records stand above the last total, and how many totals no word tells.
  private var recordsAboveTotal: Int?
  private var unlabelledTotals = 0
  /// How many rows without an identity number there are since the last total.
  var unnumberedRows = 0
  /// Finds records whose fields are shifted; only for a table of delimited text that has its lines to itself.
  var alignment: RowAlignment?

  init(report: TableReport, columns: Range<Int>, classifier: RowClassifier, context: TableContext) {
    self.report = report
    self.columns = columns
    self.classifier = classifier
    self.context = context
    builder = BatchBuilder(width: columns.count)
    sums = RunningSums(report.schema, roles: classifier.roles)
  }

  /// What a row without personal data is.
  func verdict(_ texts: [String]) -> RowClassifier.Verdict {
    classifier.verdict(texts, isUnderHeader: report.rows == 0)
  }

  /// Makes columns of the rows so far and begins anew.
  func finishBatch() -> (columns: [Column], rowNumbers: [UInt32]) {
    sumUp()
    rowsSummed = 0
    return builder.finish()
  }

  /// Whether a row with money and without anybody is the total of rows above it.
  ///
  /// - Parameter texts: the row's cells in the columns of the table.
  func isTotal(_ texts: [String], ofAtLeast least: Int) -> Bool {
    sumUp()
    return sums.isTotal(texts, ofAtLeast: least)
  }

  /// Whether a row with money and without anybody is the total of at least two rows above it, or of one at the end.
  ///
  /// Where households have subtotals, that of a household of one is bare money. With a household's number or several
  /// places a row may be somebody's who gets as much as the one above.
  func isUnlabelledTotal(_ texts: [String], isLast: Bool) -> Bool {
    let row = classifier.contents(texts)
    let isPlain = !row.isAboutSomebody && row.places <= 1
    let mayBeOfOne = (isLast && isPlain) || (unlabelledTotals > 0 && unnumberedRows == 0 && row.isBareSum)
    guard isTotal(texts, ofAtLeast: mayBeOfOne ? 1 : 2) else { return false }
    unlabelledTotals += 1
    return true
  }

  /// Whether no record came since a total.
  var isAfterTotal: Bool { recordsAboveTotal == report.rows }

  /// Whether a row without an identity number, but with a text where names stand, is the total of rows above it.
  ///
  /// Where nearly all rows have numbers, and its amounts are those of all rows since a total to the cent, the
  /// text is a word for a total that no list has, not somebody.
  func isUnlistedTotal(_ texts: [String]) -> Bool {
    guard report.rows >= 10 * (unnumberedRows + 1) || (unnumberedRows == 0 && report.rows >= 3) else {
      return false
    }
    let cells = Array(texts.dropFirst(columns.lowerBound))
    guard classifier.mayBeTotal(cells) else { return false }
    return isTotal(cells, ofAtLeast: 3)
  }

  private func sumUp() {
    sums.add(builder, from: rowsSummed)
    rowsSummed = builder.count
  }

  /// Keeps what a row of totals says.
  func keepTotal(_ texts: [String], row: Int) {
    sumUp()
    sums.mark()
    unnumberedRows = 0
    recordsAboveTotal = report.rows
    guard report.totals.count < TableReport.totalsKept else { return }
    report.totals.append(TotalRow(texts, row: row, recordsAbove: report.rows, schema: report.schema))
  }
}
