import Columns

/// What synthetic ledger to make.
///
/// The same settings give the same bytes on any machine. Two ledgers that differ in their period alone show
/// the same population at two times: households and persons who came, left or moved between town and
/// country in between are what a comparison of the two finds.
public struct SampleSettings: Sendable {
  /// What a row stands for.
  public enum Shape: String, Sendable, CaseIterable {
    /// One row a person.
    case person
    /// One row a household.
    case household
  }

  /// The encoding of a CSV file.
  public enum Encoding: String, Sendable, CaseIterable {
    /// UTF-8 without byte order mark.
    case utf8 = "utf-8"
    /// UTF-8 with byte order mark, as Excel writes it.
    case utf8WithMark = "utf-8-bom"
    /// GB18030, as older office systems write it.
    case gb18030
  }

  /// The numbers of rows that can be asked for.
  public static let rowLimits = 10...40_000_000

  /// The programme.
  public var programme: SampleProgramme
  /// How many records the ledger has, header, totals and signatures not counted.
  public var rows: Int
  /// What the population is made from.
  public var seed: UInt64
  /// The period as on the command line, for instance `2026-10`; nil for the programme's default.
  public var period: String?
  /// Whether the ledger has the faults that real ones have.
  public var isMessy: Bool
  /// What a row stands for.
  public var shape: Shape
  /// The encoding of a CSV file; nil for UTF-8 without mark, and the only choice for a workbook.
  public var encoding: Encoding?
  /// The name of the layout, from `Layouts.all`; nil for the plain list or roster.
  public var layout: String?
  /// The name of the format that a layout is written in, from `SheetFormats.all`; nil for that of the file's ending.
  public var format: String?
  /// Whether a file of the name that holds something else is replaced; the command line never does.
  public var mayReplace = true
  /// The folder with `places.csv` and `area-codes.csv`.
  public var dictionaries: String

  /// Makes settings; they are checked by `SampleLedger.write`.
  public init(
    programme: SampleProgramme, rows: Int, seed: UInt64, dictionaries: String, period: String? = nil,
    isMessy: Bool = false, shape: Shape = .person, encoding: Encoding? = nil, layout: String? = nil,
    format: String? = nil
  ) {
    self.layout = layout
    self.format = format
    self.programme = programme
    self.rows = rows
    self.seed = seed
    self.dictionaries = dictionaries
    self.period = period
    self.isMessy = isMessy
    self.shape = shape
    self.encoding = encoding
  }
}
