import Columns

/// Findings of one batch as they come up, field by field; in the order of the rows at the end.
public struct FindingList {
  private struct Entry {
    let row: Int
    let column: Int
    let code: FindingCode
    let field: FieldName?
  }

  private let batch: Batch
  private var entries: [Entry] = []

  init(_ batch: Batch) { self.batch = batch }

  /// Adds a finding at a row, in a column of the batch by its position, or about the whole row.
  mutating func add(_ code: FindingCode, row: Int, column: Int? = nil, field: FieldName? = nil) {
    entries.append(Entry(row: row, column: column ?? -1, code: code, field: field))
  }

  /// Takes back what was found in a column of rows that say something else there, as it turns out.
  mutating func drop(_ code: FindingCode, column: Int, rows: Set<Int>) {
    entries.removeAll { $0.code == code && $0.column == column && rows.contains($0.row) }
  }

  /// The findings by row, then column, then code.
  func inOrder() -> [Finding] {
    let ordered = entries.sorted {
      ($0.row, $0.column, $0.code) < ($1.row, $1.column, $1.code)
    }
    return ordered.map { entry in
      let column = entry.column < 0 ? nil : batch.schema.columns[entry.column].number
      let place = batch.source.place(row: Int(batch.rowNumbers[entry.row]), column: column)
      return Finding(entry.code, at: place, field: entry.field)
    }
  }
}
