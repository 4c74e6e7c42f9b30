/// What the columns of a sheet are.
public struct Schema: Sendable, Equatable {
  /// One column of a sheet as it was read and recognized.
  public struct Column: Sendable, Equatable {
    /// Its number in the sheet, from 1; 0 for a column that was told from the sheet's name or title.
    public let number: Int

    /// The header's words as they stand in the sheet, the rows of a merged header joined.
    ///
    /// A header is text from outside: show it only through `Dictionaries.HeaderWords`, which lets through
    /// what is made of known words.
    public let header: String

    /// The pipeline's field it holds, once recognized.
    public var field: FieldName?

    /// What its cells look like, once recognized.
    public var kind: FieldKind?

    /// How sure that is.
    public var confidence: Confidence

    /// What its amounts are in, when it holds money.
    public var unit: MoneyUnit

    /// Makes a column that is not recognized.
    ///
    /// - Parameter unit: what amounts are in; when left out, what the header says, else yuan.
    public init(number: Int, header: String, unit: MoneyUnit? = nil) {
      self.unit = unit ?? MoneyUnit(header: header) ?? .yuan
      self.number = number
      self.header = header
      field = nil
      kind = nil
      confidence = .impossible
    }
  }

  /// The columns, in the order of the sheet.
  public var columns: [Column] {
    didSet { positions = Schema.positions(of: columns) }
  }

  /// What the rows are, where the first of them tell otherwise than the columns; nil where the columns tell.
  public var rows: RowsAre?

  private var positions: [FieldName: Int]

  /// Makes a schema.
  public init(columns: [Column], rows: RowsAre? = nil) {
    self.columns = columns
    self.rows = rows
    positions = Schema.positions(of: columns)
  }

  /// The position of the column that holds a field, or nil.
  public func index(of field: FieldName) -> Int? { positions[field] }

  private static func positions(of columns: [Column]) -> [FieldName: Int] {
    var positions: [FieldName: Int] = [:]
    for (index, column) in columns.enumerated() {
      guard let field = column.field, positions[field] == nil else { continue }
      positions[field] = index
    }
    return positions
  }
}

/// How sure a recognition is.
public enum Confidence: String, Sendable, Codable, Comparable, CaseIterable {
  /// It cannot be this.
  case impossible
  /// It has the form, which others have too.
  case possible
  /// Form and header, or form and check digit, agree.
  case likely
  /// Header and nearly all values agree.
  case certain

  /// Orders by sureness.
  public static func < (left: Confidence, right: Confidence) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .impossible: 0
    case .possible: 1
    case .likely: 2
    case .certain: 3
    }
  }
}
