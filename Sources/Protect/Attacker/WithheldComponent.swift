import Columns

/// Withheld numbers that hang together: what an attacker can only compute by looking at all of them.
struct WithheldComponent {
  /// The unit and measure of each number.
  let variables: [WithheldNumber]
  /// The true values: one solution of the rows, which the attacker does not know.
  let truth: [Int]
  /// What is known of the sums.
  let rows: [LinearModel.Row]
  /// The least that each can be.
  let lower: [Int]
  /// The most that each can be.
  let upper: [Int]
}

/// A withheld number: a count, or an amount of money.
struct WithheldNumber: Hashable, Comparable {
  let unit: Int
  let measure: MeasureName

  static func < (left: WithheldNumber, right: WithheldNumber) -> Bool {
    left.unit == right.unit ? left.measure < right.measure : left.unit < right.unit
  }
}
