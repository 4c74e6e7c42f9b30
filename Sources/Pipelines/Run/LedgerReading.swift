import Columns
import Dictionaries
import Ingest
import Recognize

/// How the ledgers of a run are read: everything between a file's bytes and rows that are recognized.
struct LedgerReading: Sendable {
  let ingest: IngestSettings
  let typer: ColumnTyper
  let fields: [FieldSpec]
  let unit: RowUnit
  /// What rows are, where the columns would tell otherwise.
  let rows: RowsAre?
  /// Whether blank cells of households and places are filled from above.
  let inherits: Bool
  let knowledge: HeaderKnowledge
  let titles: TitleReader
  let relation: Vocabulary?
  /// Whether tables that name nobody are passed over; an inspection shows them all.
  let requiresPersons: Bool
  private let nameWords: [String]

  /// - Parameter programme: the pipeline's name; empty where there is none.
  init(
    ingest: IngestSettings, typer: ColumnTyper, fields: [FieldSpec], unit: RowUnit, programme: String,
    dictionaries: Dictionaries, inherits: Bool = true, rows: RowsAre? = nil
  ) {
    self.ingest = ingest
    self.typer = typer
    self.fields = fields
    self.unit = unit
    self.inherits = inherits
    self.rows = rows
    titles = TitleReader(dictionaries, programme: programme)
    knowledge = HeaderKnowledge(dictionaries, fields: fields, titles: titles)
    relation = dictionaries.vocabularies["relation"]
    requiresPersons = !programme.isEmpty
    nameWords = dictionaries.headers.words(for: "name")
  }

  /// Why a table without columns of persons is refused when a ledger has no other.
  func personsMissing(in table: Batch) -> SluiceError {
    SluiceError(
      .requiredColumnMissing, at: table.source.place(), key: "name", expected: Array(nameWords.prefix(1)))
  }
}
