import Columns

/// Withheld counts that hang together: what an attacker can only compute by looking at all of them.
struct CountComponent {
  /// The unit and measure of each count.
  let variables: [CountVariable]
  /// The true values: one solution of the rows, which the attacker does not know.
  let truth: [Int]
  /// What is known of the sums.
  let rows: [LinearModel.Row]
  /// The least that each can be.
  let lower: [Int]
  /// The most that each can be.
  let upper: [Int]
}

/// A withheld count.
struct CountVariable: Hashable, Comparable {
  let unit: Int
  let measure: MeasureName

  static func < (left: CountVariable, right: CountVariable) -> Bool {
    left.unit == right.unit ? left.measure < right.measure : left.unit < right.unit
  }
}
