import Columns

/// Why households left, as this month's ledger says it of rows that are not counted any more, else last month's.
///
/// An office that stops a household mostly keeps its row for a month, with the reason beside the status. The row is of the
/// household before whose person it names; the household's own key comes last, since lists are numbered anew.
struct ExitReasons {
  private let previous: Roster
  private var current: [Int: (reason: String, rank: UInt32)] = [:]

  init(previous: Roster, current: Roster) {
    self.previous = previous
    let departures = current.departures
    if departures.isEmpty { return }
    let numbers = Self.households(of: previous, with: Set(departures.map(\.person)), by: \.fingerprint)
    let aliases = Self.households(of: previous, with: Set(departures.map(\.alias)), by: \.alias)
    let words = current.words[Roster.Attribute.reason.rawValue].codes
    for departure in departures {
      guard
        let household = numbers[departure.person] ?? aliases[departure.alias]
          ?? previous.position(of: departure.household)
      else { continue }
      if let known = self.current[household], known.rank >= departure.rank { continue }
      self.current[household] = (words[Int(departure.reason)], departure.rank)
    }
  }

  /// Whether either ledger tells a reason.
  var areKnown: Bool { !current.isEmpty || previous.has(.reason) }

  /// Why a household of the roster before left; `unknown` where neither ledger tells.
  func reason(of household: Int) -> String {
    current[household]?.reason ?? previous.word(household, .reason)
  }

  /// The household of the first person before with each of some fingerprints.
  private static func households(
    of roster: Roster, with wanted: Set<UInt64>, by fingerprint: (Roster.Person) -> UInt64
  ) -> [UInt64: Int] {
    var found: [UInt64: Int] = [:]
    for person in roster.persons {
      let key = fingerprint(person)
      if key != 0, wanted.contains(key), found[key] == nil { found[key] = Int(person.household) }
    }
    return found
  }
}
