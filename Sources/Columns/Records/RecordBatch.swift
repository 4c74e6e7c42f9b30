/// Some thousand records: a batch as it was read, and what its rows mean.
///
/// All arrays are as long as the batch has rows. Texts of cells stay in `batch`; everything a later stage
/// computes with is a number here, so that no later stage parses a cell again.
public struct RecordBatch: Sendable {
  /// The rows as they were read.
  public let batch: Batch
  /// Where each row belongs.
  public var areas: IndexedColumn<AreaPath>
  /// For each dimension, the member's code of each row; `RecordBatch.unknown` when it cannot be told.
  public var dimensions: [FieldName: IndexedColumn<String>]
  /// For each dimension of several values, the members' codes of each row, sorted and without repetition.
  public var sets: [FieldName: IndexedColumn<[String]>]
  /// For each dimension of several values, what the words of each row name, sorted and without repetition: two measures
  /// of one member are two. A member that only a column of its own tells is not among them.
  public var setEntries: [FieldName: IndexedColumn<[SetEntry]>]
  /// For each field of money or count, the number of each row: cents, or units; nil when the cell is blank
  /// or no number.
  public var numbers: [FieldName: [Int64?]]
  /// The household of each row: a fingerprint of county, township, village and household number, or what
  /// stands in its place.
  public var households: [UInt64]
  /// The person of each row: a fingerprint of the identity number as written, or what stands in its place.
  public var persons: [UInt64]
  /// A fingerprint of the name of each row's person, 0 where there is none; empty where names are not asked for.
  public var names: [UInt64]
  /// The person of each row by name and household number, to match when an identity number was corrected;
  /// 0 when there is no name.
  public var aliases: [UInt64]
  /// The birth date of each row's person as written, as a number such as 19000101; 0 when it cannot be told.
  public var births: [Int32]
  /// For each row that is not a member's, a fingerprint of place and householder's name, or of the person's name where
  /// no householder is named, or of school and pupil's name; 0 when there is none. It is the same in every sheet that
  /// lists the household.
  public var listedNames: [UInt64]
  /// For each row that is not a member's, a fingerprint of its account; 0 when there is none.
  public var listedAccounts: [UInt64]
  /// Where rows are grants, what tells each row's person beside an identity number; empty elsewhere.
  public var pupils: [Pupil]
  /// What each row is in its household.
  public var roles: [Role]
  /// Rows of another programme in the same file, and those whose status the pipeline does not count: counted apart,
  /// in no table.
  public var isForeign: [Bool]
  /// Those of the foreign rows that are this programme's and are left out for their status: they still tell why a
  /// household is not counted any more.
  public var notCounted: [Int]
  /// Identifiers found within cells of columns that are not themselves masked whole, in the order of the
  /// rows and then of the columns.
  public var hits: [CellHit]
  /// Names that stand behind a word of kinship in texts, in the order of the columns and then of the rows; equal
  /// cells one below the other are told once. No mask needs them, the gate must know them.
  public var mentions: [CellHit]
  /// What was noticed, in the order of the rows.
  public var findings: [Finding]

  /// One of several values as a ledger names it.
  public struct SetEntry: Sendable, Hashable, Comparable {
    /// The member's code.
    public let code: String
    /// The word in the one form that all its spellings have.
    public let word: String

    /// Makes an entry.
    public init(code: String, word: String) {
      self.code = code
      self.word = word
    }

    /// Orders by member, then by word.
    public static func < (left: SetEntry, right: SetEntry) -> Bool {
      (left.code, left.word) < (right.code, right.word)
    }
  }

  /// What a row is in its household.
  public enum Role: UInt8, Sendable {
    /// The householder's row; the household's dimensions are taken from it.
    case householder
    /// Another member's row.
    case member
    /// A row that stands for the whole household.
    case household
    /// A person of whom it is not told.
    case person
  }

  /// By what a pupil is known beside an identity number: fingerprints, each 0 where it cannot be told.
  public struct Pupil: BitwiseCopyable, Sendable {
    /// Whether the row has an identity number.
    public let isNumbered: Bool
    /// Name, school, grade and class; 0 without school, or without grade and class.
    public let inClass: UInt64
    /// Name and school.
    public let inSchool: UInt64
    /// Name and student number.
    public let byStudentNumber: UInt64

    /// Makes what a row tells.
    public init(isNumbered: Bool, inClass: UInt64, inSchool: UInt64, byStudentNumber: UInt64) {
      self.isNumbered = isNumbered
      self.inClass = inClass
      self.inSchool = inSchool
      self.byStudentNumber = byStudentNumber
    }
  }

  /// The member of every dimension for what cannot be told (未知).
  public static let unknown = "unknown"

  /// The member of every dimension that is the sum over all others (合计).
  public static let total = "Total"

  /// Makes records without any meaning yet.
  public init(batch: Batch) {
    self.batch = batch
    areas = IndexedColumn()
    dimensions = [:]
    sets = [:]
    setEntries = [:]
    numbers = [:]
    households = []
    persons = []
    names = []
    aliases = []
    births = []
    listedNames = []
    listedAccounts = []
    pupils = []
    roles = []
    isForeign = []
    notCounted = []
    hits = []
    mentions = []
    findings = []
  }

  /// How many rows there are.
  public var count: Int { batch.count }
}
