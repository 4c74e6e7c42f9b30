/// The SplitMix64 generator (Steele, Lea and Flood, 2014): the same numbers for the same seed on any machine.
///
/// Not for secrets. Streams made from a seed and a number are independent of each other, so that one thing
/// of a ledger can change without changing the rest.
struct SplitMix64: Sendable {
  private var state: UInt64

  /// The generator of a seed.
  init(seed: UInt64) { state = seed }

  /// The generator of one of many streams of a seed.
  init(seed: UInt64, stream: UInt64) {
    state = SplitMix64.mixed(seed &+ 0x9e37_79b9_7f4a_7c15 &* (stream &+ 1))
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return SplitMix64.mixed(state)
  }

  /// A number from 0 to below a bound of at least 1; the bias is below bound / 2^64.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of a closed range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True so many times in a thousand.
  mutating func chance(perMille share: Int) -> Bool { below(1000) < share }

  /// A position in a list of weights, drawn by weight.
  mutating func pick(_ weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for index in weights.indices {
      rest -= weights[index]
      if rest < 0 { return index }
    }
    return weights.count - 1
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
