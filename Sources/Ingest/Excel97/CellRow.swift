/// The cells of one row of a sheet, in whatever order they come.
struct CellRow {
  /// Where a cell's text lies in `bytes`.
  private struct Cell {
    let column: Int
    let range: Range<Int>
  }

  /// Cells right of every ledger are taken as one place: a cell in the last column of a sheet must not cost
  /// a place for each of those to its left.
  private static let mostCells = SheetAssembly.mostColumns + 1

  var bytes: [UInt8] = []
  private(set) var number = 0
  private var cells: [Cell] = []
  private var isInOrder = true

  /// Begins an empty row.
  mutating func begin(_ number: Int) {
    self.number = number
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    isInOrder = true
  }

  /// What was added to `bytes` since `start` is the text of a cell; both count from 1.
  mutating func endCell(column: Int, from start: Int) {
    if let last = cells.last, last.column >= column { isInOrder = false }
    cells.append(Cell(column: column, range: start..<bytes.count))
  }

  /// Puts the cells in order and tells where each ends. A cell that comes twice is what it was last.
  mutating func finish(_ ends: inout [UInt32]) {
    if !isInOrder { sort() }
    ends.removeAll(keepingCapacity: true)
    for cell in cells {
      let before = UInt32(truncatingIfNeeded: cell.range.lowerBound)
      while ends.count < min(cell.column, Self.mostCells) - 1 { ends.append(before) }
      if ends.count == Self.mostCells { ends.removeLast() }
      ends.append(UInt32(truncatingIfNeeded: cell.range.upperBound))
    }
  }

  private mutating func sort() {
    var last: [Int: Cell] = [:]
    for cell in cells { last[cell.column] = cell }
    cells.removeAll(keepingCapacity: true)
    var sorted: [UInt8] = []
    for cell in last.values.sorted(by: { $0.column < $1.column }) {
      let start = sorted.count
      sorted += bytes[cell.range]
      cells.append(Cell(column: cell.column, range: start..<sorted.count))
    }
    bytes = sorted
  }
}
