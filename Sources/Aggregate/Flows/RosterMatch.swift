import Columns

/// Which persons and households of two rosters are the same.
///
/// A person is matched by the fingerprint of the identity number, else by name, household number and birth
/// date, so that a corrected number is no exit and entry. A household continues when its key was there
/// before, or one of its persons was.
struct RosterMatch {
  /// Whether each person of the roster before is in the current one.
  private(set) var stayed: [Bool]
  /// Whether each person of the current roster was there before.
  private(set) var wasThere: [Bool]
  /// For each current household, the household before that it continues.
  private(set) var predecessors: [Int?]
  /// Whether each household of the roster before continues.
  private(set) var continues: [Bool]

  init(previous: Roster, current: Roster) {
    stayed = [Bool](repeating: false, count: previous.persons.count)
    wasThere = [Bool](repeating: false, count: current.persons.count)
    predecessors = current.households.map { previous.position(of: $0.fingerprint) }
    continues = previous.households.map { current.position(of: $0.fingerprint) != nil }
    matchPersons(previous, current)
  }

  private mutating func matchPersons(_ previous: Roster, _ current: Roster) {
    var byNumber = FingerprintMap<UInt32>(filler: 0)
    var byAlias = FingerprintMap<UInt32>(filler: 0)
    for (index, person) in previous.persons.enumerated() {
      if person.fingerprint != 0 { _ = byNumber.update(person.fingerprint, initial: UInt32(index)) { $0 } }
      if person.alias != 0 { _ = byAlias.update(person.alias, initial: UInt32(index)) { $0 } }
    }
    for (index, person) in current.persons.enumerated() where person.fingerprint != 0 {
      if let before = byNumber[person.fingerprint] { match(Int(before), index, previous, current) }
    }
    for (index, person) in current.persons.enumerated() where !wasThere[index] && person.alias != 0 {
      if let before = byAlias[person.alias], !stayed[Int(before)] {
        match(Int(before), index, previous, current)
      }
    }
    // A second row of a person who stayed did not leave.
    for (index, person) in previous.persons.enumerated() where !stayed[index] && person.fingerprint != 0 {
      if let first = byNumber[person.fingerprint], stayed[Int(first)] {
        stayed[index] = true
        continues[Int(person.household)] = true
      }
    }
  }

  private mutating func match(_ before: Int, _ now: Int, _ previous: Roster, _ current: Roster) {
    stayed[before] = true
    wasThere[now] = true
    let household = Int(previous.persons[before].household)
    continues[household] = true
    let successor = Int(current.persons[now].household)
    if predecessors[successor] == nil { predecessors[successor] = household }
  }
}
