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
  let homeCounty: HomeCounty
  /// What tells rows of another period; nil where there is no period, as in an inspection.
  private(set) var review: PeriodReview?
  let relation: Vocabulary?
  let areas: AreaTree
  /// Whether tables that name nobody are passed over; an inspection shows them all.
  let requiresPersons: Bool
  private let nameWords: [String]

  /// - Parameters:
  ///   - programme: the pipeline's name; empty where there is none.
  ///   - isOfRecipients: whether the ledgers are of those who are recipients now.
  init(
    ingest: IngestSettings, typer: ColumnTyper, fields: [FieldSpec], unit: RowUnit, programme: String,
    dictionaries: Dictionaries, inherits: Bool = true, rows: RowsAre? = nil,
    period: Period? = nil, isOfRecipients: Bool = true
  ) {
    self.ingest = ingest
    self.typer = typer
    self.fields = fields
    self.unit = unit
    self.inherits = inherits
    self.rows = rows
    let reader = TitleReader(dictionaries, programme: programme)
    titles = reader
    homeCounty = HomeCounty(dictionaries)
    review = period.map {
      PeriodReview(
        $0, dictionaries: dictionaries, titles: reader, ingest: ingest, programme: programme,
        isOfRecipients: isOfRecipients)
    }
    knowledge = HeaderKnowledge(dictionaries, fields: fields, titles: titles, review: review)
    relation = dictionaries.vocabularies["relation"]
    areas = dictionaries.areas
    requiresPersons = !programme.isEmpty
    nameWords = dictionaries.headers.words(for: "name")
  }

  /// The same for ledgers of another period, such as last month's.
  var ofAnyPeriod: LedgerReading {
    var copy = self
    copy.review?.forgetPeriod()
    return copy
  }

  /// Why a table without columns of persons is refused when a ledger has no other.
  func personsMissing(in table: Batch) -> SluiceError {
    SluiceError(
      .requiredColumnMissing, at: table.source.place(), key: "name", expected: Array(nameWords.prefix(1)))
  }
}
