import Columns

/// Looks for other tables that agree with everything published: what has a different value in one of them
/// cannot be computed.
///
/// The true table is one solution. A second one in whole numbers, in which a count differs, is the proof
/// that the count is not determined; each is checked in integer arithmetic, whatever the solver's tolerance.
/// A count for which none is found counts as exposed.
///
/// The linear programme looks for the second table that is nearest to the true one, by sums of differences:
/// it differs in few places, is nearly always whole, and is found in a few steps from the true table.
struct WitnessSearch {
  /// What was found of some counts.
  struct Verdict {
    /// Those that have another value.
    var open: Set<Int> = []
    /// Those for which none was found, in the order in which they were asked for.
    var exposed: [Int] = []
  }

  /// How many branches are tried for one count before it counts as exposed.
  private static let branchLimit = 60
  /// By how much a change may be multiplied to make it whole.
  private static let largestMultiple = 4
  private static let tolerance = 1e-6

  private let component: WithheldComponent
  private let model: LinearModel?
  /// How much each count can rise, and behind these how much each can fall.
  private let room: [Int]

  /// - Parameter work: what it may cost; counts that are not looked at for lack of it are exposed.
  init(_ component: WithheldComponent, work: AttackerWork = AttackerWork()) {
    self.component = component
    let count = component.truth.count
    room =
      zip(component.upper, component.truth).map { max(0, $0 - $1) }
      + zip(component.truth, component.lower).map { max(0, $0 - $1) }
    let rows = component.rows.map { row in
      let value = row.terms.reduce(0) { $0 + $1.factor * component.truth[$1.column] }
      return LinearModel.Row(
        terms: row.terms + row.terms.map { ($0.column + count, -$0.factor) },
        lower: row.lower.map { $0 - value }, upper: row.upper.map { $0 - value })
    }
    // Slightly different costs, the same in every run, leave no two solutions equally near.
    var state: UInt64 = 1
    let costs = room.map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 1 + Double(state >> 40) / Double(1 << 27)
    }
    model = LinearModel(objective: costs, rows: rows, lower: room.map { _ in 0 }, upper: room, work: work)
  }

  /// Those of some counts that have no other value.
  func exposed(among sensitive: [Int]) -> [Int] { verdict(on: sensitive, stopsAtExposed: false).exposed }

  /// Which of some counts have another value.
  ///
  /// - Parameter stopsAtExposed: whether the first exposed one is enough; the counts behind it are then in
  ///   neither list.
  func verdict(on sensitive: [Int], stopsAtExposed: Bool) -> Verdict {
    var verdict = Verdict()
    for count in sensitive where !verdict.open.contains(count) {
      if let change = change(of: count, rises: true) ?? change(of: count, rises: false) {
        verdict.open.formUnion(sensitive.filter { change[$0] != 0 })
      } else {
        verdict.exposed.append(count)
        if stopsAtExposed { break }
      }
    }
    return verdict
  }

  /// What to add to the true counts so that one of them rises, or falls, and everything published holds.
  private func change(of count: Int, rises: Bool) -> [Int]? {
    var lower = room.map { _ in 0 }
    var upper = room
    let (moving, other) = rises ? (count, count + room.count / 2) : (count + room.count / 2, count)
    guard room[moving] > 0 else { return nil }
    lower[moving] = 1
    upper[other] = 0
    var branches = Self.branchLimit
    return branch(lower, upper, &branches)
  }

  private func branch(_ lower: [Int], _ upper: [Int], _ branches: inout Int) -> [Int]? {
    branches -= 1
    guard let model, branches >= 0 else { return nil }
    model.setBounds(lower: lower, upper: upper)
    guard let values = model.minimum() else { return nil }
    if let whole = whole(values) { return whole }
    let fractions = values.map { abs($0 - $0.rounded()) }
    guard let column = fractions.indices.max(by: { fractions[$0] < fractions[$1] }) else { return nil }
    var left = upper
    left[column] = Int(values[column].rounded(.down))
    var right = lower
    right[column] = Int(values[column].rounded(.down)) + 1
    return branch(lower, left, &branches) ?? branch(right, upper, &branches)
  }

  /// The change, or a small multiple of it, in whole numbers, if all rows and bounds hold exactly.
  private func whole(_ values: [Double]) -> [Int]? {
    let half = values.count / 2
    let change = (0..<half).map { values[$0] - values[half + $0] }
    for multiple in 1...Self.largestMultiple {
      let scaled = change.map { $0 * Double(multiple) }
      guard scaled.allSatisfy({ abs($0 - $0.rounded()) < Self.tolerance }) else { continue }
      let whole = scaled.map { Int($0.rounded()) }
      if holds(whole) { return whole }
    }
    return nil
  }

  private func holds(_ change: [Int]) -> Bool {
    let values = zip(component.truth, change).map { $0 + $1 }
    for (value, (lower, upper)) in zip(values, zip(component.lower, component.upper)) {
      guard value >= lower && value <= upper else { return false }
    }
    for row in component.rows {
      let sum = row.terms.reduce(0) { $0 + $1.factor * values[$1.column] }
      if let lower = row.lower, sum < lower { return false }
      if let upper = row.upper, sum > upper { return false }
    }
    return true
  }
}
