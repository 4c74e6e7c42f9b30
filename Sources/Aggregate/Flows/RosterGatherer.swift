import Columns

/// Gathers who is in a ledger, to compare it with another period's.
///
/// Both ledgers' fingerprints must be made with one key. Foreign rows are passed over; of those that are not counted for
/// their status, the reason is kept.
///
/// Memory: 32 bytes a person and about 40 a household, only in runs that are given last period's ledger.
public struct RosterGatherer: Gatherer {
  private var roster = Roster()

  /// Makes a gatherer.
  public init() {}

  /// Takes the next records.
  ///
  /// - Throws: `too-many-members` when an attribute has more than 255 words.
  public mutating func take(_ input: RecordBatch) throws(SluiceError) {
    let townships = input.areas.values.map { UInt32(roster.areas.position(of: $0)) }
    var columns: [(rows: [UInt32], words: [UInt8])?] = []
    for attribute in Roster.Attribute.allCases {
      guard let column = attribute.names.lazy.compactMap({ input.dimensions[$0] }).first else {
        columns.append(nil)
        continue
      }
      var words: [UInt8] = []
      for code in column.values { words.append(try word(code, attribute)) }
      columns.append((column.rows, words))
    }
    for row in 0..<input.count where !input.isForeign[row] && input.households[row] != 0 {
      let household = Roster.Household(
        fingerprint: input.households[row], township: townships[Int(input.areas.rows[row])],
        words: columns.map { $0.map { $0.words[Int($0.rows[row])] } ?? 0 },
        rank: HouseholdCells.rank(input.roles[row]))
      let position = roster.note(household)
      let isPerson = input.roles[row] != .household
      if isPerson { roster.hasPersonRows = true }
      roster.persons.append(
        Roster.Person(
          fingerprint: input.persons[row], alias: input.aliases[row], birth: input.births[row],
          isCounted: isPerson, household: UInt32(position)))
    }
    guard let reasons = columns[Roster.Attribute.reason.rawValue] else { return }
    for row in input.notCounted {
      let reason = reasons.words[Int(reasons.rows[row])]
      if reason == 0 { continue }
      roster.departures.append(
        Roster.Departure(
          household: input.households[row], person: input.persons[row], alias: input.aliases[row],
          reason: reason, rank: HouseholdCells.rank(input.roles[row])))
    }
  }

  /// Adds what another gatherer took later.
  public mutating func merge(_ later: consuming RosterGatherer) throws(SluiceError) {
    let other = later.roster
    let townships = other.areas.townships.map { UInt32(roster.areas.position(of: $0)) }
    var words: [[UInt8]] = []
    for attribute in Roster.Attribute.allCases {
      var mapped: [UInt8] = []
      for code in other.words[attribute.rawValue].codes { mapped.append(try word(code, attribute)) }
      words.append(mapped)
    }
    var positions: [UInt32] = []
    for household in other.households {
      let mapped = Roster.Household(
        fingerprint: household.fingerprint, township: townships[Int(household.township)],
        words: zip(words, household.words).map { $0[Int($1)] }, rank: household.rank)
      positions.append(UInt32(roster.note(mapped)))
    }
    for person in other.persons {
      roster.persons.append(
        Roster.Person(
          fingerprint: person.fingerprint, alias: person.alias, birth: person.birth,
          isCounted: person.isCounted, household: positions[Int(person.household)]))
    }
    let reasons = words[Roster.Attribute.reason.rawValue]
    for departure in other.departures {
      roster.departures.append(
        Roster.Departure(
          household: departure.household, person: departure.person, alias: departure.alias,
          reason: reasons[Int(departure.reason)], rank: departure.rank))
    }
    roster.hasPersonRows = roster.hasPersonRows || other.hasPersonRows
  }

  /// The roster of everything that was taken.
  public consuming func finish() throws(SluiceError) -> Roster { roster }

  private mutating func word(_ code: String, _ attribute: Roster.Attribute) throws(SluiceError) -> UInt8 {
    let position = roster.words[attribute.rawValue].position(of: code)
    guard let word = UInt8(exactly: position) else {
      throw SluiceError(.tooManyMembers, key: attribute.names.first?.rawValue)
    }
    return word
  }
}
