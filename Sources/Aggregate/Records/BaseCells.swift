import Columns

/// The cells of which all tables are sums: one for each combination of township and members that occurs.
///
/// Numbers of one kind for all cells stand in one array; sums have a stride of one number a field.
struct BaseCells: Sendable {
  private(set) var keys: [UInt64] = []
  private var positions = FingerprintMap<UInt32>()
  var rows: [Int64] = []
  var persons: [Int64] = []
  var sums: [Int64] = []
  var lows: [Int64] = []
  var highs: [Int64] = []
  var contributors = ContributorSketches()
  let sumCount: Int
  let rangeCount: Int

  init(sumCount: Int, rangeCount: Int) {
    self.sumCount = sumCount
    self.rangeCount = rangeCount
  }

  var count: Int { keys.count }

  mutating func position(of key: UInt64) -> UInt32 {
    let new = UInt32(keys.count)
    let found = positions.update(CellKey.fingerprint(key), initial: new) { $0 }
    if found == new { addCell(key) }
    return found
  }

  private mutating func addCell(_ key: UInt64) {
    keys.append(key)
    rows.append(0)
    persons.append(0)
    for _ in 0..<sumCount { sums.append(0) }
    for _ in 0..<rangeCount {
      lows.append(.max)
      highs.append(.min)
    }
    contributors.addCell()
  }

  /// Adds the numbers of a cell that was gathered elsewhere.
  mutating func add(_ other: BaseCells, _ from: Int, to cell: Int) {
    rows[cell] += other.rows[from]
    persons[cell] += other.persons[from]
    for field in 0..<sumCount { sums[cell * sumCount + field] += other.sums[from * sumCount + field] }
    for field in 0..<rangeCount {
      let (here, there) = (cell * rangeCount + field, from * rangeCount + field)
      lows[here] = min(lows[here], other.lows[there])
      highs[here] = max(highs[here], other.highs[there])
    }
    contributors.formUnion(cell, with: other.contributors, at: from)
  }
}
