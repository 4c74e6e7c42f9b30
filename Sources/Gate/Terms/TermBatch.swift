import Columns

/// Which lengths of terms occur, so that only windows of those lengths are looked up.
struct TermLengths: Sendable {
  /// Numbers under five digits are everybody's and never looked for; up to seven only as whole cells.
  static let shortestWhole = 5
  /// How many digits a number with letters must have.
  static let leastDigits = 6
  /// How many characters of an address are looked up first.
  static let addressStart = 8

  /// Of numbers, for each list, in digits.
  var digits = TermList.allCases.map { _ in Lengths() }
  /// Of numbers with letters, in characters.
  var lettered = Lengths()
  /// Of names, in characters.
  var names = Lengths()
  /// Of addresses, in bytes.
  var addresses = Lengths()

  mutating func formUnion(_ other: TermLengths) {
    for index in digits.indices { digits[index].formUnion(other.digits[index]) }
    lettered.formUnion(other.lettered)
    names.formUnion(other.names)
    addresses.formUnion(other.addresses)
  }
}

/// The fingerprints of the direct identifiers of one batch, each once.
public struct TermBatch: Sendable {
  let hash: SipHash
  var fingerprints: [[UInt64]]
  var lengths = TermLengths()

  init(hash: SipHash) {
    self.hash = hash
    fingerprints = TermList.allCases.map { _ in [] }
  }

  /// How many there are.
  public var count: Int { fingerprints.reduce(0) { $0 + $1.count } }
}
