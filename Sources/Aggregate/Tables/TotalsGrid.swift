import Columns

/// The sums of one table while it is filled: one number of each kind for each row.
struct TotalsGrid {
  let count: Int
  var rows: [Int64]
  var persons: [Int64]
  var households: [Int64]
  var householdTimes: [Int64]
  /// Households behind the member of a set, where sketches do not tell.
  var setHouseholds: [Int64]
  var marked: [Int64]
  private(set) var sums: [Int64]
  private(set) var householdSums: [Int64]
  private(set) var lows: [Int64]
  private(set) var highs: [Int64]
  private(set) var contributors: ContributorSketches
  let sumCount: Int
  let householdSumCount: Int
  let rangeCount: Int

  init(cells: Int, sums: Int, householdSums: Int, ranges: Int) {
    let zeros = [Int64](repeating: 0, count: cells)
    count = cells
    rows = zeros
    persons = zeros
    households = zeros
    householdTimes = zeros
    setHouseholds = zeros
    marked = zeros
    self.sums = [Int64](repeating: 0, count: cells * sums)
    self.householdSums = [Int64](repeating: 0, count: cells * householdSums)
    lows = [Int64](repeating: .max, count: cells * ranges)
    highs = [Int64](repeating: .min, count: cells * ranges)
    contributors = ContributorSketches(cells: cells)
    sumCount = sums
    householdSumCount = householdSums
    rangeCount = ranges
  }

  /// Adds a base cell of a cube to a row.
  mutating func add(_ cube: Cube, _ cell: Int, to row: Int) {
    rows[row] += cube.cells.rows[cell]
    persons[row] += cube.cells.persons[cell]
    households[row] += cube.households[cell]
    marked[row] += cube.marked[cell]
    for field in 0..<sumCount { sums[row * sumCount + field] += cube.cells.sums[cell * sumCount + field] }
    for field in 0..<householdSumCount {
      householdSums[row * householdSumCount + field] +=
        cube.householdSums[cell * householdSumCount + field]
    }
    for field in 0..<rangeCount {
      let (here, there) = (row * rangeCount + field, cell * rangeCount + field)
      lows[here] = min(lows[here], cube.cells.lows[there])
      highs[here] = max(highs[here], cube.cells.highs[there])
    }
    contributors.formUnion(row, with: cube.cells.contributors, at: cell)
  }

  /// Takes households and persons out of a row, to count those of a set there instead.
  mutating func clearPeople(ofRow row: Int) {
    persons[row] = 0
    households[row] = 0
  }

  /// Adds a cell of a finer grid to a row; members of sets are added to the whole grid only.
  mutating func add(_ finer: TotalsGrid, _ cell: Int, to row: Int) {
    rows[row] += finer.rows[cell]
    persons[row] += finer.persons[cell]
    households[row] += finer.households[cell]
    marked[row] += finer.marked[cell]
    for field in 0..<sumCount { sums[row * sumCount + field] += finer.sums[cell * sumCount + field] }
    for field in 0..<householdSumCount {
      householdSums[row * householdSumCount + field] +=
        finer.householdSums[cell * householdSumCount + field]
    }
    for field in 0..<rangeCount {
      let (here, there) = (row * rangeCount + field, cell * rangeCount + field)
      lows[here] = min(lows[here], finer.lows[there])
      highs[here] = max(highs[here], finer.highs[there])
    }
    contributors.formUnion(row, with: finer.contributors, at: cell)
  }
}
