import Columns

/// Makes batches of the rows of sheets: finds the headers, tells records from everything else.
///
/// The rows of a sheet come one by one. Until a header is found they are kept (`HeaderSearch.swift`); below it
/// each row is told and becomes part of a batch, or of the account (`RowReading.swift`).
final class SheetAssembly: SheetSink {
  /// How many filled rows are looked at to find the header, and how many bytes of them.
  static let rowsToHeader = 50
  static let bytesToHeader = 4 << 20

  /// How many rows are remembered for their formulas without a result before those that are settled are forgotten.
  private static let rowsUncomputed = 1024

  /// The most columns a ledger has; sheets may be wider, tables that people write are not.
  static let mostColumns = 1024

  private(set) var batches: [Batch] = []
  private(set) var reports: [SheetReport] = []
  var findings = FindingTally()

  let settings: IngestSettings
  let knowledge: HeaderKnowledge
  private var nextOrdinal: Int
  private var sheet: OpenSheet?
  private var namesUsed: [String: Int] = [:]

  init(settings: IngestSettings, knowledge: HeaderKnowledge, firstOrdinal: Int) {
    self.settings = settings
    self.knowledge = knowledge
    nextOrdinal = firstOrdinal
  }

  /// The first batch that is complete, or nil.
  func nextBatch() -> Batch? { batches.isEmpty ? nil : batches.removeFirst() }

  /// A sheet that is not read is reported.
  func passOver(_ identity: SheetIdentity, _ reading: SheetReport.Reading) {
    let source = numbered(identity.source)
    reports.append(SheetReport(name: source.sheet, isHidden: identity.isHidden, reading: reading))
    if reading == .hidden { findings.add(Finding(.hiddenSheetNotRead, at: source.place())) }
    if reading == .macros { findings.add(Finding(.macroSheetNotRead, at: source.place())) }
  }

  /// The next rows are of this sheet.
  ///
  /// - Parameter merges: tells the merged cells of the first rows; called only for a header that has gaps.
  func begin(_ identity: SheetIdentity, merges: @escaping OpenSheet.Merges) {
    let layout = settings.layout(ofSheet: identity.name)
    guard layout.isRead else {
      passOver(identity, .notAskedFor)
      sheet = nil
      return
    }
    let source = numbered(identity.source)
    if identity.isHidden { findings.add(Finding(.hiddenSheetRead, at: source.place())) }
    sheet = OpenSheet(identity, source: source, layout: layout, merges: merges)
  }

  /// A column of the sheet is hidden.
  func hide(columns: ClosedRange<Int>) { sheet?.report.hiddenColumns.append(columns) }

  /// Something was noticed in a cell of the row that comes next.
  func notice(_ code: FindingCode, row: Int, column: Int) {
    guard let sheet else { return }
    findings.add(Finding(code, at: sheet.source.place(row: row, column: column)))
    if code == .formulaWithoutValue { remember(FormulaCell(column: column, result: .none), row: row, sheet) }
  }

  /// A formula of the row that comes next has a result, in a workbook whose formulas are yet to be computed.
  func noticeResult(isZero: Bool, row: Int, column: Int) {
    guard let sheet else { return }
    remember(FormulaCell(column: column, result: isZero ? .zero : .other), row: row, sheet)
  }

  private func remember(_ formula: FormulaCell, row: Int, _ sheet: OpenSheet) {
    if sheet.formulas[row] == nil, sheet.formulas.count >= Self.rowsUncomputed {
      let waiting = Set(sheet.window.map(\.number) + sheet.held.map(\.row.number))
      sheet.formulas = sheet.formulas.filter { waiting.contains($0.key) }
    }
    sheet.formulas[row, default: []].append(formula)
  }

  /// Something was noticed about the file or a sheet.
  func note(_ finding: Finding) { findings.add(finding) }

