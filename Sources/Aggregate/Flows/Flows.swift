import Columns

/// Entries, exits and changes between last period's ledger and this one's, by township and reason.
///
/// Both ledgers are compared household by household and person by person; a start month written in a ledger
/// never stands in for the comparison. Counties that the current ledger does not cover are left out: nobody
/// of them has left.
public struct Flows: Sendable {
  struct Key: Hashable, Sendable {
    let kind: FlowKind
    let township: Int
    let reason: String
  }

  /// How many, and out of how many households.
  struct Count: Sendable {
    var value: Int64 = 0
    var households: Set<Int> = []
  }

  /// How much two ledgers have in common.
  public struct Overlap: Sendable, Equatable {
    /// Households before, of the counties that the current ledger covers.
    public var before = 0
    /// Households now.
    public var now = 0
    /// Households now that continue one before.
    public var continuing = 0
    /// Townships that stand in one ledger only, with none of their households in the other: five or more, since
    /// a few may come or leave together. Those of this ledger come first.
    public var oneSidedTownships: [AreaPath] = []
    /// Whether no household and no person came or left.
    public var isUnchanged = false

    /// Makes an overlap of nothing.
    public init() {}
  }

  /// How much the two ledgers have in common.
  public private(set) var overlap = Overlap()
  private(set) var areas: AreaIndex
  private(set) var counts: [Key: Count] = [:]
  private(set) var available: Set<FlowKind> = []
  /// Whether the ledger tells why households left.
  private(set) var hasReasons = false

  /// Compares two rosters, whose fingerprints must be made with one key.
  ///
  /// Cost: linear in persons; two hash tables of the persons before.
  public init(previous: Roster, current: Roster) {
    areas = current.areas
    let match = RosterMatch(previous: previous, current: current)
    available = Self.available(previous, current)
    let reasons = ExitReasons(previous: previous, current: current)
    hasReasons = reasons.areKnown
    for household in current.households.indices {
      noteCurrent(household, before: match.predecessors[household], previous, current)
    }
    for (index, person) in current.persons.enumerated() where person.isCounted && !match.wasThere[index] {
      let household = Int(person.household)
      guard match.predecessors[household] != nil else { continue }
      note(.personsJoined, current.township(household), household: household)
    }
    let counties = Set(current.areas.townships.map { $0.county?.code })
    noteGone(match, previous, reasons, counties: counties)
    overlap.before = previous.households.indices.count { household in
      match.continues[household] || counties.contains(previous.township(household).county?.code)
    }
    overlap.now = current.households.count
    overlap.continuing = match.predecessors.count { $0 != nil }
    overlap.oneSidedTownships =
      Self.unmatched(current, in: previous) { match.predecessors[$0] != nil }
      + Self.unmatched(previous, in: current, counties: counties) { match.continues[$0] }
    overlap.isUnchanged =
      overlap.before == overlap.now && overlap.continuing == overlap.now
      && match.stayed.allSatisfy(\.self) && match.wasThere.allSatisfy(\.self)
  }

  /// The townships of a roster that are not in another and have five households or more, all without a match, in the
  /// order in which they come.
  ///
  /// A township whose households are elsewhere in the other ledger was renamed or merged.
  private static func unmatched(
    _ roster: Roster, in other: Roster, counties: Set<String?>? = nil, isMatched: (Int) -> Bool
  ) -> [AreaPath] {
    let known = Set(other.households.indices.map { AreaIndex.Key(other.township($0)) })
    var alone: [AreaIndex.Key: Int] = [:]
    var order: [AreaIndex.Township] = []
    var matched: Set<AreaIndex.Key> = []
    for household in roster.households.indices {
      let township = roster.township(household)
      let name = AreaIndex.Key(township)
      if township.name == nil || known.contains(name) { continue }
      if let counties, !counties.contains(township.county?.code) { continue }
      if isMatched(household) {
        matched.insert(name)
      } else {
        if alone[name] == nil { order.append(township) }
        alone[name, default: 0] += 1
      }
    }
    return order.filter { township in
      let name = AreaIndex.Key(township)
      return alone[name] ?? 0 >= 5 && !matched.contains(name)
    }.map(\.path)
  }

  private mutating func noteCurrent(_ now: Int, before: Int?, _ previous: Roster, _ current: Roster) {
    let township = current.township(now)
    let isMonitored = Self.isMonitored(current.word(now, .monitoringClass))
    guard let before else {
      note(.householdsEntered, township, household: now)
      if isMonitored { note(.newlyIdentified, township, household: now) }
      return
    }
    switch (previous.word(before, .urbanRural), current.word(now, .urbanRural)) {
    case ("urban", "rural"): note(.urbanToRural, township, household: now)
    case ("rural", "urban"): note(.ruralToUrban, township, household: now)
    default: break
    }
    if isMonitored && previous.word(before, .monitoringClass) == "none" {
      note(.newlyIdentified, township, household: now)
    }
    switch (previous.word(before, .riskStatus), current.word(now, .riskStatus)) {
    case ("not_removed", "removed"): note(.riskRemoved, township, household: now)
    case ("removed", "not_removed"): note(.returned, township, household: now)
    default: break
    }
    let old = previous.township(before)
    let isKnown = old.name != nil && township.name != nil
    if isKnown && (old.name, old.county?.code) != (township.name, township.county?.code) {
      note(.movedTownship, township, household: now)
    }
  }

  private mutating func noteGone(
    _ match: RosterMatch, _ previous: Roster, _ reasons: ExitReasons, counties: Set<String?>
  ) {
    for household in previous.households.indices where !match.continues[household] {
      let township = previous.township(household)
      guard counties.contains(township.county?.code) else { continue }
      let reason = reasons.reason(of: household)
      note(.householdsExited, township, household: household, reason: reason)
      note(.householdsGone, township, household: household, reason: reason)
    }
    for (index, person) in previous.persons.enumerated() where person.isCounted && !match.stayed[index] {
      let household = Int(person.household)
      let township = previous.township(household)
      guard match.continues[household], counties.contains(township.county?.code) else { continue }
      note(.personsLeft, township, household: household)
    }
  }

  private mutating func note(
    _ kind: FlowKind, _ township: AreaIndex.Township, household: Int, reason: String = RecordBatch.unknown
  ) {
    let key = Key(kind: kind, township: areas.position(of: township), reason: reason)
    counts[key, default: Count()].value += 1
    counts[key]?.households.insert(household)
  }

  private static func isMonitored(_ word: String) -> Bool { word != "none" && word != RecordBatch.unknown }

  private static func available(_ previous: Roster, _ current: Roster) -> Set<FlowKind> {
    func both(_ attribute: Roster.Attribute) -> Bool { previous.has(attribute) && current.has(attribute) }
    var kinds: Set<FlowKind> = [.householdsEntered, .householdsExited, .householdsGone, .movedTownship]
    if previous.hasPersonRows && current.hasPersonRows { kinds.formUnion([.personsJoined, .personsLeft]) }
    if both(.urbanRural) { kinds.formUnion([.urbanToRural, .ruralToUrban]) }
    if both(.riskStatus) { kinds.formUnion([.riskRemoved, .returned]) }
    if both(.monitoringClass) { kinds.insert(.newlyIdentified) }
    return kinds
  }
}
