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
    /// Its tables, from top to bottom and from left to right.
    public let tables: [Table]
    /// How many records were read, without the rows of summaries.
    public var rows: Int { tables.reduce(0) { $0 + ($1.isSummary ? 0 : $1.report.rows) } }
  }

  /// One table of a sheet.
  public struct Table: Sendable {
    /// Where it is.
    public let report: TableReport
    /// Whether it names nobody and is not read as a roster.
    public let isSummary: Bool
    /// The columns as recognized.
    public let schema: Schema
    /// The header of each column as it may be shown.
    public let headers: [String]
    /// The official header word of what each column was taken for, nil for none.
    public let meanings: [String?]
    /// The most frequent shapes of each column's cells; never a value.
    public let shapes: [[String]]
  }

  /// Whether there are pipelines that tell which fields there are.
  public let knowsFields: Bool
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
    let fields = FieldCatalogue.fields(beside: source)
    let reader = try InspectionReader(fields: fields, dictionaries: dictionaries, day: day)
    var files: [File] = []
    for file in try InputNames.files(paths, headers: dictionaries.headers) {
      files.append(try await reader.inspect(file))
    }
    return Inspection(knowsFields: !fields.isEmpty, files: files)
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
    // Whose the amounts are, no pipeline says here; the rule asks where they look like the household's.
    let amounts: [FieldName] = ["amount_due", "amount_paid", "amount"]
    var quality = try QualitySettings(
      rules: [
        "id-missing", "id-check-digit", "id-date", "id-area", "duplicate-person", "total-row",
        "household-amount",
        "ended-row",
      ],
      fields: fields, unit: .householdMember, amountOf: .person,
      amountField: amounts.first { name in fields.contains { $0.name == name && $0.kind == .money } },
      lastDay: day, isAreaCode: { codes.wasIssued($0) })
    let ended = dictionaries.endedWords
    quality.isEnded = { ended.isSaid(by: $0, isStatus: $1) }
    self.quality = quality
  }

  func inspect(_ file: InputFile) async throws(SluiceError) -> Inspection.File {
    let source = LedgerSource(files: [file], reading: reading)
    var gatherer = QualityGatherer(quality)
    let checks = RowChecks(quality)
    var shapes: [SourceSheet: ColumnShapes] = [:]
    while let batch = try source.next() {
      shapes[batch.source, default: ColumnShapes()].take(
        batch, columns: batch.schema.columns.count { $0.number > 0 })
      gatherer.take(checks.process(try interpreter.process(batch)))
    }
    var report = gatherer.finish()
    report.add(source.reports)
    let sheets = source.reports.flatMap { read in
      read.sheets.map { sheet in
        Inspection.Sheet(
          report: sheet,
          tables: sheet.tables.map {
            table($0, isOnly: sheet.tables.count == 1, read, shapes[$0.source] ?? ColumnShapes())
          })
      }
    }
    return Inspection.File(
      name: file.shownName, format: source.reports.first?.format, sheets: sheets, findings: report.tally)
  }

  private func table(
    _ report: TableReport, isOnly: Bool, _ read: LedgerSource.FileReport, _ shapes: ColumnShapes
  ) -> Inspection.Table {
    let schema = read.schemas[report.source] ?? report.schema
    // Without a pipeline no column is required; a table beside others that names nobody is a summary.
    let namesNobody = !schema.columns.contains { $0.kind == .personName || $0.kind == .citizenID }
    return Inspection.Table(
      report: report, isSummary: read.summaries.contains(report.source) || (!isOnly && namesNobody),
      schema: schema,
      // The rows of a header are told each for itself: one word that is not listed hides no other.
      headers: schema.columns.map { column in
        column.header.split(separator: " ").map { dictionaries.headers.shown(String($0)) }.joined(
          separator: " ")
      },
      meanings: schema.columns.map { $0.field.flatMap { dictionaries.headers.words(for: $0).first } },
      shapes: shapes.shapes(columns: schema.columns.count))
  }
}
