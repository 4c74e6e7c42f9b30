/// Spreads a number of rows over places by weight, in order: which place the next household belongs to.
///
/// Shares are rounded on the running sum, so that ten rows reach ten places and none gets lost.
struct Spread: Sendable {
  private let ends: [Int]
  private let total: Int
  private let rows: Int
  private(set) var place = 0
  private var used = 0

  /// Spreads rows over places with weights.
  init(rows: Int, weights: [Int]) {
    var sum = 0
    ends = weights.map { weight in
      sum += weight
      return sum
    }
    total = max(sum, 1)
    self.rows = rows
  }

  /// The place of the next household; the last place takes what is left over.
  mutating func next() -> Int {
    while place < ends.count - 1, used >= rows * ends[place] / total { place += 1 }
    return place
  }

  /// Says how many rows the household has, in whatever month.
  mutating func use(_ count: Int) { used += count }
}
