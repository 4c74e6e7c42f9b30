/// The row of a workbook that is being read.
struct RowUnderWay {
  var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = []
  private(set) var number = 0
  private(set) var isHidden = false
  /// The column of the last cell.
  private(set) var lastColumn = 0

  /// Cells right of every ledger are taken as one: a cell in the last column of the sheet must not cost a
  /// place for each of the sixteen thousand to its left.
  private static let mostCells = SheetAssembly.mostColumns + 1

  mutating func begin(_ number: Int, isHidden: Bool) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    lastColumn = 0
    self.number = number
    self.isHidden = isHidden
  }

  /// The next bytes are of a cell right of the last one; cells that the sheet leaves out are empty.
  mutating func startCell(at column: Int) {
    lastColumn = column
    while ends.count < min(column, Self.mostCells) - 1 {
      ends.append(UInt32(truncatingIfNeeded: bytes.count))
    }
  }

  mutating func endCell() {
    if ends.count == Self.mostCells { ends.removeLast() }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }
}
