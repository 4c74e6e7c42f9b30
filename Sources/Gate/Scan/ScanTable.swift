import Columns

/// What is known of the table that is being read: the header over each column, and the row so far.
struct ScanTable {
  private var path = ""
  private var headers: [Int: ScanHeader] = [:]
  private var hasHeaders = false
  /// The row that the headers are of.
  private var headerRow = 0
  private var candidates: (row: Int, headers: [Int: ScanHeader?]) = (0, [:])
  /// How many cells of the row so far hold something, and the last of them.
  private var filled: (row: Int, count: Int, column: Int) = (0, 0, 0)
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
      candidates = (0, [:])
      filled = (0, 0, 0)
      finishedRow = end()
    }
    if let label = unit.label { return label.isEmpty ? nil : knowledge.header(Array(label.utf8).span) ?? nil }
    guard let column = unit.column, let number = unit.row else { return nil }
    take(text, column, unit)
    if let header = knowledge.header(text) { take(header, column, number) }
    return isHeaderCell ? nil : headers[column]
  }

  /// Takes a header word: below other headers one that does not stand among others is a value, such as 户主 in the
  /// column of relations, or 姓名 in a list of fields.
  private mutating func take(_ header: ScanHeader?, _ column: Int, _ number: Int) {
    if candidates.row != number { candidates = (number, [:]) }
    candidates.headers.updateValue(header, forKey: column)
    // A word that only a scan knows, such as 学生 or name, is a value more often.
    let known = candidates.headers.values.count { $0?.isVoted != true }
    if hasHeaders, headerRow != number {
      guard known > 1, known * 2 > filled.count else { return }
    } else if !hasHeaders, known == 0 {
      headers[column] = header
      isHeaderCell = true
      return
    }
    for (column, header) in candidates.headers { headers[column] = header }
    hasHeaders = true
    headerRow = number
    isHeaderCell = true
  }

  /// The row that was being read, at the end of its part.
  mutating func end() -> RowCells? {
    defer { row = nil }
    return row
  }

  private mutating func take(_ text: Span<UInt8>, _ column: Int, _ unit: Unit) {
    if filled.row != unit.row { filled = (unit.row ?? 0, 0, 0) }
    if filled.column != column { filled = (filled.row, filled.count + 1, column) }
    if row?.holds(unit) != true {
      finishedRow = row ?? finishedRow
      row = RowCells(part: unit.part, number: unit.row ?? 0)
    }
    row?.take(text, column: column, isText: unit.role == .text)
  }
}