  /// Takes a row: `ends` are positions in `bytes`, the row's first cell begins at `start`.
  func take(
    _ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>, number: Int, isHidden: Bool
  ) throws(SluiceError) {
    guard let sheet else { return }
    guard sheet.layout.rows != nil || sheet.layout.columns != nil else {
      return try dispatch(bytes, start: start, ends: ends, number: number, isHidden: isHidden, sheet)
    }
    let lower = min(sheet.columnOffset, ends.count)
    let upper = min(sheet.layout.columns?.upperBound ?? ends.count, ends.count)
    let inner = RowSlice(start: start, ends: ends, columns: lower..<max(lower, upper))
    let isInside = sheet.layout.rows?.contains(number) ?? true
    let place = sheet.source.place(row: number)
    guard isInside else {
      let isBlank = CellTexts.width(bytes, start: start, ends: ends) == 0
      sheet.report.account.add(isBlank ? .blank : .outside, row: number)
      if !isBlank { findings.add(Finding(.rowsOutsideRange, at: place)) }
      return
    }
    let right = RowSlice(start: start, ends: ends, columns: inner.columns.upperBound..<ends.count)
    let left = RowSlice(start: start, ends: ends, columns: 0..<lower)
    let isAlone =
      CellTexts.width(bytes, start: left.start, ends: ends.extracting(left.columns)) == 0
      && CellTexts.width(bytes, start: right.start, ends: ends.extracting(right.columns)) == 0
    if !isAlone { findings.add(Finding(.rowsOutsideRange, at: place)) }
    try dispatch(
      bytes, start: inner.start, ends: ends.extracting(inner.columns), number: number, isHidden: isHidden,
      sheet)
  }

  /// Hands a row to whom it concerns at this point of the sheet.
  func dispatch(
    _ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>, number: Int, isHidden: Bool, _ sheet: OpenSheet
  ) throws(SluiceError) {
    if sheet.isSearching {
      try look(
        at: SheetRow(number: number, isHidden: isHidden, bytes: bytes, start: start, ends: ends), sheet)
    } else {
      try read(bytes, start: start, ends: ends, number: number, isHidden: isHidden, sheet)
    }
  }

  /// No more rows of the sheet come.
  ///
  /// - Throws: `header-missing` for a sheet that holds personal data, but no header.
  func endSheet() throws(SluiceError) {
    // Rows that were kept for one header may end with the beginnings of another.
    while let sheet, sheet.isSearching {
      try settle(sheet)
      if sheet.window.isEmpty { break }
    }
    guard let sheet else { return }
    try release(sheet, before: .end)
    close(sheet)
    reports.append(sheet.report)
    self.sheet = nil
  }

  /// No more sheets come.
  ///
  /// - Throws: `header-missing` when no sheet had a header; `no-sheet-to-read` when there was none to read.
  func finish(at place: Place) throws(SluiceError) {
    if reports.contains(where: { $0.reading == .read }) { return }
    if reports.contains(where: { $0.reading == .withoutHeader || $0.reading == .blank }) {
      throw SluiceError(.headerMissing, at: place)
    }
    throw SluiceError(.noSheetToRead, at: place)
  }

  /// Closes the tables that are open.
  func close(_ sheet: OpenSheet) {
    for table in sheet.tables {
      flush(table)
      for row in table.alignment?.shifted() ?? [] {
        let place = sheet.source.place(row: row.row, column: row.column)
        findings.add(Finding(row.matters ? .rowShifted : .rowLonger, at: place))
      }
      for row in table.alignment?.short() ?? [] {
        findings.add(Finding(.rowShort, at: sheet.source.place(row: row.row, column: row.column)))
      }
      sheet.report.tables.append(table.report)
    }
    sheet.tables = []
  }

  /// Makes a batch of the rows of a table so far.
  func flush(_ table: OpenTable) {
    let built = table.finishBatch()
    if built.rowNumbers.isEmpty { return }
    batches.append(
      Batch(
        schema: table.report.schema, columns: built.columns, source: table.report.source,
        rowNumbers: built.rowNumbers, firstOrdinal: nextOrdinal, context: table.context))
    nextOrdinal += built.rowNumbers.count
  }

  /// The sheet with its number in the file; a name that another sheet is shown by gets a number too.
  private func numbered(_ source: SourceSheet) -> SourceSheet {
    var name = source.sheet
    if let shown = name {
      namesUsed[shown, default: 0] += 1
      if let times = namesUsed[shown], times > 1 { name = "\(shown) (\(times))" }
    }
    return SourceSheet(
      fileNumber: source.fileNumber, file: source.file, sheet: name, sheetNumber: reports.count + 1)
  }
}

/// Some cells of a row: where the first begins, and which they are.
struct RowSlice {
  let start: Int
  let columns: Range<Int>

  /// Takes some columns of a row whose first cell begins at `start`, as far as the row has them.
  init(start: Int, ends: Span<UInt32>, columns: Range<Int>) {
    let lower = min(columns.lowerBound, ends.count)
    let upper = min(columns.upperBound, ends.count)
    self.columns = lower..<max(lower, upper)
    self.start = lower == 0 ? start : Int(ends[lower - 1])
  }
}
