import Columns
import Dictionaries

/// Reads the areas of rows: county, township and village.
struct AreaReader: Sendable {
  private let resolver: AreaResolver
  private let seed: UInt64

  init(_ dictionaries: Dictionaries, scanner: CellScanner, seed: UInt64) {
    resolver = AreaResolver(dictionaries, scanner: scanner)
    self.seed = seed
  }

  /// Resolves each distinct combination once, and gives each row its area and findings.
  func read(_ batch: Batch, into records: inout RecordBatch, _ findings: inout FindingList) {
    let columns = Columns(batch.schema)
    let distinct = columns.indices.map { index in index.map { DistinctCells(batch.columns[$0], seed: seed) } }
    let combinations = Combinations(distinct, rows: batch.count)
    let texts = combinations.firstRows.map { row in
      columns.indices.map { index in index.map { batch.columns[$0].trimmedText(row) } }
    }
    let resolved = resolver.resolve(
      texts.map { AreaText(county: $0[0], township: $0[1], village: $0[2], hint: $0[3]) },
      home: batch.homeCounty)
    let positions = resolved.map { records.areas.position(of: $0.path) }
    let hasCodes = resolved.contains { !$0.codes.isEmpty }
    for (row, combination) in combinations.rows.enumerated() {
      records.areas.append(position: positions[Int(combination)])
      guard hasCodes else { continue }
      for (code, level) in resolved[Int(combination)].codes {
        let field = Columns.fields[level]
        findings.add(code, row: row, column: columns.indices[level], field: field)
      }
    }
  }

  private struct Columns {
    /// The last is only a hint: a pupil's county of origin.
    static let fields: [FieldName] = ["county", "township", "village", "origin_county"]
    let indices: [Int?]

    init(_ schema: Schema) { indices = Self.fields.map(schema.index(of:)) }
  }
}

/// Numbers the distinct combinations of several columns of distinct cells.
struct Combinations {
  /// For each row, the number of its combination, in order of first appearance.
  private(set) var rows: [UInt32] = []
  /// For each combination, the first row that has it.
  private(set) var firstRows: [Int] = []

  init(_ columns: [DistinctCells?], rows count: Int) {
    rows = [UInt32](repeating: 0, count: count)
    if count > 0 { firstRows = [0] }
    for column in columns.compactMap(\.self) { refine(by: column) }
  }

  /// Splits combinations by one more column.
  private mutating func refine(by column: DistinctCells) {
    var numbers: [UInt64: UInt32] = [:]
    var firsts: [Int] = []
    var last: (key: UInt64, number: UInt32)?
    for row in rows.indices {
      let key = UInt64(rows[row]) << 32 | UInt64(column.rows[row])
      if let last, last.key == key {
        rows[row] = last.number
        continue
      }
      let number: UInt32
      if let known = numbers[key] {
        number = known
      } else {
        number = UInt32(firsts.count)
        numbers[key] = number
        firsts.append(row)
      }
      rows[row] = number
      last = (key, number)
    }
    firstRows = firsts
  }
}
