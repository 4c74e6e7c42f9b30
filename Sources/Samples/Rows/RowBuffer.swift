/// The cells of one row, end to end, used again for every row.
struct RowBuffer: Sendable {
  /// All cells, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each cell ends.
  private(set) var ends: [Int] = []
  /// What faults of the row are drawn from: the same person has the same in every month.
  var salt: UInt64 = 0
  /// The same for all rows of a household, whose place and cause are faulty in all its rows or in none.
  var householdSalt: UInt64 = 0

  /// How many cells there are.
  var count: Int { ends.count }

  /// Where a cell lies in `bytes`.
  func range(_ cell: Int) -> Range<Int> { (cell == 0 ? 0 : ends[cell - 1])..<ends[cell] }

  /// Makes the row empty.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds an empty cell.
  mutating func addEmpty() { ends.append(bytes.count) }

  /// Adds a cell of text.
  mutating func add(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// Adds a cell of text.
  mutating func add(_ text: StaticString) {
    bytes.append(text)
    ends.append(bytes.count)
  }

  /// Adds a cell with a whole number.
  mutating func add(number: Int) {
    bytes.append(number: number)
    ends.append(bytes.count)
  }

  /// Adds a cell with an amount in cents.
  mutating func add(cents: Int) {
    bytes.append(cents: cents)
    ends.append(bytes.count)
  }

  /// Adds a cell with a month: `2026-10`.
  mutating func add(_ month: MonthNumber) {
    bytes.append(number: month.year)
    bytes.append(0x2d)
    bytes.append(number: month.month, width: 2)
    ends.append(bytes.count)
  }

  /// Adds a cell with a day of a month, the same for all cells: `2026-10-15`.
  mutating func add(dayOf month: MonthNumber) {
    bytes.append(number: month.year)
    bytes.append(0x2d)
    bytes.append(number: month.month, width: 2)
    bytes.append("-15")
    ends.append(bytes.count)
  }

  /// Adds a cell that a closure writes.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    write(&bytes)
    ends.append(bytes.count)
  }

  /// Adds a cell of another row.
  mutating func add(_ cell: Int, of row: RowBuffer) {
    bytes.append(contentsOf: row.bytes[row.range(cell)])
    ends.append(bytes.count)
  }
}
