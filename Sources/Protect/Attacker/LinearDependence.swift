import Columns

/// Which withheld units follow from the published ones by adding and subtracting alone.
///
/// This holds for amounts of money too, whatever their size. A random solution of the homogeneous system
/// over the integers modulo 2^61 - 1 is 0 exactly where a unit is determined, but for one case in 10^18.
struct LinearDependence {
  private static let prime: UInt64 = (1 << 61) - 1

  private var pivots: [(variable: Int, row: [Int: UInt64])] = []
  private var order: [Int: Int] = [:]

  /// The determined ones among the withheld units.
  ///
  /// - Parameter work: what it may cost; when nothing is left, the answer is of no use.
  static func determined(
    _ cells: LinkedCells, withheld: [Bool], work: AttackerWork = AttackerWork()
  ) -> Set<Int> {
    var elimination = LinearDependence()
    work.spend(withheld.count)
    var uses = [Int](repeating: 0, count: withheld.count)
    var rows: [[Int: UInt64]] = []
    for equation in cells.equations where !equation.measures.isEmpty {
      var row: [Int: UInt64] = [:]
      for part in equation.parts where withheld[part] { row[part] = 1 }
      if withheld[equation.whole] { row[equation.whole] = prime - 1 }
      guard !row.isEmpty else { continue }
      for unit in row.keys { uses[unit] += 1 }
      rows.append(row)
    }
    for row in rows.sorted(by: { $0.count < $1.count }) where !work.isSpent {
      elimination.add(row, uses: uses, work)
    }
    return elimination.zeros(of: withheld.indices.filter { withheld[$0] })
  }

  private mutating func add(_ new: [Int: UInt64], uses: [Int], _ work: AttackerWork) {
    var row = new
    while !work.isSpent, let next = row.keys.compactMap({ order[$0] }).min() {
      let pivot = pivots[next]
      guard let factor = row[pivot.variable] else { break }
      // A number in a dictionary costs some ten in an array.
      work.spend(10 * (pivot.row.count + row.count))
      for (variable, value) in pivot.row {
        let sum = Self.sum(row[variable] ?? 0, Self.prime - Self.product(factor, value))
        row[variable] = sum == 0 ? nil : sum
      }
    }
    // The variable that fewest other rows use spares the most work later.
    guard let variable = row.keys.min(by: { (uses[$0], $0) < (uses[$1], $1) }), let lead = row[variable]
    else { return }
    let inverse = Self.power(lead, Self.prime - 2)
    order[variable] = pivots.count
    pivots.append((variable, row.mapValues { Self.product($0, inverse) }))
  }

  private func zeros(of variables: [Int]) -> Set<Int> {
    var values: [Int: UInt64] = [:]
    var state: UInt64 = 0x2545_f491_4f6c_dd1d
    for variable in variables where order[variable] == nil {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      values[variable] = (state >> 4) % (Self.prime - 1) + 1
    }
    // A row holds free variables and pivots of later rows only.
    for pivot in pivots.reversed() {
      var sum: UInt64 = 0
      for (variable, factor) in pivot.row where variable != pivot.variable {
        sum = Self.sum(sum, Self.product(factor, values[variable] ?? 0))
      }
      values[pivot.variable] = sum == 0 ? 0 : Self.prime - sum
    }
    return Set(variables.filter { values[$0] == 0 })
  }

  private static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 { (left + right) % prime }

  private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let full = left.multipliedFullWidth(by: right)
    return sum((full.high << 3 | full.low >> 61) % prime, full.low & prime)
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, factor, rest): (UInt64, UInt64, UInt64) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, factor) }
      factor = product(factor, factor)
      rest >>= 1
    }
    return result
  }
}
