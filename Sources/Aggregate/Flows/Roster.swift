import Columns

/// Who was in a ledger: its households and persons as fingerprints, to compare two periods.
public struct Roster: Sendable {
  struct Household: Sendable {
    let fingerprint: UInt64
    var township: UInt32
    /// For each of `Roster.attributes`, the number of its word.
    var words: [UInt8]
    var rank: UInt32
  }

  struct Person: Sendable {
    let fingerprint: UInt64
    let alias: UInt64
    let birth: Int32
    /// Whether a row of the ledger is about the person: the householder of a row that stands for a whole
    /// household serves to find the household again, and is not counted.
    let isCounted: Bool
    let household: UInt32
  }

  /// A row that is not counted for its status, and tells why: its household may be one that left.
  struct Departure: Sendable {
    let household: UInt64
    let person: UInt64
    let alias: UInt64
    let reason: UInt8
    let rank: UInt32
  }

  /// The dimensions of a household that flows look at.
  enum Attribute: Int, CaseIterable {
    case urbanRural
    case riskStatus
    case monitoringClass
    case reason

    /// The names of the dimension, in order of preference.
    var names: [FieldName] {
      switch self {
      case .urbanRural: ["urban_rural"]
      case .riskStatus: ["risk_status"]
      case .monitoringClass: ["monitoring_class"]
      case .reason: ["exit_reason", "change_reason"]
      }
    }
  }

  var areas = AreaIndex()
  var words = Attribute.allCases.map { _ in MemberIndex() }
  var households: [Household] = []
  var positions = FingerprintMap<UInt32>()
  var persons: [Person] = []
  var departures: [Departure] = []
  var hasPersonRows = false

  /// The word of a household for an attribute.
  func word(_ household: Int, _ attribute: Attribute) -> String {
    words[attribute.rawValue].codes[Int(households[household].words[attribute.rawValue])]
  }

  /// Whether any household has a word for an attribute.
  func has(_ attribute: Attribute) -> Bool { words[attribute.rawValue].codes.count > 1 }

  func township(_ household: Int) -> AreaIndex.Township {
    areas.townships[Int(households[household].township)]
  }

  func position(of household: UInt64) -> Int? { positions[household].map(Int.init) }

  /// Reads the townships anew: those whose path comes back without a name count as unknown in their county.
  public mutating func review(_ review: (AreaPath) -> AreaPath) {
    let reviewed = areas.reviewed(by: review)
    areas = reviewed.index
    for household in households.indices {
      let township = Int(households[household].township)
      households[household].township = UInt32(reviewed.positions[township])
    }
  }

  /// Adds what a row tells about a household; the householder's row counts before others.
  mutating func note(_ new: Household) -> Int {
    let next = UInt32(households.count)
    let found = positions.update(new.fingerprint, initial: next) { $0 }
    if found == next {
      households.append(new)
      return Int(next)
    }
    let reason = Attribute.reason.rawValue
    var known = households[Int(found)]
    let told = new.words[reason] == 0 || (known.words[reason] != 0 && new.rank <= known.rank)
    let reasonWord = told ? known.words[reason] : new.words[reason]
    if new.rank > known.rank { known = new }
    known.words[reason] = reasonWord
    households[Int(found)] = known
    return Int(found)
  }
}
