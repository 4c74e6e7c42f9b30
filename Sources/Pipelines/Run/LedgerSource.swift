import Columns
import Dictionaries
import Ingest
import Recognize

/// The batches of several ledgers, one after the other, with their columns recognized.
///
/// The first batch of each sheet decides what its columns are; all later ones of the sheet are taken so.
final class LedgerSource: BatchSource {
  /// What one file turned out to be.
  struct FileReport: Sendable {
    /// The file's number among the inputs, and its name as it may be shown.
    let file: InputFile
    /// What it was taken for.
    let format: FormatReport
    /// Its sheets.
    let sheets: [SheetReport]
    /// The columns of each sheet that was read, as recognized, by the sheet's shown name.
    let schemas: [String?: Schema]
    /// What was noticed about the file.
    let findings: FindingTally
  }

  private let files: [InputFile]
  private let settings: IngestSettings
  private let knowledge: HeaderKnowledge
  private let typer: ColumnTyper
  private let onProgress: (Int, Int) -> Void

  private var reader: LedgerReader?
  private var position = 0
  private var rows = 0
  private var sheet: SourceSheet?
  private var schemas: [String?: Schema] = [:]
  private var findings = FindingTally()

  /// The files that were read to their end.
  private(set) var reports: [FileReport] = []

  /// - Parameter onProgress: called with the rows so far and the number of files read.
  init(
    files: [InputFile], settings: IngestSettings, dictionaries: Dictionaries, typer: ColumnTyper,
    onProgress: @escaping (Int, Int) -> Void = { _, _ in }
  ) {
    self.files = files
    self.settings = settings
    knowledge = HeaderKnowledge(dictionaries.headers)
    self.typer = typer
    self.onProgress = onProgress
  }

  func next() throws(SluiceError) -> Batch? {
    while position < files.count {
      let reader = try current()
      if let batch = try reader.next() {
        rows += batch.count
        onProgress(rows, position)
        return try recognized(batch)
      }
      finish(reader)
    }
    return nil
  }

  private func current() throws(SluiceError) -> LedgerReader {
    if let reader { return reader }
    let opened = try LedgerReader(
      files[position], settings: settings, knowledge: knowledge, firstOrdinal: rows)
    reader = opened
    return opened
  }

  private func recognized(_ batch: Batch) throws(SluiceError) -> Batch {
    if batch.source != sheet {
      let (schema, noticed) = try typer.typed(batch)
      for finding in noticed { findings.add(finding) }
      sheet = batch.source
      schemas[batch.source.sheet] = schema
    }
    guard let schema = schemas[batch.source.sheet] else { throw SluiceError(.internalFault, key: "schema") }
    return batch.recognized(as: schema)
  }

  private func finish(_ reader: LedgerReader) {
    findings.add(reader.findings)
    reports.append(
      FileReport(
        file: files[position], format: reader.format, sheets: reader.sheets, schemas: schemas,
        findings: findings))
    self.reader = nil
    sheet = nil
    schemas = [:]
    findings = FindingTally()
    position += 1
  }
}

extension HeaderKnowledge {
  /// What the dictionaries know of headers.
  init(_ words: HeaderWords) {
    self.init(
      isHeaderWord: { words.isKnown($0) }, isTotalWord: { words.isTotalWord($0) },
      isFooterWord: { words.isFooterWord($0) }, shown: { words.shown($0) })
  }
}
