import Columns

/// Which signs the recoveries of each table have, for telling columns in which both occur.
///
/// Every recovery counts as taken back, whichever sign an office writes. In a column with both signs some may be something
/// else: a recovery that was undone, or back pay in the wrong column.
struct RecoverySigns: Sendable {
  private static let field: FieldName = "recovery"

  /// The recoveries of one sign.
  private struct Side: Sendable {
    var count = 0
    /// The first of them.
    var places: [Place] = []

    mutating func add(_ count: Int, _ places: [Place]) {
      self.count += count
      self.places += places.prefix(FindingTally.placesKept - self.places.count)
    }
  }

  private struct Table: Sendable {
    let source: SourceSheet
    var above = Side()
    var below = Side()
  }

  private var tables: [Table] = []
  private var positions: [SourceSheet: Int] = [:]

  /// Takes the recoveries of a batch, where they have a column of their own.
  mutating func take(_ records: RecordBatch) {
    guard records.batch.schema.index(of: Self.field) != nil, let amounts = records.numbers[Self.field] else {
      return
    }
    var table = Table(source: records.batch.source)
    for row in amounts.indices where !records.isForeign[row] {
      guard let amount = amounts[row], amount != 0 else { continue }
      let side = amount > 0 ? \Table.above : \Table.below
      let isKept = table[keyPath: side].count < FindingTally.placesKept
      table[keyPath: side].add(1, isKept ? [records.batch.place(row: row, field: Self.field)] : [])
    }
    add(table)
  }

  /// Takes what was taken of later batches.
  mutating func merge(_ later: RecoverySigns) {
    for table in later.tables { add(table) }
  }

  private mutating func add(_ table: Table) {
    guard let position = positions[table.source] else {
      positions[table.source] = tables.count
      tables.append(table)
      return
    }
    tables[position].above.add(table.above.count, table.above.places)
    tables[position].below.add(table.below.count, table.below.places)
  }

  /// For each table with both signs, the rows with the rarer one; those below zero where they are as many.
  func addFindings(to tally: inout FindingTally) {
    for table in tables where table.above.count > 0 && table.below.count > 0 {
      let rarer = table.above.count < table.below.count ? table.above : table.below
      for place in rarer.places { tally.add(Finding(.recoverySigns, at: place, field: Self.field)) }
      let rest = rarer.count - rarer.places.count
      if rest > 0 {
        tally.add(Finding(.recoverySigns, at: table.source.place(), field: Self.field), times: rest)
      }
    }
  }
}
