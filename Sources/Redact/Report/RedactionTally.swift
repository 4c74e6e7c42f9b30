import Columns

/// What redaction met in the columns of the ledgers: counts, never a cell.
public struct RedactionTally: Sendable {
  /// One column of one sheet.
  public struct Column: Sendable {
    /// What it was taken for.
    public let schema: Schema.Column
    /// How many cells are not blank.
    public internal(set) var filled = 0
    /// How many of them are not the whole and right number that the column is for; they are masked all the same.
    public internal(set) var damaged = 0
    /// How many cells hold identifiers that the column is not for, by kind.
    public internal(set) var rescued: [FieldKind: Int] = [:]
  }

  /// The sheets in the order in which they were read, each with its columns in theirs.
  public private(set) var sheets: [(source: SourceSheet, columns: [Column])] = []
  private var positions: [SourceSheet: Int] = [:]

  /// Makes an empty tally.
  public init() {}

  /// Adds what a batch counted.
  mutating func add(_ columns: [Column], of source: SourceSheet) {
    guard let position = positions[source] else {
      positions[source] = sheets.count
      sheets.append((source, columns))
      return
    }
    // Batches of one sheet have one schema.
    for (index, column) in columns.enumerated() where index < sheets[position].columns.count {
      sheets[position].columns[index].filled += column.filled
      sheets[position].columns[index].damaged += column.damaged
      sheets[position].columns[index].rescued.merge(column.rescued, uniquingKeysWith: +)
    }
  }

  /// Adds what came after.
  public mutating func add(_ later: RedactionTally) {
    for (source, columns) in later.sheets { add(columns, of: source) }
  }
}

/// Counts what redaction meets in a batch.
///
/// Cost: some 50 ns a row of twenty columns with two identity numbers.
public struct RedactionCount: BatchStage {
  /// Makes the stage.
  public init() {}

  /// The counts of one batch.
  public func process(_ records: RecordBatch) -> RedactionTally {
    var columns = records.batch.schema.columns.enumerated().map { index, schema in
      var column = RedactionTally.Column(schema: schema)
      let cells = records.batch.columns[index]
      let damage = Damage(schema.kind)
      for row in 0..<cells.count {
        let cell = cells.cell(row)
        if ByteText.isBlank(cell) { continue }
        column.filled += 1
        if damage.isIn(cell) { column.damaged += 1 }
      }
      return column
    }
    // The hits are in the order of the rows and columns: one cell may have several.
    var last: (row: Int, column: Int, kind: FieldKind)?
    for hit in records.hits where hit.column < columns.count {
      if let last, last == (hit.row, hit.column, hit.kind) { continue }
      columns[hit.column].rescued[hit.kind, default: 0] += 1
      last = (hit.row, hit.column, hit.kind)
    }
    var tally = RedactionTally()
    tally.add(columns, of: records.batch.source)
    return tally
  }
}
