import Columns

/// Gathers rows, row by row, and makes columns of them.
///
/// Rows lie one after the other until the batch is full; then each column is written in one go with its
/// exact size. That is faster than growing all columns at once.
struct BatchBuilder {
  /// The most bytes of text a batch may have.
  static let mostBytes = 1 << 29

  let width: Int
  private(set) var rowNumbers: [UInt32] = []
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  init(width: Int) { self.width = width }

  var count: Int { rowNumbers.count }

  /// Adds a row; missing cells are empty, cells beyond the width are left out.
  ///
  /// - Returns: false when the rows are too long to be a ledger's.
  mutating func add(_ row: Span<UInt8>, start: Int, ends rowEnds: Span<UInt32>, number: Int) -> Bool {
    let used = min(width, rowEnds.count)
    let end = used == 0 ? start : Int(rowEnds[used - 1])
    guard bytes.count + end - start <= Self.mostBytes else { return false }
    if TextMarks.mayBeIn(row.extracting(start..<end)) {
      addUnmarked(row, start: start, ends: rowEnds.extracting(0..<used))
    } else {
      let base = bytes.count - start
      row.extracting(start..<end).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      for index in 0..<used { ends.append(UInt32(base + Int(rowEnds[index]))) }
    }
    for _ in used..<width { ends.append(UInt32(bytes.count)) }
    rowNumbers.append(UInt32(truncatingIfNeeded: number))
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

  /// The columns and row numbers of what was added; the builder is empty afterwards.
  mutating func finish() -> (columns: [Column], rowNumbers: [UInt32]) {
    defer {
      rowNumbers.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
    }
    return ((0..<width).map(column), rowNumbers)
  }

  private func column(_ index: Int) -> Column {
    let rows = rowNumbers.count
    let width = width
    var total = 0
    let columnEnds = [UInt32](unsafeUninitializedCapacity: rows) { memory, count in
      for row in 0..<rows {
        total += range(row: row, column: index, width: width).count
        memory.initializeElement(at: row, to: UInt32(total))
      }
      count = rows
    }
    let columnBytes = [UInt8](unsafeUninitializedCapacity: total) { memory, count in
      // `total` is the sum of what is copied, and every range lies in `bytes`.
      bytes.withUnsafeBufferPointer { source in
        for row in 0..<rows {
          let cell = range(row: row, column: index, width: width)
          guard let from = source.baseAddress, let to = memory.baseAddress else { continue }
          (to + count).update(from: from + cell.lowerBound, count: cell.count)
          count += cell.count
        }
      }
    }
    return Column(bytes: columnBytes, ends: columnEnds)
  }

  @inline(__always)
  private func range(row: Int, column: Int, width: Int) -> Range<Int> {
    let index = row * width + column
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }
}
