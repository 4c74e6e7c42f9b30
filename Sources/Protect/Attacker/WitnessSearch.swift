import Columns

/// Looks for other tables that agree with everything published: what has a different value in one of them
/// cannot be computed.
///
/// The true table is one solution. A second one in whole numbers, in which a count differs, is the proof
/// that the count is not determined; each is checked in integer arithmetic, whatever the solver's tolerance.
/// A count for which none is found counts as exposed.
struct WitnessSearch {
  /// How many branches are tried for one count before it counts as exposed.
  private static let branchLimit = 60
  private static let tolerance = 1e-6

  private let component: CountComponent
  private let model: LinearModel?

  init(_ component: CountComponent) {
    self.component = component
    model = LinearModel(
      columns: component.truth.count, rows: component.rows, lower: component.lower, upper: component.upper)
  }

  /// Those of some counts that have no other value.
  func exposed(among sensitive: [Int]) -> [Int] {
    var open = Set(sensitive)
    // A few solutions in arbitrary directions settle most counts at once.
    for round in 0..<4 where !open.isEmpty {
      settle(&open, with: solution(objective: direction(round)))
    }
    for count in sensitive where open.contains(count) {
      settle(&open, with: solution(of: count, below: true) ?? solution(of: count, below: false))
    }
    return sensitive.filter(open.contains)
  }

  private func settle(_ open: inout Set<Int>, with witness: [Int]?) {
    guard let witness else { return }
    open = open.filter { witness[$0] == component.truth[$0] }
  }

  /// A solution in which a count is below, or above, its true value.
  private func solution(of count: Int, below: Bool) -> [Int]? {
    guard let model else { return nil }
    var lower = component.lower
    var upper = component.upper
    if below {
      upper[count] = component.truth[count] - 1
    } else {
      lower[count] = component.truth[count] + 1
    }
    defer { model.setBounds(lower: component.lower, upper: component.upper) }
    var branches = Self.branchLimit
    return branch(lower, upper, &branches)
  }

  private func branch(_ lower: [Int], _ upper: [Int], _ branches: inout Int) -> [Int]? {
    branches -= 1
    guard let model, branches >= 0, zip(lower, upper).allSatisfy({ $0 <= $1 }) else { return nil }
    model.setBounds(lower: lower, upper: upper)
    guard let values = model.minimum(direction(0)) else { return nil }
    if let whole = whole(values) { return whole }
    let fractions = values.map { abs($0 - $0.rounded()) }
    guard let column = fractions.indices.max(by: { fractions[$0] < fractions[$1] }) else { return nil }
    var left = upper
    left[column] = Int(values[column].rounded(.down))
    var right = lower
    right[column] = Int(values[column].rounded(.down)) + 1
    return branch(lower, left, &branches) ?? branch(right, upper, &branches)
  }

  private func solution(objective: [Double]) -> [Int]? { model?.minimum(objective).flatMap(whole) }

  /// The values as whole numbers, if they are and all rows hold exactly.
  private func whole(_ values: [Double]) -> [Int]? {
    var whole: [Int] = []
    for value in values {
      guard abs(value - value.rounded()) < Self.tolerance else { return nil }
      whole.append(Int(value.rounded()))
    }
    for (value, (lower, upper)) in zip(whole, zip(component.lower, component.upper)) {
      guard value >= lower && value <= upper else { return nil }
    }
    for row in component.rows {
      let sum = row.terms.reduce(0) { $0 + $1.factor * whole[$1.column] }
      if let lower = row.lower, sum < lower { return nil }
      if let upper = row.upper, sum > upper { return nil }
    }
    return whole
  }

  /// Coefficients that are the same in every run.
  private func direction(_ round: Int) -> [Double] {
    var state = UInt64(round) &* 0x9e37_79b9_7f4a_7c15 &+ 1
    return component.truth.map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(Int(state >> 33) % 7 - 3)
    }
  }
}
