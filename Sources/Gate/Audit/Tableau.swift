/// A system of equations over unknowns of at least 0, with exact arithmetic.
///
/// Rows are kept as integers over one common denominator (integer pivoting, after Edmonds and Bareiss): every
/// division is exact, every number a determinant of the system, and nothing is rounded. The rules of Bland
/// keep the simplex method from running in circles. What does not fit into 128 bits is given up, and the
/// audit then refuses.
struct Tableau {
  /// Why a system is given up.
  enum Failure: Error {
    /// A number does not fit.
    case inconclusive
    /// The system is too large, or takes too long.
    case tooLarge
    /// No unknowns satisfy the equations.
    case contradiction
  }

  /// A bound of an unknown: a quotient, or none.
  enum Bound: Equatable {
    case quotient(Int128, Int128)
    case none
  }

  private var rows: [[Int128]]
  private var basis: [Int] = []
  private var isBasic: [Bool]
  private var denominator: Int128 = 1
  private let columns: Int
  private let limit: WorkLimit

  /// The most numbers that are kept: 16 bytes each.
  static let mostNumbers = 8_000_000

  /// Brings equations into solved form: each row one basic unknown.
  ///
  /// - Parameters:
  ///   - equations: for each, the coefficients by unknown and the right side.
  ///   - limit: what it may cost.
  init(
    unknowns: Int, equations: [(terms: [(unknown: Int, factor: Int128)], right: Int128)],
    limit: WorkLimit = WorkLimit()
  ) throws(Failure) {
    columns = unknowns
    self.limit = limit
    guard (unknowns + 1) * equations.count <= Self.mostNumbers else { throw .tooLarge }
    isBasic = [Bool](repeating: false, count: unknowns)
    rows = equations.map { equation in
      var row = [Int128](repeating: 0, count: unknowns + 1)
      for term in equation.terms { row[term.unknown] += term.factor }
      row[unknowns] = equation.right
      return row
    }
    var solved = 0
    while solved < rows.count {
      guard let column = rows[solved].indices.dropLast().first(where: { rows[solved][$0] != 0 }) else {
        guard rows[solved][columns] == 0 else { throw .contradiction }
        rows.remove(at: solved)
        continue
      }
      basis.append(column)
      try pivot(solved, column, leaving: nil)
      solved += 1
    }
    try makeFeasible()
  }

  /// The unknowns that the equations alone determine.
  ///
  /// Only meaningful for a system without inequalities, before anything is optimised.
  var determined: [Int] {
    zip(rows, basis).filter { row, basic in
      (0..<columns).allSatisfy { $0 == basic || row[$0] == 0 }
    }.map(\.1)
  }

  /// The value of an unknown in the present solution.
  func value(_ unknown: Int) -> (Int128, Int128) {
    basis.firstIndex(of: unknown).map { (rows[$0][columns], denominator) } ?? (0, 1)
  }

  /// The least value of an unknown.
  mutating func minimum(_ unknown: Int) throws(Failure) -> Bound {
    try limit.spend(rows.count + columns)
    guard var row = basis.firstIndex(of: unknown) else { return .quotient(0, 1) }
    while let entering = (0..<columns).first(where: { !isBasic[$0] && rows[row][$0] > 0 }) {
      guard let leaving = try blocking(entering) else { throw .inconclusive }
      try pivot(leaving, entering, leaving: basis[leaving])
      guard let next = basis.firstIndex(of: unknown) else { return .quotient(0, 1) }
      row = next
    }
    return .quotient(rows[row][columns], denominator)
  }

  /// The greatest value of an unknown.
  mutating func maximum(_ unknown: Int) throws(Failure) -> Bound {
    try limit.spend(rows.count + columns)
    if !isBasic[unknown] {
      guard let leaving = try blocking(unknown) else { return .none }
      try pivot(leaving, unknown, leaving: basis[leaving])
    }
    guard let row = basis.firstIndex(of: unknown) else { throw .inconclusive }
    while let entering = (0..<columns).first(where: { !isBasic[$0] && rows[row][$0] < 0 }) {
      guard let leaving = try blocking(entering) else { return .none }
      try pivot(leaving, entering, leaving: basis[leaving])
    }
    return .quotient(rows[row][columns], denominator)
  }

