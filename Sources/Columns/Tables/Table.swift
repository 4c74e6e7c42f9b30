/// A small aggregated result: areas times members of dimensions times measures.
///
/// It is complete: every area of the input and its ancestors meets every combination of members, in the
/// order of `areas` and then of the members, the total first.
public struct Table: Sendable {
  /// What was asked for.
  public let spec: TableSpec
  /// The areas, each after its parent.
  public let areas: [Area]
  /// The dimensions beside area, with their members.
  public let dimensions: [Dimension]
  /// The measures, one for each cell of a row.
  public let measures: [Measure]
  /// The rows.
  public var rows: [Row]
  /// What a reader must know beside the definition: codes of notes with the areas they concern.
  public var notes: [Note]

  /// An area that is shown.
  public struct Area: Sendable, Hashable {
    /// Its level.
    public let level: AreaLevel
    /// Six digits for city and county, empty for townships and what is not known.
    public let code: String
    /// Its name.
    public let name: String
    /// The position of its parent in the table's areas, or nil for a city.
    public let parent: Int?

    /// Makes an area.
    public init(level: AreaLevel, code: String, name: String, parent: Int?) {
      self.level = level
      self.code = code
      self.name = name
      self.parent = parent
    }
  }

  /// A dimension beside area.
  public struct Dimension: Sendable, Hashable {
    /// Its name, which is the name of its column.
    public let name: FieldName
    /// Its name for readers.
    public let label: Label
    /// Its members; the first is the total.
    public let members: [Member]
    /// Whether every record falls into exactly one member; measures (帮扶措施) overlap.
    public let isPartition: Bool

    /// Makes a dimension; the first member must be the total.
    public init(name: FieldName, label: Label, members: [Member], isPartition: Bool = true) {
      precondition(members.first?.code == RecordBatch.total, "the first member is the total")
      self.name = name
      self.label = label
      self.members = members
      self.isPartition = isPartition
    }
  }

  /// A member of a dimension.
  public struct Member: Sendable, Hashable {
    /// Its code, as in the data file.
    public let code: String
    /// Its name for readers.
    public let label: Label

    /// Makes a member.
    public init(code: String, label: Label) {
      self.code = code
      self.label = label
    }

    /// The sum over all others.
    public static let total = Member(code: RecordBatch.total, label: Label(zh: "合计", en: "Total"))
  }

  /// One combination of an area and members.
  public struct Row: Sendable {
    /// The position of its area.
    public let area: Int
    /// For each dimension, the position of the member; 0 is the total.
    public let members: [Int]
    /// One cell for each measure.
    public var cells: [Cell]

    /// Makes a row.
    public init(area: Int, members: [Int], cells: [Cell]) {
      self.area = area
      self.members = members
      self.cells = cells
    }
  }

  /// One number of a table.
  public struct Cell: Sendable, Hashable {
    /// The number: units, or cents for money; nil when it is not available.
    public let value: Int64?
    /// How many distinct households stand behind it, counted no further than `contributorLimit`.
    public let households: Int
    /// How many persons stand behind it, all of them.
    public let persons: Int
    /// Of an amount, how many distinct households have one that is not 0, counted no further than
    /// `contributorLimit`; nil where everybody who stands behind the number is part of it.
    public let contributors: Int?
    /// Whether it is shown.
    public var status: Status

    /// Makes a cell that is shown if it has a value.
    public init(value: Int64?, households: Int, persons: Int, contributors: Int? = nil) {
      self.value = value
      self.households = households
      self.persons = persons
      self.contributors = contributors
      status = value == nil ? .notAvailable : .shown
    }

    /// Distinct households are counted up to this; thresholds must not be above it.
    public static let contributorLimit = 16
  }

  /// Whether a cell is shown, and if not, why.
  public enum Status: Sendable, Hashable {
    /// The number is published.
    case shown
    /// Withheld since it tells about too few.
    case primary
    /// Withheld since another could be computed from it.
    case complementary
    /// The ledger has no column for it (暂缺).
    case notAvailable

    /// Whether it is withheld to protect somebody.
    public var isWithheld: Bool { self == .primary || self == .complementary }
  }

  /// A remark under a table: a code of the table of messages, and the area it concerns.
  public struct Note: Sendable, Hashable {
    /// The code.
    public let code: String
    /// The position of an area, if it concerns one.
    public let area: Int?

    /// Makes a note.
    public init(code: String, area: Int? = nil) {
      self.code = code
      self.area = area
    }
  }

  /// Makes a table.
  public init(
    spec: TableSpec, areas: [Area], dimensions: [Dimension], measures: [Measure], rows: [Row],
    notes: [Note] = []
  ) {
    self.spec = spec
    self.areas = areas
    self.dimensions = dimensions
    self.measures = measures
    self.rows = rows
    self.notes = notes
  }
}
