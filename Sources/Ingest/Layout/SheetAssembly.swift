import Columns

/// Turns the rows of sheets into batches: finds the header, tells records from the rest, keeps account.
///
/// The readers of the formats hand over one row after the other; it never sees a file.
final class SheetAssembly: SheetSink {
  /// How many filled rows are looked at to find the header, and how many bytes of them.
  static let rowsToHeader = 50
  static let bytesToHeader = 4 << 20

  /// The most columns a ledger has; sheets may be wider, tables that people write are not.
  static let mostColumns = 1024

  private(set) var batches: [Batch] = []
  private(set) var reports: [SheetReport] = []
  private(set) var findings = FindingTally()

  private let settings: IngestSettings
  private let knowledge: HeaderKnowledge
  private var nextOrdinal: Int
  private var sheet: OpenSheet?

  init(settings: IngestSettings, knowledge: HeaderKnowledge, firstOrdinal: Int) {
    self.settings = settings
    self.knowledge = knowledge
    nextOrdinal = firstOrdinal
  }

  /// The first batch that is complete, or nil.
  func nextBatch() -> Batch? { batches.isEmpty ? nil : batches.removeFirst() }

  /// A sheet that is not read is reported.
  func passOver(_ identity: SheetIdentity, _ reading: SheetReport.Reading) {
    reports.append(
      SheetReport(name: identity.source.sheet, isHidden: identity.isHidden, reading: reading))
    if reading == .hidden { findings.add(Finding(.hiddenSheetNotRead, at: identity.source.place())) }
  }

  /// The next rows are of this sheet.
  ///
  /// - Parameter merges: tells the merged cells of the first rows; called only for a header that has gaps.
  func begin(_ identity: SheetIdentity, merges: @escaping OpenSheet.Merges) {
    if identity.isHidden { findings.add(Finding(.hiddenSheetRead, at: identity.source.place())) }
    sheet = OpenSheet(identity, merges: merges)
  }

  /// A column of the sheet is hidden.
  func hide(columns: ClosedRange<Int>) { sheet?.hiddenColumns.append(columns) }

  /// Something was noticed in a cell of the row that comes next.
  func notice(_ code: FindingCode, row: Int, column: Int) {
    guard let sheet else { return }
    findings.add(Finding(code, at: sheet.identity.source.place(row: row, column: column)))
  }

  /// Something was noticed about the file or a sheet.
  func note(_ finding: Finding) { findings.add(finding) }

  /// Takes a row: `ends` are positions in `bytes`, the row's first cell begins at `start`.
  func take(
    _ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>, number: Int, isHidden: Bool
  ) throws(SluiceError) {
    guard let sheet else { return }
    guard sheet.builder != nil else {
      return try look(
        at: SheetRow(number: number, isHidden: isHidden, bytes: bytes, start: start, ends: ends))
    }
    try read(bytes, start: start, ends: ends, number: number, isHidden: isHidden)
  }

