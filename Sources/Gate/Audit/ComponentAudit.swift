/// The possible values of withheld cells that hang together.
struct ComponentAudit {
  private var tableau: Tableau
  private let columns: [Int: Int]
  private let least: [Int: Int128]
  private var seen: [Int: (low: Int128, high: Int128)] = [:]

  /// - Parameters:
  ///   - cells: the cells.
  ///   - least: the least value of each.
  ///   - relations: what holds between them.
  ///   - limit: what it may cost.
  init(
    cells: [Int], least: [Int: Int128], relations: [Relation], limit: WorkLimit = WorkLimit()
  ) throws(Tableau.Failure) {
    let columns = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($0.element, $0.offset) })
    var slack = cells.count
    var equations: [(terms: [(unknown: Int, factor: Int128)], right: Int128)] = []
    // Equations first: inequalities with their own unknown then never run out of pivots.
    for relation in relations.filter({ !$0.isAtMost }) + relations.filter(\.isAtMost) {
      var terms: [(unknown: Int, factor: Int128)] = []
      var right = relation.right
      for term in relation.terms {
        guard let column = columns[term.cell], let low = least[term.cell] else { continue }
        // Unknowns of the system count from their least value.
        terms.append((column, term.factor))
        right -= term.factor * low
      }
      if relation.isAtMost {
        terms.append((slack, 1))
        slack += 1
      }
      equations.append((terms, right))
    }
    self.columns = columns
    self.least = least
    tableau = try Tableau(unknowns: slack, equations: equations, limit: limit)
  }

  /// Whether only one whole number is possible for a cell.
  mutating func isExposed(_ cell: Int, among sensitive: [Int]) throws(Tableau.Failure) -> Bool {
    if isOpen(cell) { return false }
    let range = try interval(cell)
    note(sensitive)
    guard let high = range.high else { return false }
    return high - range.low < 1
  }

  /// The least and the greatest whole number that a cell can be; nil for no greatest.
  mutating func interval(_ cell: Int) throws(Tableau.Failure) -> (low: Int128, high: Int128?) {
    guard let column = columns[cell], let least = least[cell] else { throw .inconclusive }
    let greatest = try tableau.maximum(column)
    note([cell])
    guard case .quotient(let bottom, let bottomPart) = try tableau.minimum(column) else {
      throw .inconclusive
    }
    let low = least + Self.ceiling(bottom, bottomPart)
    guard case .quotient(let top, let topPart) = greatest else { return (low, nil) }
    return (low, least + Self.floor(top, topPart))
  }

  /// Whether two whole numbers lie between values that were already met.
  private func isOpen(_ cell: Int) -> Bool {
    guard let seen = seen[cell] else { return false }
    return seen.high - seen.low >= 1
  }

  /// Remembers the values of cells in the present solution.
  private mutating func note(_ cells: [Int]) {
    for cell in cells {
      guard let column = columns[cell] else { continue }
      let (dividend, divisor) = tableau.value(column)
      let low = Self.ceiling(dividend, divisor)
      let high = Self.floor(dividend, divisor)
      let old = seen[cell] ?? (low, high)
      seen[cell] = (min(old.low, low), max(old.high, high))
    }
  }

  private static func floor(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  private static func ceiling(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }
}
