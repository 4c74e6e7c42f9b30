import Columns
import Dictionaries
import Ingest

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
