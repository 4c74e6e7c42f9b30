import Columns

/// What is known of the table that is being read: the header over each column, and the row so far.
struct ScanTable {
  /// A row whose cells have all been seen.
  struct Row {
    let part: Part
    let number: Int
    var cells: [(column: Int, text: [UInt8])] = []

    /// Calls a closure with each run of neighbouring cells that together are the eighteen characters of an
    /// identity number, and the first one's column.
    func forEachNumber(_ body: (Span<UInt8>, Int) -> Void) {
      for first in cells.indices {
        var joined: [UInt8] = []
        var last = first
        while last < cells.count, cells[last].column == cells[first].column + (last - first) {
          joined += cells[last].text
          last += 1
          if joined.count >= NumberForms.citizenID { break }
        }
        if joined.count == NumberForms.citizenID, last > first + 1 { body(joined.span, cells[first].column) }
      }
    }
  }

  private var path = ""
  private var headers: [Int: ScanHeader] = [:]
  private var hasHeaders = false
  private var candidates: (row: Int, headers: [Int: ScanHeader?]) = (0, [:])
  private var row: Row?
  /// The row before, once the first cell of the next one is seen.
  private(set) var finishedRow: Row?
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
    take(text, column, number, unit.part)
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
  mutating func end() -> Row? {
    defer { row = nil }
    return row
  }

  private mutating func take(_ text: Span<UInt8>, _ column: Int, _ number: Int, _ part: Part) {
    if row?.number != number {
      finishedRow = row ?? finishedRow
      row = Row(part: part, number: number)
    }
    guard let digits = Self.digits(text) else { return }
    row?.cells.append((column, digits))
  }

  /// The digits of a short cell that holds nothing else; an X may end it.
  private static func digits(_ text: Span<UInt8>) -> [UInt8]? {
    guard text.count <= 17 * 3 else { return nil }
    var digits: [UInt8] = []
    var index = 0
    while index < text.count {
      let glyph = Glyph(text, at: index)
      index += glyph.width
      switch glyph.kind {
      case .digit: digits.append(glyph.byte)
      case .ex where index == text.count: digits.append(glyph.byte)
      default: return nil
      }
    }
    return digits.count < NumberForms.citizenID ? digits : nil
  }
}
