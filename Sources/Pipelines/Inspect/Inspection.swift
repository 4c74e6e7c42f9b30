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
    /// The title of the pipeline whose ledger it is; nil when its columns fit none, or several alike.
    public let pipeline: Label?
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
  /// The fields are those of the pipeline beside the dictionaries that the file's columns fit best, or else of all of
  /// them, none of them required.
  ///
  /// - Parameter day: the day at which words are valid and ages counted.
  public static func inspect(
    _ paths: [String], dictionaries folder: String?, at day: CivilDate
  ) async throws(SluiceError) -> Inspection {
    let source = try DictionarySource(folder, near: ["dictionaries"])
    let dictionaries = try source.load(at: day)
    let catalogue = FieldCatalogue(beside: source)
    let general = try InspectionReader(nil, catalogue: catalogue, dictionaries: dictionaries, day: day)
    var files: [File] = []
    for file in try InputNames.files(paths, headers: dictionaries.headers) {
      let pipeline = general.roster(in: file).flatMap {
        catalogue.pipeline(of: $0, dictionaries: dictionaries)
      }
      let reader =
        try pipeline.map { pipeline throws(SluiceError) in
          try InspectionReader(pipeline, catalogue: catalogue, dictionaries: dictionaries, day: day)
        } ?? general
      files.append(try await reader.inspect(file))
    }
    return Inspection(knowsFields: !catalogue.pipelines.isEmpty, files: files)
  }
}

/// Reads one file after the other as a run would, with every check that needs no settings.
private struct InspectionReader {
  /// The checks that need no period and nothing that a pipeline alone decides.
  private static let rules = [
    "id-missing", "id-check-digit", "id-date", "id-area", "duplicate-person", "total-row", "household-amount",
    "ended-row",
  ]
  /// How many batches are looked at to find a table of persons.
  private static let batchesToRoster = 16

  let title: Label?
  let dictionaries: Dictionaries
  let reading: LedgerReading
  let interpreter: Interpreter
  let quality: QualitySettings

  /// - Parameter pipeline: whose ledgers are read; nil for those of any.
  init(
    _ pipeline: Pipeline?, catalogue: FieldCatalogue, dictionaries: Dictionaries, day: CivilDate
  ) throws(SluiceError) {
    title = pipeline?.title
    self.dictionaries = dictionaries
    let fields = pipeline?.fields.map(FieldCatalogue.optional) ?? catalogue.fields
    let unit = pipeline?.unit ?? .householdMember
    reading = LedgerReading(
      ingest: IngestSettings(),
      typer: ColumnTyper(
        fields: fields, dictionaries: dictionaries, pinned: pipeline?.stages.headers ?? [:]),
      fields: fields, unit: unit, programme: "", dictionaries: dictionaries)
    interpreter = try Interpreter(
      InterpretationSettings(fields: fields, derived: [], unit: unit, programme: "", lastDay: day),
      dictionaries: dictionaries, hash: .random())
    let codes = dictionaries.areaCodes
    // Whose the amounts are, only a pipeline says; the rule asks where they look like the household's.
    let amounts: [FieldName] = ["amount_due", "amount_paid", "amount"]
    var quality = try QualitySettings(
      rules: Self.rules.filter { pipeline?.rules.contains($0) ?? true }, fields: fields, unit: unit,
      amountOf: pipeline?.amountOwner ?? .person,
      amountField: amounts.first { name in fields.contains { $0.name == name && $0.kind == .money } },
      lastDay: day, isAreaCode: { codes.wasIssued($0) })
    let ended = dictionaries.endedWords
    quality.isEnded = { ended.isSaid(by: $0, isStatus: $1) }
    self.quality = quality
  }

  /// The first rows of the first table that may name somebody; nil when there is none, or the file cannot be read.
  func roster(in file: InputFile) -> Batch? {
    let reader = try? LedgerReader(
      file, settings: reading.ingest, knowledge: reading.knowledge, firstOrdinal: 0)
    for _ in 0..<Self.batchesToRoster {
      guard let batch = try? reader?.next() else { return nil }
      if LedgerTable.mayNameSomebody(batch, reading) { return batch }
    }
    return nil
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
      let tables = read.sheets.flatMap(\.tables)
      let hasRoster = tables.contains { !namesNobody(schema($0, read)) }
      return read.sheets.map { sheet in
        Inspection.Sheet(
          report: sheet,
          tables: sheet.tables.map {
            table($0, isAlone: !hasRoster, read, shapes[$0.source] ?? ColumnShapes())
          })
      }
    }
    return Inspection.File(
      name: file.shownName, format: source.reports.first?.format, pipeline: title, sheets: sheets,
      findings: report.tally)
  }

  private func schema(_ report: TableReport, _ read: LedgerSource.FileReport) -> Schema {
    read.schemas[report.source] ?? report.schema
  }

  private func namesNobody(_ schema: Schema) -> Bool {
    !schema.columns.contains { $0.kind == .personName || $0.kind == .citizenID }
  }

  /// - Parameter isAlone: whether no table of the file names anybody: then this is no summary beside a roster.
  private func table(
    _ report: TableReport, isAlone: Bool, _ read: LedgerSource.FileReport, _ shapes: ColumnShapes
  ) -> Inspection.Table {
    let schema = schema(report, read)
    return Inspection.Table(
      report: report, isSummary: read.summaries.contains(report.source) || (!isAlone && namesNobody(schema)),
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
