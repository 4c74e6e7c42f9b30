import Columns

/// Which persons and households of two rosters are the same.
///
/// A person is matched by the fingerprint of the identity number, else by name, household number and birth
/// date, else by name and household number where one of the two birth dates cannot be told: so a number that
/// was corrected is no exit and entry.
///
/// A household continues one household before, and only one: that with which it shares most persons, else
/// that of the same key. Persons come first, because lists are numbered anew when a line is taken out. So
/// there are always as many households as before, and those that entered, less those that left.
struct RosterMatch {
  /// Whether each person of the roster before is in the current one.
  private(set) var stayed: [Bool]
  /// Whether each person of the current roster was there before.
  private(set) var wasThere: [Bool]
  /// For each current household, the household before that it continues.
  private(set) var predecessors: [Int?]
  /// Whether each household of the roster before continues.
  private(set) var continues: [Bool]

  /// For each person who was matched, the household now and the household before.
  private var meetings: [(now: Int, before: Int)] = []

  init(previous: Roster, current: Roster) {
    stayed = [Bool](repeating: false, count: previous.persons.count)
    wasThere = [Bool](repeating: false, count: current.persons.count)
    predecessors = [Int?](repeating: nil, count: current.households.count)
    continues = [Bool](repeating: false, count: previous.households.count)
    matchByNumber(previous, current)
    matchByAlias(previous, current) { old, new in old == new }
    matchByAlias(previous, current) { old, new in old == 0 || new == 0 }
    matchHouseholds(previous, current)
  }

  private mutating func matchByNumber(_ previous: Roster, _ current: Roster) {
    var first = FingerprintMap<UInt32>()
    for (index, person) in previous.persons.enumerated() where person.fingerprint != 0 {
      _ = first.update(person.fingerprint, initial: UInt32(index)) { $0 }
    }
    for (index, person) in current.persons.enumerated() where person.fingerprint != 0 {
      if let before = first[person.fingerprint] { match(Int(before), index, previous, current) }
    }
    // A second row of a person who stayed did not leave.
    for (index, person) in previous.persons.enumerated() where !stayed[index] && person.fingerprint != 0 {
      if let before = first[person.fingerprint], stayed[Int(before)] { stayed[index] = true }
    }
  }

  /// Matches those who are left by name and household number, if their births agree.
  private mutating func matchByAlias(
    _ previous: Roster, _ current: Roster, agree: (_ old: Int32, _ new: Int32) -> Bool
  ) {
    var waiting: [UInt64: [Int]] = [:]
    for (index, person) in previous.persons.enumerated() where !stayed[index] && person.alias != 0 {
      waiting[person.alias, default: []].append(index)
    }
    for (index, person) in current.persons.enumerated() where !wasThere[index] && person.alias != 0 {
      guard
        let before = waiting[person.alias]?.first(where: {
          !stayed[$0] && agree(previous.persons[$0].birth, person.birth)
        })
      else { continue }
      match(before, index, previous, current)
    }
  }

  private mutating func match(_ before: Int, _ now: Int, _ previous: Roster, _ current: Roster) {
    stayed[before] = true
    wasThere[now] = true
    meetings.append((Int(current.persons[now].household), Int(previous.persons[before].household)))
  }

  private mutating func matchHouseholds(_ previous: Roster, _ current: Roster) {
    func isSameKey(_ now: Int, _ before: Int) -> Bool {
      current.households[now].fingerprint == previous.households[before].fingerprint
    }
    meetings.sort { ($0.now, $0.before) < ($1.now, $1.before) }
    var pairs: [(now: Int, before: Int, persons: Int)] = []
    for (now, before) in meetings {
      if let last = pairs.last, last.now == now, last.before == before {
        pairs[pairs.count - 1].persons += 1
      } else {
        pairs.append((now, before, 1))
      }
    }
    meetings = []
    // Nearly all households met one other only; the order matters where there is a choice.
    pairs.sort { left, right in
      if left.persons != right.persons { return left.persons > right.persons }
      let (isLeft, isRight) = (isSameKey(left.now, left.before), isSameKey(right.now, right.before))
      if isLeft != isRight { return isLeft }
      return (left.now, left.before) < (right.now, right.before)
    }
    for (now, before, _) in pairs { pair(now, before) }
    for now in current.households.indices {
      if let before = previous.position(of: current.households[now].fingerprint) { pair(now, before) }
    }
  }

  private mutating func pair(_ now: Int, _ before: Int) {
    guard predecessors[now] == nil, !continues[before] else { return }
    predecessors[now] = before
    continues[before] = true
  }
}
