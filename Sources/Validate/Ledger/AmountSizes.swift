import Columns

/// The largest amount of each table, for telling amounts that are in a larger unit than was read.
///
/// One small amount may be right; a table of nothing else is in 万元 with no word of it. A table without any, in a column
/// that every ledger must have, was not filled in or lost its formulas' results: its sums would be published as 0. One
/// with an amount on fewer than half of its rows has it once for a block of them, and most of the money is not read.
struct AmountSizes: Sendable {
  /// Ten yuan, in cents: every programme pays somebody more.
  private static let leastLargest: Int64 = 1_000
  /// Fewer amounts tell nothing.
  private static let fewest = 5

  private struct Table: Sendable {
    let source: SourceSheet
    var largest: Int64 = 0
    var count = 0
    var rows = 0
    var blanks = 0
  }

  private var tables: [Table] = []
  private var positions: [SourceSheet: Int] = [:]

  /// Takes the amounts due of a batch; rows of other programmes and amounts of zero do not count.
  mutating func take(_ records: RecordBatch, field: FieldName?) {
    guard let field, let amounts = records.numbers[field] else { return }
    var table = Table(source: records.batch.source)
    for row in amounts.indices where !records.isForeign[row] {
      table.rows += 1
      if amounts[row] == nil { table.blanks += 1 }
      guard let amount = amounts[row], amount > 0 else { continue }
      table.largest = max(table.largest, amount)
      table.count += 1
    }
    add(table)
  }

  /// Takes what was taken of later batches.
  mutating func merge(_ later: AmountSizes) {
    for table in later.tables { add(table) }
  }

  private mutating func add(_ table: Table) {
    if let position = positions[table.source] {
      tables[position].largest = max(tables[position].largest, table.largest)
      tables[position].count += table.count
      tables[position].rows += table.rows
      tables[position].blanks += table.blanks
    } else {
      positions[table.source] = tables.count
      tables.append(table)
    }
  }

  /// A finding for each table whose amounts are all too small, or none where there must be some.
  ///
  /// - Parameter isOfGrants: whether each row must have its own; a household's amount stands on one of its rows.
  func findings(field: FieldName?, isRequired: Bool, isOfGrants: Bool = false) -> [Finding] {
    tables.compactMap { table in
      let place = table.source.place()
      if isRequired && table.count == 0 && table.rows >= Self.fewest {
        return Finding(.amountsAllMissing, at: place, field: field)
      }
      if isRequired && isOfGrants && Self.isMost(table.blanks, of: table.rows) {
        return Finding(.amountsMostlyMissing, at: place, field: field)
      }
      guard table.count >= Self.fewest && table.largest < Self.leastLargest else { return nil }
      return Finding(.amountsTooSmall, at: place, field: field)
    }
  }

  /// Whether so many blanks are no accidents of single rows: half of all, and more than a few.
  static func isMost(_ blanks: Int, of all: Int) -> Bool { blanks >= fewest && blanks * 2 >= all }
}
