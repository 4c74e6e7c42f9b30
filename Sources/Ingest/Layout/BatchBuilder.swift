import Columns

/// Gathers rows, row by row, and makes columns of them.
///
/// Some rows lie one after the other; then each column takes its cells of all of them. That is faster than adding
/// every cell to its column at once, and than turning a whole batch round, which no near cache holds.
struct BatchBuilder {
  /// The most bytes of text a batch may have.
  static let mostBytes = 1 << 29

  /// How many rows are turned into columns together.
  static let rowsTogether = 64

  let width: Int
  private(set) var rowNumbers: [UInt32] = []
  private var columns: [GrowingColumn]
  /// The bytes of the columns so far.
  private var spreadBytes = 0
  /// The rows that are not in the columns yet.
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  init(width: Int) {
    self.width = width
    columns = Array(repeating: GrowingColumn(), count: width)
  }

  var count: Int { rowNumbers.count }

  /// Adds a row; missing cells are empty, cells beyond the width are left out.
  ///
  /// - Returns: false when the rows are too long to be a ledger's.
  mutating func add(_ row: Span<UInt8>, start: Int, ends rowEnds: Span<UInt32>, number: Int) -> Bool {
    let used = min(width, rowEnds.count)
    let end = used == 0 ? start : Int(rowEnds[used - 1])
    guard spreadBytes + bytes.count + end - start <= Self.mostBytes else { return false }
    if TextMarks.mayBeIn(row.extracting(start..<end)) {
      addUnmarked(row, start: start, ends: rowEnds.extracting(0..<used))
    } else {
      let base = bytes.count - start
      row.extracting(start..<end).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      ends.append(addingCapacity: used) { output in
        for index in 0..<used { output.append(UInt32(base + Int(rowEnds[index]))) }
      }
    }
    for _ in used..<width { ends.append(UInt32(bytes.count)) }
    rowNumbers.append(UInt32(truncatingIfNeeded: number))
    if rowNumbers.count % Self.rowsTogether == 0 { spread() }
    return true
  }

  /// Adds cells without the marks that make them text.
  private mutating func addUnmarked(_ row: Span<UInt8>, start: Int, ends rowEnds: Span<UInt32>) {
    var begin = start
    for index in rowEnds.indices {
      let cell = row.extracting(begin..<Int(rowEnds[index]))
      begin = Int(rowEnds[index])
      cell.extracting(TextMarks.content(cell)).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      ends.append(UInt32(bytes.count))
    }
  }

  /// Looks at a cell of what was added, in its column or among the rows that wait.
  func withCell(row: Int, column: Int, _ look: (Span<UInt8>) -> Void) {
    let waiting = row - (rowNumbers.count - ends.count / width)
    guard waiting >= 0 else { return columns[column].withCell(row, look) }
    let index = waiting * width + column
    look(bytes.span.extracting((index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])))
  }

  /// The columns and row numbers of what was added; the builder is empty afterwards.
  mutating func finish() -> (columns: [Column], rowNumbers: [UInt32]) {
    spread()
    spreadBytes = 0
    defer { rowNumbers.removeAll(keepingCapacity: true) }
    return (columns.indices.map { columns[$0].finish() }, rowNumbers)
  }

  /// Gives each column its cells of the rows that wait.
  private mutating func spread() {
    for index in 0..<width { columns[index].take(bytes, ends, from: index, every: width) }
    spreadBytes += bytes.count
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}

/// A column that is being written.
private struct GrowingColumn {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// Adds some cells of others that lie end to end: one, and then every so many after it.
  mutating func take(_ source: [UInt8], _ sourceEnds: [UInt32], from first: Int, every width: Int) {
    func range(_ index: Int) -> Range<Int> {
      (index == 0 ? 0 : Int(sourceEnds[index - 1]))..<Int(sourceEnds[index])
    }
    let before = bytes.count
    var total = 0
    ends.append(addingCapacity: (sourceEnds.count + width - 1) / width) { output in
      for index in stride(from: first, to: sourceEnds.count, by: width) {
        total += range(index).count
        output.append(UInt32(before + total))
      }
    }
    bytes.append(addingCapacity: total + ShortCopy.room) { output in
      output.withUnsafeMutableBufferPointer { memory, count in
        // `total` is the sum of what is copied, there is room for a short copy behind it, and every range lies in
        // `source`.
        source.withUnsafeBufferPointer { source in
          guard let from = source.baseAddress, let to = memory.baseAddress else { return }
          for index in stride(from: first, to: sourceEnds.count, by: width) {
            let cell = range(index)
            if cell.count <= ShortCopy.room, cell.lowerBound + ShortCopy.room <= source.count {
              ShortCopy.copy(cell.count, from: from + cell.lowerBound, to: to + count)
            } else {
              (to + count).update(from: from + cell.lowerBound, count: cell.count)
            }
            count += cell.count
          }
        }
      }
    }
  }

  /// Looks at a cell that was taken.
  func withCell(_ row: Int, _ look: (Span<UInt8>) -> Void) {
    look(bytes.span.extracting((row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])))
  }

  /// The column; what is written next begins a new one, for which there is as much room as this one took.
  mutating func finish() -> Column {
    let column = Column(bytes: bytes, ends: ends)
    bytes = []
    ends = []
    // Batches of a table are much alike.
    bytes.reserveCapacity(column.bytes.count + column.bytes.count / 16 + ShortCopy.room)
    ends.reserveCapacity(column.count)
    return column
  }
}
