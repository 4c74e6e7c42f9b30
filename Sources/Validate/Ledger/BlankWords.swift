import Columns

/// How many rows of each table leave a required word blank, such as the kind of aid of a grant.
///
/// A few blanks are slips, and their rows are unknown in public. Where most are blank, the word stands once for a block in
/// a way that nothing tells, or was left out: tables by it would say hardly anything but 未知.
struct BlankWords: Sendable {
  private struct Count: Sendable {
    let source: SourceSheet
    let field: FieldName
    let column: Int
    var rows = 0
    var blanks = 0
  }

  private var counts: [Count] = []

  /// Takes the rows of a batch.
  mutating func take(_ records: RecordBatch, settings: QualitySettings) {
    guard settings.unit == .grant else { return }
    for field in settings.fields where field.isRequired && field.kind == .vocabulary {
      guard let index = records.batch.schema.index(of: field.name) else { continue }
      let column = records.batch.columns[index]
      var count = Count(
        source: records.batch.source, field: field.name, column: records.batch.schema.columns[index].number)
      for row in 0..<records.count where !records.isForeign[row] {
        count.rows += 1
        if ByteText.isBlank(column.cell(row)) { count.blanks += 1 }
      }
      add(count)
    }
  }

  /// Takes what was taken of later batches.
  mutating func merge(_ later: BlankWords) {
    for count in later.counts { add(count) }
  }

  private mutating func add(_ count: Count) {
    guard let known = counts.firstIndex(where: { $0.source == count.source && $0.field == count.field })
    else {
      return counts.append(count)
    }
    counts[known].rows += count.rows
    counts[known].blanks += count.blanks
  }

  /// A finding for each column of which half or more is blank.
  var findings: [Finding] {
    counts.filter { AmountSizes.isMost($0.blanks, of: $0.rows) }.map { count in
      Finding(.wordsMostlyMissing, at: count.source.place(column: count.column), field: count.field)
    }
  }
}
