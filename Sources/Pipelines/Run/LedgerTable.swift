import Columns
import Ingest
import Recognize

/// One table of a ledger: what its columns are, and what its rows take from above and from titles.
struct LedgerTable {
  /// The columns as recognized, as they stand in the sheet.
  let schema: Schema
  /// Why it is not read: it lacks the required columns, and names nobody.
  let refusal: SluiceError?
  /// Whether it names nobody and is not read.
  var isSummary: Bool { refusal != nil }

  private let reading: LedgerReading
  private var fill: HouseholdFill?

  /// Recognizes the columns of a table from its first batch.
  ///
  /// - Throws: `required-column-missing`, for a table that may name somebody.
  init(
    _ first: Batch, _ reading: LedgerReading, findings: inout FindingTally
  ) throws(SluiceError) {
    self.reading = reading
    let township = reading.titles.township(first.context)
    do throws(SluiceError) {
      let given: Set<FieldName> = township == nil ? [] : ["township"]
      let (schema, noticed) = try reading.typer.typed(first, given: given)
      for finding in noticed { findings.add(finding) }
      self.schema = schema
      refusal = nil
    } catch {
      guard error.code == .requiredColumnMissing, !Self.mayNameSomebody(first, reading.knowledge) else {
        throw error
      }
      findings.add(
        Finding(.summaryTableNotRead, at: first.source.place(row: first.rowNumbers.first.map(Int.init))))
      schema = first.schema
      refusal = error
      return
    }
    if reading.inherits {
      fill = HouseholdFill(schema, unit: reading.unit, rows: reading.rows, relation: reading.relation)
    }
  }

  /// The rows of a batch with their columns recognized and what they take from elsewhere.
  mutating func recognized(_ batch: Batch, findings: inout FindingTally) -> Batch {
    var recognized = batch.recognized(as: schema)
    if let (filled, noticed) = fill?.fill(recognized) {
      recognized = filled
      for finding in noticed { findings.add(finding) }
    }
    let first = batch.source.place(row: batch.rowNumbers.first.map(Int.init))
    if lacks("township"), let township = reading.titles.township(batch.context) {
      recognized = recognized.adding(township, as: "township", kind: .township)
      if lacks("county"), let county = reading.titles.county(batch.context) {
        recognized = recognized.adding(county, as: "county", kind: .county)
      }
      findings.add(Finding(.townshipFromTitle, at: first, field: "township"))
    }
    if lacks("programme"), let programme = reading.titles.otherProgramme(batch.context) {
      recognized = recognized.adding(programme, as: "programme", kind: .vocabulary)
      findings.add(Finding(.programmeFromTitle, at: first, field: "programme"))
    }
    return recognized
  }

  /// Whether the pipeline has a field that the table has no column for.
  private func lacks(_ field: FieldName) -> Bool {
    schema.index(of: field) == nil && reading.fields.contains { $0.name == field }
  }

  /// Whether a table has a column of persons, or a number as long as somebody's.
  static func mayNameSomebody(_ batch: Batch, _ knowledge: HeaderKnowledge) -> Bool {
    if batch.schema.columns.contains(where: { [.person, .contact].contains(knowledge.role($0.header)) }) {
      return true
    }
    return PersonNumber.isIn(batch)
  }
}

extension Batch {
  /// The rows with a column more, which says the same of all of them and stands nowhere in the sheet.
  fileprivate func adding(_ text: String, as field: FieldName, kind: FieldKind) -> Batch {
    var added = Schema.Column(number: 0, header: "")
    added.field = field
    added.kind = kind
    added.confidence = .likely
    let cells = Column(Array(repeating: text, count: count))
    return with(columns + [cells], as: Schema(columns: schema.columns + [added]))
  }
}
