/// What holds between cells: a sum of cells is 0, or at most 0.
struct Relation {
  /// The cells with their factors.
  var terms: [(cell: Int, factor: Int128)]
  /// What the sum is compared with.
  var right: Int128 = 0
  /// Whether the sum may be less.
  var isAtMost = false
  /// Whether a reader takes it for true only because it is so wherever it can be looked at.
  var isGuess = false

  init(_ terms: [(cell: Int, factor: Int128)], right: Int128 = 0, isAtMost: Bool = false) {
    self.terms = terms
    self.right = right
    self.isAtMost = isAtMost
  }

  /// Parts that add up to a whole.
  init(whole: Int, parts: [Int]) {
    self.init([(whole, -1)] + parts.map { ($0, 1) })
  }

  /// One cell that is at most another.
  init(_ small: Int, atMost large: Int) {
    self.init([(small, 1), (large, -1)], isAtMost: true)
  }
}