  // MARK: Pivots

  /// Dual simplex steps with nothing to optimise, until no unknown is below 0.
  private mutating func makeFeasible() throws(Failure) {
    while true {
      let negative = rows.indices.filter { rows[$0][columns] < 0 }
      guard let row = negative.min(by: { basis[$0] < basis[$1] }) else { return }
      guard let entering = (0..<columns).first(where: { !isBasic[$0] && rows[row][$0] < 0 }) else {
        throw .contradiction
      }
      try pivot(row, entering, leaving: basis[row])
    }
  }

  /// The row whose unknown first falls to 0 when another grows; nil when none does.
  private func blocking(_ entering: Int) throws(Failure) -> Int? {
    var best: Int?
    for row in rows.indices where rows[row][entering] > 0 {
      guard let so = best else {
        best = row
        continue
      }
      let left = try Self.product(rows[row][columns], rows[so][entering])
      let right = try Self.product(rows[so][columns], rows[row][entering])
      if left < right || (left == right && basis[row] < basis[so]) { best = row }
    }
    return best
  }

  /// Makes an unknown basic in a row: every other row loses it.
  private mutating func pivot(_ row: Int, _ column: Int, leaving: Int?) throws(Failure) {
    try limit.spend(rows.count + columns)
    var pivotRow = rows[row]
    // An equation holds with all signs turned; so the common denominator stays above 0.
    if pivotRow[column] < 0 {
      for index in pivotRow.indices { pivotRow[index] = 0 - pivotRow[index] }
      rows[row] = pivotRow
    }
    let pivot = pivotRow[column]
    let used = pivotRow.indices.filter { pivotRow[$0] != 0 }
    for other in rows.indices where other != row {
      let factor = rows[other][column]
      if pivot == denominator {
        guard factor != 0 else { continue }
        try limit.spend(used.count)
        try subtract(pivotRow, times: factor, over: pivot, at: used, from: other)
      } else {
        try limit.spend(pivotRow.count)
        try combine(pivotRow, times: factor, pivot: pivot, with: other)
      }
    }
    denominator = pivot
    if let leaving { isBasic[leaving] = false }
    isBasic[column] = true
    basis[row] = column
  }

  /// The usual case: the denominator stays, and only the places that the pivot row uses change.
  private mutating func subtract(
    _ pivotRow: [Int128], times factor: Int128, over pivot: Int128, at used: [Int], from row: Int
  ) throws(Failure) {
    for index in used {
      let part = try Self.product(factor, pivotRow[index])
      // What is subtracted need not be whole before the two are together.
      let (difference, overflow) = (try Self.product(rows[row][index], pivot)).subtractingReportingOverflow(
        part)
      guard !overflow else { throw .inconclusive }
      rows[row][index] = pivot == 1 ? difference : difference / pivot
    }
  }

  private mutating func combine(
    _ pivotRow: [Int128], times factor: Int128, pivot: Int128, with row: Int
  ) throws(Failure) {
    for index in pivotRow.indices {
      let old = rows[row][index]
      if old == 0 && (factor == 0 || pivotRow[index] == 0) { continue }
      let (difference, overflow) = (try Self.product(old, pivot)).subtractingReportingOverflow(
        try Self.product(factor, pivotRow[index]))
      guard !overflow else { throw .inconclusive }
      rows[row][index] = denominator == 1 ? difference : difference / denominator
    }
  }

  private static func product(_ left: Int128, _ right: Int128) throws(Failure) -> Int128 {
    if left == 0 || right == 0 { return 0 }
    if right == 1 { return left }
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow else { throw .inconclusive }
    return product
  }
}
