import Columns
import Ingest
import Recognize
import Validate

/// The batches of several ledgers, one after the other, with their columns recognized.
///
/// The first batch of each table decides what its columns are; all later ones of the table are taken so. A
/// table that names nobody, a summary beside the roster, is reported and passed over; when there is nothing
/// else, the ledger is refused as one without the required columns.
final class LedgerSource: BatchSource {
  /// What one file turned out to be.
  struct FileReport: Sendable {
    /// The file's number among the inputs, and its name as it may be shown.
    let file: InputFile
    /// What its bytes are.
    let format: FormatReport
    /// Its sheets.
    let sheets: [SheetReport]
    /// The columns of each table that was read, as recognized.
    let schemas: [SourceSheet: Schema]
    /// The tables that name nobody and were not read.
    let summaries: Set<SourceSheet>
    /// What was noticed about the file.
    let findings: FindingTally
  }

  private let files: [InputFile]
  private let reading: LedgerReading
  private let onProgress: (Int, Int) -> Void

  private var reader: LedgerReader?
  private var position = 0
  private var rows = 0
  private var hasRead = false
  private var tables: [SourceSheet: LedgerTable] = [:]
  /// What was told first of the period of each sheet, and the sheets on which something else is told below.
  private var periods: [Int: PeriodReview.Told] = [:]
  private var sheetsOfSeveral: Set<Int> = []
  private var namesakes: Namesakes
  private var findings = FindingTally()
  /// Why the first table without persons would have been refused.
  private var refusal: SluiceError?

  /// The files that were read to their end.
  private(set) var reports: [FileReport] = []

  /// - Parameter onProgress: called with the rows so far and the number of files read.
  init(
    files: [InputFile], reading: LedgerReading, onProgress: @escaping (Int, Int) -> Void = { _, _ in }
  ) {
    self.files = files
    self.reading = reading
    self.onProgress = onProgress
    namesakes = Namesakes(
      unit: reading.unit, rows: reading.rows, relation: reading.relation, hash: .random())
  }

  func next() throws(SluiceError) -> Batch? {
    while position < files.count {
      let reader = try current()
      guard let batch = try reader.next() else {
        finish(reader)
        continue
      }
      rows += batch.count
      onProgress(rows, position)
      if let recognized = try recognized(batch) {
        hasRead = true
        return recognized
      }
    }
    // Nothing but summaries: the ledger lacks what a roster has.
    if !hasRead, let refusal { throw refusal }
    return nil
  }

  private func current() throws(SluiceError) -> LedgerReader {
    if let reader { return reader }
    let opened = try LedgerReader(
      files[position], settings: reading.ingest, knowledge: reading.knowledge, firstOrdinal: rows)
    reader = opened
    return opened
  }

  private func recognized(_ batch: Batch) throws(SluiceError) -> Batch? {
    var table: LedgerTable
    if let known = tables[batch.source] {
      table = known
      try table.confirm(batch)
    } else {
      let name = PipelineFile.name(of: files[position].path)
      table = try LedgerTable(batch, reading, fileName: name, isFirst: !hasRead, findings: &findings)
      refusal = refusal ?? table.refusal
    }
    defer { tables[batch.source] = table }
    if table.isSummary || table.leavesOut(batch, findings: &findings) { return nil }
    comparePeriod(of: batch)
    let (told, noticed) = namesakes.tell(table.recognized(batch, findings: &findings))
    for finding in noticed { findings.add(finding) }
    return told
  }

  /// Tells a sheet on which stand rows of two periods by their titles: their money would be added up.
  private func comparePeriod(of batch: Batch) {
    guard let told = reading.review?.told(batch.context) else { return }
    let sheet = batch.source.sheetNumber
    guard let first = periods[sheet] else { return periods[sheet] = told }
    if first == .nothing && told == .this { periods[sheet] = told }
    guard told.contradicts(first), sheetsOfSeveral.insert(sheet).inserted else { return }
    let place = batch.source.place(row: batch.rowNumbers.first.map(Int.init))
    findings.add(Finding(.sheetOfSeveralPeriods, at: place))
  }

  private func finish(_ reader: LedgerReader) {
    let sheets = Dictionary(grouping: tables.filter { !$0.value.isSummary }.keys, by: \.sheetNumber)
    if sheets.count > 1 {
      for (_, tables) in sheets.sorted(by: { $0.key < $1.key }) {
        if let table = tables.first { findings.add(Finding(.sheetsJoined, at: table.place())) }
      }
    }
    var read = reader.findings
    for (source, table) in tables where !table.partsWithoutHeader.isEmpty {
      let sheet = source.place()
      read.remove(.columnWithoutHeader, most: table.partsWithoutHeader.count) { place in
        place.sheet == sheet.sheet && place.column.map(table.partsWithoutHeader.contains) ?? false
      }
    }
    findings.add(read)
    reports.append(
      FileReport(
        file: files[position], format: reader.format, sheets: reader.sheets,
        schemas: tables.mapValues(\.schema), summaries: Set(tables.filter(\.value.isSummary).keys),
        findings: findings))
    self.reader = nil
    tables = [:]
    periods = [:]
    sheetsOfSeveral = []
    findings = FindingTally()
    position += 1
  }
}

extension LedgerSource.FileReport {
  /// The rows of totals of all tables that were read, to be compared with what their rows add up to.
  var statedTotals: [StatedTotal] {
    sheets.flatMap(\.tables).filter { !summaries.contains($0.source) }.flatMap { table in
      table.totals.map { total in
        var amounts: [Int: Int64] = [:]
        for cell in total.cells {
          if case .hundredths(let number) = cell.value { amounts[cell.column] = number }
        }
        return StatedTotal(
          source: table.source, row: total.row, amounts: amounts, households: total.households,
          persons: total.persons)
      }
    }
  }

  /// The formulas without a result where amounts stand, one finding a column with how many there are.
  var uncomputedAmounts: [(finding: Finding, times: Int)] {
    sheets.flatMap(\.tables).filter { !summaries.contains($0.source) }.flatMap { table in
      (schemas[table.source] ?? table.schema).columns.compactMap { column in
        guard column.kind == .money, let field = column.field, let cells = table.uncomputed[column.number]
        else { return nil }
        let place = table.source.place(row: cells.firstRow, column: column.number)
        return (Finding(.amountUncomputed, at: place, field: field), cells.count)
      }
    }
  }
}

extension QualityReport {
  /// Adds what was found while files were read, and compares the totals that they state with their rows.
  mutating func add(_ files: [LedgerSource.FileReport]) {
    for file in files { tally.add(file.findings) }
    for (finding, times) in files.flatMap(\.uncomputedAmounts) { tally.add(finding, times: times) }
    compare(with: files.flatMap(\.statedTotals))
  }
}
