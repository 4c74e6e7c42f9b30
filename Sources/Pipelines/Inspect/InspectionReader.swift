import Columns
import Dictionaries
import Ingest
import Recognize
import Validate

/// Reads one file after the other as a run would, with every check that needs no settings.
struct InspectionReader {
  /// The checks that need no period and nothing that a pipeline alone decides.
  private static let rules = [
    "id-missing", "id-check-digit", "id-date", "id-area", "address-township", "duplicate-person", "total-row",
    "household-amount", "ended-row",
  ]
  /// How many batches are looked at to find a table of persons.
  private static let batchesToRoster = 16

  private let title: Label?
  private let dictionaries: Dictionaries
  private let reading: LedgerReading
  private let interpreter: Interpreter
  private let quality: QualitySettings

  /// Makes a reader.
  ///
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
    quality.learn(from: dictionaries)
    self.quality = quality
  }

  /// The first rows of the first table that may name somebody; nil when there is none, or the file cannot be read.
  func roster(in file: InputFile) -> Batch? {
    let reader = try? LedgerReader(
      file, settings: reading.ingest, knowledge: reading.knowledge, firstOrdinal: 0)
    for _ in 0..<Self.batchesToRoster {
      guard let batch = try? reader?.next() else { return nil }
      let whole = reading.typer.joined(batch).joined(batch)
      if LedgerTable.mayNameSomebody(whole, reading) { return batch }
    }
    return nil
  }

  /// Reads a file whole and says what it is.
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

  /// What a table is.
  ///
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
