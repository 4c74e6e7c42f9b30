import Columns

/// The largest amount of each table, for telling amounts that are in a larger unit than was read.
///
/// One small amount may be right; a table of nothing else is in 万元 with no word of it.
struct AmountSizes: Sendable {
  /// Ten yuan, in cents: every programme pays somebody more.
  private static let leastLargest: Int64 = 1_000
  /// Fewer amounts tell nothing.
  private static let fewest = 5

  private struct Table: Sendable {
    let source: SourceSheet
    var largest: Int64 = 0
    var count = 0
  }

  private var tables: [Table] = []
  private var positions: [SourceSheet: Int] = [:]

  /// Takes the amounts due of a batch; rows of other programmes and amounts of zero do not count.
  mutating func take(_ records: RecordBatch, field: FieldName?) {
    guard let field, let amounts = records.numbers[field] else { return }
    var table = Table(source: records.batch.source)
    for row in amounts.indices where !records.isForeign[row] {
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
    } else {
      positions[table.source] = tables.count
      tables.append(table)
    }
  }

  /// A finding for each table whose amounts are all too small.
  func findings(field: FieldName?) -> [Finding] {
    tables.filter { $0.count >= Self.fewest && $0.largest < Self.leastLargest }.map {
      Finding(.amountsTooSmall, at: $0.source.place(), field: field)
    }
  }
}
