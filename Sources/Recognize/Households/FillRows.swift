import Columns

/// The last row of a batch as the next one needs it.
struct FilledRow: Sendable {
  /// The tracked cells, filled in.
  let cells: [[UInt8]]
  /// The identity number and name of the last householder.
  let id: [UInt8]
  let name: [UInt8]
}

/// For each tracked column of a batch, the row whose text stands above the current one.
///
/// Nothing is copied until a cell is filled: a row number stands for a text.
struct FillRows {
  /// In place of a row number: the text of the batch before, and no text.
  private static let before = -1
  private static let nothing = -2

  private let batch: Batch
  private let columns: TrackedColumns
  private let above: FilledRow?
  private let places: PlaceComparison
  private var source: [Int]
  /// The last row without blanks, when it came after all others: it is the source of every column.
  private var whole: Int?
  /// For each tracked column with filled cells, where each row's text is from.
  private var filled: [[Int]]

  init(_ batch: Batch, columns: TrackedColumns, above: FilledRow?, places: PlaceComparison) {
    self.batch = batch
    self.places = places
    self.columns = columns
    self.above = above
    source = columns.all.indices.map { above?.cells[$0].isEmpty == false ? Self.before : Self.nothing }
    filled = Array(repeating: [], count: columns.all.count)
  }

  /// Whether there is a row above.
  func hasAbove(_ row: Int) -> Bool { row > 0 || above != nil }

  /// Whether a cell has text, its own or filled in.
  func hasText(_ row: Int, _ column: Int) -> Bool {
    !isBlank(row, column) || (!filled[column].isEmpty && filled[column][row] != row)
  }

  /// Whether a cell is blank, or says what stands above it, a place in whatever form.
  func isBlankOrSameAsAbove(_ row: Int, _ column: Int) -> Bool {
    if isBlank(row, column) { return true }
    let index = columns.all[column]
    return switch whole ?? source[column] {
    case Self.nothing: false
    case Self.before: places.saysSame(batch, index, row, as: above?.cells[column] ?? [])
    case let other: places.saysSame(batch, index, row, other)
    }
  }

  /// The columns that lie within one in which a row says another than stands above: what stands above is of another
  /// village there, or of another school.
  func elsewhere(_ row: Int) -> [Int] {
    [columns.areas, columns.ofSchools].flatMap { nested in
      let first = nested.firstIndex { !isBlankOrSameAsAbove(row, $0) }
      return first.map { Array(nested[($0 + 1)...]) } ?? []
    }
  }

  /// Whether what names a household stands above, but not on a row itself, or nothing does.
  func lacksKey(_ row: Int) -> Bool {
    columns.keys.isEmpty
      || columns.keys.contains { isBlank(row, $0) && (whole ?? source[$0]) != Self.nothing }
  }

  /// A row without blanks: it stands above the next in every column.
  mutating func begin(_ row: Int) { whole = row }

  /// A household begins: what stands above the next row is this row's, blank or filled in.
  mutating func beginWithBlanks(_ row: Int) {
    spread()
    for column in source.indices where !hasText(row, column) { source[column] = Self.nothing }
    for column in source.indices where !isBlank(row, column) { source[column] = row }
  }

  /// Fills blank cells of a row from above and tells the first column that was; texts of the row become what
  /// stands above the next.
  mutating func fill(_ row: Int, _ positions: [Int]) -> Int? {
    spread()
    var first: Int?
    for column in positions {
      if !isBlank(row, column) {
        source[column] = row
      } else if source[column] != Self.nothing {
        if filled[column].isEmpty { filled[column] = Array(0..<batch.count) }
        filled[column][row] = source[column]
        first = first ?? column
      }
    }
    return first
  }

  /// The columns of the batch with their cells filled; nil when none was.
  func filledColumns() -> [Column]? {
    if filled.allSatisfy(\.isEmpty) { return nil }
    var built = batch.columns
    for (column, rows) in filled.enumerated() where !rows.isEmpty {
      let old = batch.columns[columns.all[column]]
      var new = Column(reservingCells: rows.count, bytes: old.bytes.count * 2)
      for row in rows {
        let text = row == Self.before ? above?.cells[column] ?? [] : old.bytes(row)
        new.append(text.span)
      }
      built[columns.all[column]] = new
    }
    return built
  }

  /// What the next batch must know; `head` is the row of the last householder of this one.
  func last(head: Int?, id: Int?, name: Int?) -> FilledRow {
    let cells = source.indices.map { column -> [UInt8] in
      switch whole ?? source[column] {
      case Self.nothing: []
      case Self.before: above?.cells[column] ?? []
      case let row: batch.columns[columns.all[column]].bytes(row)
      }
    }
    guard let head else { return FilledRow(cells: cells, id: above?.id ?? [], name: above?.name ?? []) }
    func cell(_ column: Int?) -> [UInt8] {
      column.map { batch.columns[$0].bytes(head) } ?? []
    }
    return FilledRow(cells: cells, id: cell(id), name: cell(name))
  }

  private mutating func spread() {
    guard let whole else { return }
    for column in source.indices { source[column] = whole }
    self.whole = nil
  }

  private func isBlank(_ row: Int, _ column: Int) -> Bool {
    batch.columns[columns.all[column]].isBlank(row)
  }
}
