import Columns

/// A member of a household.
struct Person: Sendable {
  var name: PersonName
  var identity: IdentityNumber
  var relation: Relation
  /// When the person is in the ledger, within the household's own stay.
  var stay: Stay
  /// What the rest about the person is drawn from.
  var salt: UInt64

  /// A generator for one of the person's attributes.
  func random(_ attribute: UInt64) -> SplitMix64 { SplitMix64(seed: salt, stream: attribute) }
}

/// How a person is related to the householder, in the words of ledgers.
enum Relation: UInt8, Sendable {
  case householder, spouse, son, daughter, father, mother, grandson, granddaughter, daughterInLaw

  /// The word of the ledger.
  var word: StaticString {
    switch self {
    case .householder: "户主"
    case .spouse: "配偶"
    case .son: "子"
    case .daughter: "女"
    case .father: "父亲"
    case .mother: "母亲"
    case .grandson: "孙子"
    case .granddaughter: "孙女"
    case .daughterInLaw: "儿媳"
    }
  }

  /// Whether the person has the householder's surname.
  var sharesSurname: Bool { self != .spouse && self != .mother && self != .daughterInLaw }
}