  /// No more rows of the sheet come.
  ///
  /// - Throws: `header-missing` for a sheet that holds personal data, but no header.
  func endSheet() throws(SluiceError) {
    if let sheet, sheet.builder == nil { try settle() }
    guard let sheet else { return }
    flush()
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

  // MARK: - Before the header

  private func look(at row: SheetRow) throws(SluiceError) {
    guard let sheet else { return }
    if row.width == 0 {
      sheet.report.blankRows += 1
      return
    }
    if sheet.isWithoutHeader {
      if PersonNumber.isIn(row.bytes.span, start: 0, ends: row.ends.span) { throw sheet.headerMissing }
      return
    }
    sheet.window.append(row)
    sheet.windowBytes += row.bytes.count
    if sheet.window.count >= Self.rowsToHeader || sheet.windowBytes > Self.bytesToHeader { try settle() }
  }

  /// Finds the header among the rows so far and reads those below it.
  private func settle() throws(SluiceError) {
    guard let sheet else { return }
    let window = sheet.window
    sheet.window = []
    guard let header = HeaderFinder(knowledge: knowledge).find(window) else {
      for row in window where PersonNumber.isIn(row.bytes.span, start: 0, ends: row.ends.span) {
        throw sheet.headerMissing
      }
      if !sheet.isWithoutHeader {
        sheet.report.reading = window.isEmpty ? .blank : .withoutHeader
        if !window.isEmpty {
          findings.add(Finding(.sheetWithoutHeader, at: sheet.identity.source.place()))
        }
      }
      sheet.isWithoutHeader = true
      return
    }
    try open(sheet, window, header)
    for (index, row) in window.enumerated() where !header.contains(index) {
      let isAbove = index < header.lowerBound
      if isAbove {
        guard PersonNumber.isIn(row.bytes.span, start: 0, ends: row.ends.span) else {
          sheet.report.titleRows.append(row.number)
          continue
        }
        findings.add(Finding(.recordAboveHeader, at: sheet.identity.source.place(row: row.number)))
      }
      try read(row.bytes.span, start: 0, ends: row.ends.span, number: row.number, isHidden: row.isHidden)
    }
  }

  private func open(_ sheet: OpenSheet, _ window: [SheetRow], _ header: Range<Int>) throws(SluiceError) {
    let rows = Array(window[header])
    let width = window[header.lowerBound...].map(\.width).max() ?? 0
    guard width <= Self.mostColumns else {
      throw SluiceError(
        .tooManyColumns, at: sheet.identity.source.place(row: rows[0].number), key: String(width),
        expected: [String(Self.mostColumns)])
    }
    var merges: MergedRanges?
    if rows.count > 1 || rows[0].texts().contains("") {
      merges = try sheet.merges()?.touching(rows[0].number...rows[rows.count - 1].number)
    }
    let texts = HeaderTexts.joined(rows, width: width, merges: merges)
    sheet.report.reading = .read
    sheet.report.headerRows = rows.map(\.number)
    sheet.report.schema = Schema(
      columns: texts.enumerated().map { Schema.Column(number: $0.offset + 1, header: $0.element) })
    sheet.classifier = RowClassifier(
      knowledge: knowledge, headRows: window[..<header.upperBound].map { $0.texts() }, width: width)
    sheet.builder = BatchBuilder(width: width)
    noticeHeader(sheet, texts, filled: filledColumns(window[header.upperBound...], width))
  }

  /// Which columns have text in some rows.
  private func filledColumns(_ rows: ArraySlice<SheetRow>, _ width: Int) -> [Bool] {
    var filled = [Bool](repeating: false, count: width)
    for row in rows {
      for (column, text) in row.texts().enumerated() where !text.isEmpty { filled[column] = true }
    }
    return filled
  }

  private func noticeHeader(_ sheet: OpenSheet, _ texts: [String], filled: [Bool]) {
    let row = sheet.report.headerRows.last
    var seen: Set<String> = []
    for (index, text) in texts.enumerated() {
      let place = sheet.identity.source.place(row: row, column: index + 1)
      if text.isEmpty {
        if !filled[index] { continue }
        findings.add(Finding(.columnWithoutHeader, at: place))
      } else if !seen.insert(text).inserted {
        findings.add(Finding(.duplicateHeader, at: place))
      }
      if sheet.hiddenColumns.contains(where: { $0.contains(index + 1) }) {
        findings.add(Finding(.hiddenColumnRead, at: place))
      }
    }
  }

  // MARK: - Below the header

  private func read(
    _ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>, number: Int, isHidden: Bool
  ) throws(SluiceError) {
    guard let sheet else { return }
    // A row with a number as long as an identity number is about somebody: a record, without further look.
    if !PersonNumber.isIn(bytes, start: start, ends: ends) {
      guard try isRecord(bytes, start: start, ends: ends, number: number, sheet) else { return }
    }
    guard sheet.builder?.add(bytes, start: start, ends: ends, number: number) == true else {
      throw SluiceError(.rowsTooLong, at: sheet.identity.source.place(row: number))
    }
    sheet.report.rows += 1
    if isHidden { findings.add(Finding(.hiddenRowRead, at: sheet.identity.source.place(row: number))) }
    if ends.count > sheet.width && CellTexts.width(bytes, start: start, ends: ends) > sheet.width {
      let place = sheet.identity.source.place(row: number, column: sheet.width + 1)
      findings.add(Finding(.cellsBeyondTable, at: place))
    }
    if sheet.builder?.count == settings.rowsPerBatch { flush() }
  }

  /// Keeps account of a row without personal data.
  private func isRecord(
    _ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>, number: Int, _ sheet: OpenSheet
  ) throws(SluiceError) -> Bool {
    let texts = CellTexts.all(bytes, start: start, ends: ends)
    guard !texts.isEmpty, let classifier = sheet.classifier else {
      sheet.report.blankRows += 1
      return false
    }
    let place = sheet.identity.source.place(row: number)
    switch classifier.verdict(texts, isUnderHeader: sheet.report.rows == 0) {
    case .record: return true
    case .recordLikeTotal:
      findings.add(Finding(.totalRowDoubtful, at: place))
      return true
    case .recordNearlyEmpty:
      findings.add(Finding(.rowNearlyEmpty, at: place))
      return true
    case .repeated:
      sheet.report.repeatedRows.append(number)
      findings.add(Finding(.headerRepeated, at: place))
    case .footer:
      sheet.report.footerRows.append(number)
      findings.add(Finding(.footerRow, at: place))
    case .total:
      sheet.report.totalRows.append(number)
      findings.add(Finding(.totalRow, at: place))
      sheet.keepTotal(texts, row: number)
    }
    return false
  }

  private func flush() {
    guard let sheet, let built = sheet.builder?.finish(), !built.rowNumbers.isEmpty else { return }
    batches.append(
      Batch(
        schema: sheet.report.schema, columns: built.columns, source: sheet.identity.source,
        rowNumbers: built.rowNumbers, firstOrdinal: nextOrdinal))
    nextOrdinal += built.rowNumbers.count
  }
}
