import Columns

/// What is known of the table that is being read: the header over each column, and the row so far.
struct ScanTable {
  private var path = ""
  private var headers: [Int: ScanHeader] = [:]
  private var hasHeaders = false
  private var candidates: (row: Int, headers: [Int: ScanHeader?]) = (0, [:])
  private var row: RowCells?
  /// The row before, once the first cell of the next one is seen.
  private(set) var finishedRow: RowCells?
  /// Whether the last text was a header word.
  private(set) var isHeaderCell = false

  /// What the header over a text says it is, or nil; keeps the text when it is a header itself.
  mutating func header(of text: Span<UInt8>, _ unit: Unit, _ knowledge: ScanKnowledge) -> ScanHeader? {
    isHeaderCell = false
    finishedRow = nil
    if unit.part.path != path {
      path = unit.part.path
      headers = [:]
      hasHeaders = false
      finishedRow = end()
    }
    if let label = unit.label { return label.isEmpty ? nil : knowledge.header(Array(label.utf8).span) ?? nil }
    guard let column = unit.column, let number = unit.row else { return nil }
    take(text, column, unit)
    if let header = knowledge.header(text) { take(header, column, number) }
    return isHeaderCell ? nil : headers[column]
  }

  /// Takes a header word: below other headers a single one in its row is a value, such as 户主 in the column of
  /// relations.
  private mutating func take(_ header: ScanHeader?, _ column: Int, _ number: Int) {
    if candidates.row != number { candidates = (number, [:]) }
    candidates.headers.updateValue(header, forKey: column)
    guard !hasHeaders || candidates.headers.count > 1 else { return }
    for (column, header) in candidates.headers { headers[column] = header }
    hasHeaders = true
    isHeaderCell = true
  }

  /// The row that was being read, at the end of its part.
  mutating func end() -> RowCells? {
    defer { row = nil }
    return row
  }

  private mutating func take(_ text: Span<UInt8>, _ column: Int, _ unit: Unit) {
    if row?.holds(unit) != true {
      finishedRow = row ?? finishedRow
      row = RowCells(part: unit.part, number: unit.row ?? 0)
    }
    row?.take(text, column: column, isText: unit.role == .text)
  }
}
