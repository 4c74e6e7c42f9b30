import Columns
import Dictionaries
import Ingest
import Recognize
import Validate

/// What was understood of some files, without a value of them.
public struct Inspection: Sendable {
  /// One file.
  public struct File: Sendable {
    /// The file's name as it may be shown.
    public let name: String
    /// What it was taken for; nil when nothing of it was read.
    public let format: FormatReport?
    /// Its sheets.
    public let sheets: [Sheet]
    /// What was noticed, by cause.
    public let findings: FindingTally
  }

  /// One sheet.
  public struct Sheet: Sendable {
    /// What was taken for what.
    public let report: SheetReport
    /// The columns as recognized; those of the report when the sheet was not read.
    public let schema: Schema
    /// The header of each column as it may be shown.
    public let headers: [String]
    /// The official header word of what each column was taken for, nil for none.
    public let meanings: [String?]
  }

  /// The files, in the order of the command line.
  public let files: [File]

  /// Reads files whole and says what they are.
  ///
  /// Without a pipeline, the fields are those of all pipelines that lie beside the dictionaries, none of
  /// them required.
  ///
  /// - Parameter day: the day at which words are valid and ages counted.
  public static func inspect(
    _ paths: [String], dictionaries folder: String?, at day: CivilDate
  ) async throws(SluiceError) -> Inspection {
    let source = try DictionarySource(folder, near: ["dictionaries"])
    let dictionaries = try source.load(at: day)
    let reader = try InspectionReader(
      fields: FieldCatalogue.fields(beside: source), dictionaries: dictionaries, day: day)
    var files: [File] = []
    for file in try InputNames.files(paths, headers: dictionaries.headers) {
      files.append(try await reader.inspect(file))
    }
    return Inspection(files: files)
  }
}

/// Reads one file after the other as a run would, with every check that needs no pipeline.
private struct InspectionReader {
  let dictionaries: Dictionaries
  let reading: LedgerReading
  let interpreter: Interpreter
  let quality: QualitySettings

  init(fields: [FieldSpec], dictionaries: Dictionaries, day: CivilDate) throws(SluiceError) {
    self.dictionaries = dictionaries
    reading = LedgerReading(
      ingest: IngestSettings(), typer: ColumnTyper(fields: fields, dictionaries: dictionaries),
      fields: fields,
      unit: .householdMember, programme: "", dictionaries: dictionaries)
    interpreter = try Interpreter(
      InterpretationSettings(
        fields: fields, derived: [], unit: .householdMember, programme: "", lastDay: day),
      dictionaries: dictionaries, hash: .random())
    let codes = dictionaries.areaCodes
    quality = try QualitySettings(
      rules: ["id-missing", "id-check-digit", "id-date", "id-area", "duplicate-person", "total-row"],
      fields: fields, unit: .householdMember, amountOf: .person, amountField: nil, lastDay: day,
      isAreaCode: { codes.wasIssued($0) })
  }

  func inspect(_ file: InputFile) async throws(SluiceError) -> Inspection.File {
    let source = LedgerSource(files: [file], reading: reading)
    var gatherer = QualityGatherer(quality)
    let checks = RowChecks(quality)
    while let batch = try source.next() {
      gatherer.take(checks.process(try interpreter.process(batch)))
    }
    var report = gatherer.finish()
    report.compare(with: source.reports.flatMap(\.statedTotals))
    for read in source.reports { report.tally.add(read.findings) }
    let sheets = source.reports.flatMap { read in
      read.sheets.map { sheet in
        let schema = sheet.tables.first.flatMap { read.schemas[$0.source] } ?? sheet.schema
        return Inspection.Sheet(
          report: sheet, schema: schema,
          headers: schema.columns.map { dictionaries.headers.shown($0.header) },
          meanings: schema.columns.map { $0.field.flatMap { dictionaries.headers.words(for: $0).first } })
      }
    }
    return Inspection.File(
      name: file.shownName, format: source.reports.first?.format, sheets: sheets, findings: report.tally)
  }
}
