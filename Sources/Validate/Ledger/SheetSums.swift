import Columns

/// What the rows of each table add up to, with what it was wherever a row is left out.
///
/// A row that is left out may be a total row, which is known only later; so the sums at each gap are kept.
/// Tables that stand side by side come in turns.
struct SheetSums: Sendable {
  private var tables: [TableSums] = []
  private var positions: [SourceSheet: Int] = [:]

  mutating func take(_ records: RecordBatch) {
    guard records.count > 0 else { return }
    let source = records.batch.source
    if let position = positions[source] {
      tables[position].take(records)
    } else {
      var sums = TableSums(source: source)
      sums.take(records)
      add(sums)
    }
  }

  /// Takes the sums of later rows; a table may begin in one stretch and end in another.
  mutating func merge(_ later: SheetSums) {
    for table in later.tables {
      if let position = positions[table.source] {
        tables[position].merge(table)
      } else {
        add(table)
      }
    }
  }

  private mutating func add(_ table: TableSums) {
    positions[table.source] = tables.count
    tables.append(table)
  }

  /// The stated totals that are the sum of no rows that they can stand for.
  func differing(_ stated: [StatedTotal]) -> [Finding] {
    var bySource: [SourceSheet: [StatedTotal]] = [:]
    for total in stated { bySource[total.source, default: []].append(total) }
    return tables.flatMap { table in
      TotalsCheck(table, (bySource[table.source] ?? []).sorted { $0.row < $1.row }).differing()
    }
  }
}
