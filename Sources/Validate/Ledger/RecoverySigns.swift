import Columns

/// Which signs the recoveries of each table have, for telling columns in which both occur.
///
/// Every recovery counts as taken back, whichever sign an office writes. In a column with both signs some may be something
/// else: a recovery that was undone, or back pay in the wrong column.
struct RecoverySigns: Sendable {
  private static let field: FieldName = "recovery"

  private struct Table: Sendable {
    let source: SourceSheet
    var above: [Place] = []
    var below: [Place] = []
    var countAbove = 0
    var countBelow = 0
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
      if amount > 0 {
        table.countAbove += 1
        if table.countAbove > FindingTally.placesKept { continue }
        table.above.append(records.batch.place(row: row, field: Self.field))
      } else {
        table.countBelow += 1
        if table.countBelow > FindingTally.placesKept { continue }
        table.below.append(records.batch.place(row: row, field: Self.field))
      }
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
    let room = (
      FindingTally.placesKept - tables[position].above.count,
      FindingTally.placesKept - tables[position].below.count
    )
    tables[position].above += table.above.prefix(room.0)
    tables[position].below += table.below.prefix(room.1)
    tables[position].countAbove += table.countAbove
    tables[position].countBelow += table.countBelow
  }

  /// For each table with both signs, the rows with the rarer one; those below zero where they are as many.
  func addFindings(to tally: inout FindingTally) {
    for table in tables where table.countAbove > 0 && table.countBelow > 0 {
      let isRarerAbove = table.countAbove < table.countBelow
      let (places, count) =
        isRarerAbove ? (table.above, table.countAbove) : (table.below, table.countBelow)
      for place in places { tally.add(Finding(.recoverySigns, at: place, field: Self.field)) }
      if count > places.count {
        tally.add(
          Finding(.recoverySigns, at: table.source.place(), field: Self.field), times: count - places.count)
      }
    }
  }
}
