import Columns
import Validate

/// What came of a run; paths are relative to the output folder.
public struct RunOutcome: Sendable {
  /// The pipeline's name.
  public let pipeline: String
  /// The period as written.
  public let period: String
  /// The version.
  public let version: Int
  /// How many records were read: rows of this programme.
  public var rows = 0
  /// How many rows were of another programme.
  public var rejectedRows = 0
  /// The bundle; nil when the run was refused or the pipeline makes none.
  public var bundle: String?
  /// The folder of notices; nil when there are none.
  public var notice: String?
  /// The folder of internal reports.
  public var internalFolder: String?
  /// The tables of the bundle.
  public var tables: [Table] = []
  /// What was found about the data.
  public var findings: [(code: FindingCode, count: Int)] = []
  /// Those of them that the office must answer, since published numbers depend on it.
  public var asked: [(code: FindingCode, count: Int)] {
    findings.filter { QualityReport.asking.contains($0.code) }
  }
  /// Why the run was refused; nil when it was not.
  public var refusal: SluiceError?

  /// A table of the bundle in figures.
  public struct Table: Sendable {
    /// Its name.
    public let name: String
    /// Its title.
    public let title: Label
    /// The rows of its data file.
    public let cells: Int
    /// How many of them are withheld.
    public let suppressed: Int
  }
}

/// The steps of a run, as a progress bar names them.
public enum RunStep: Sendable {
  /// Reading this period's ledgers.
  case reading
  /// Reading last period's ledgers.
  case comparing
  /// Protecting the tables.
  case protecting
  /// Writing files.
  case packaging
  /// Searching every finished file for personal data, and auditing the tables.
  case checking
  /// Moving the release to its place.
  case publishing
}
