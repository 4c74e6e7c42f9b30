import Columns

/// Counts the records of a run into base cells: the one basis of all its tables.
///
/// A base cell is a township with one member of each dimension. Persons and amounts are counted where their
/// row stands; a household is counted once, where its householder's row stands. Foreign rows are passed
/// over. Nothing is left out for being faulty: what cannot be told is the member `unknown`.
///
/// Cost: about 0.2 µs a row with six dimensions; memory grows with households (12 bytes a slot), grants (16
/// bytes a row) and base cells, not with rows.
public struct Aggregator: Gatherer {
  let settings: AggregationSettings
  let key: CellKey
  let hash: SipHash
  var areas = AreaIndex()
  var members: [MemberIndex]
  var setMembers: [MemberIndex]
  var entrySets: [EntrySets]
  var cells: BaseCells
  var contributors: AmountContributors
  var households = HouseholdCells()
  var facts: HouseholdFacts?
  var grants = GrantRows()
  var distinctTexts: [DistinctTexts]
  var presence = FieldPresence()

  /// Makes an aggregator; those that are to be merged need the same hash function, whose key does not
  /// influence any result.
  public init(_ settings: AggregationSettings, hash: SipHash) {
    self.settings = settings
    self.hash = hash
    key = CellKey(dimensions: settings.dimensions.count)
    members = settings.dimensions.map { _ in MemberIndex() }
    setMembers = settings.sets.map { _ in MemberIndex() }
    entrySets = settings.sets.map { _ in EntrySets() }
    let needs = settings.needs
    cells = BaseCells(sumCount: needs.rowSums.count, rangeCount: needs.ranges.count)
    contributors = AmountContributors(settings, key: key)
    distinctTexts = needs.distinctTexts.map { _ in DistinctTexts() }
    if !(settings.sets.isEmpty && needs.householdSums.isEmpty && needs.marks.isEmpty) {
      facts = HouseholdFacts(setCount: settings.sets.count, numberCount: needs.householdSums.count)
    }
  }

  /// Takes the next records.
  ///
  /// - Throws: `too-many-members` when a dimension has more members than a key has room for.
  public mutating func take(_ input: RecordBatch) throws(SluiceError) {
    let input = input.withRecoveriesBelowZero
    presence.note(input)
    let positions = try cellPositions(of: input)
    contributors.follow(cells)
    countRows(of: input, at: positions)
    addNumbers(of: input, at: positions)
    if settings.unit == .householdMember {
      countHouseholds(of: input, at: positions)
    } else {
      takeGrants(of: input, at: positions)
    }
    try takeFacts(of: input, at: positions)
    takeTexts(of: input, at: positions)
  }

  /// Adds what another aggregator took later.
  public mutating func merge(_ later: consuming Aggregator) throws(SluiceError) {
    presence.merge(later.presence)
    let areaMap = later.areas.townships.map { areas.position(of: $0) }
    let memberMap = members.indices.map { dimension in
      later.members[dimension].codes.map { members[dimension].position(of: $0) }
    }
    var cellMap: [UInt32] = []
    cellMap.reserveCapacity(later.cells.count)
    for cell in 0..<later.cells.count {
      let old = later.cells.keys[cell]
      var new = try key.packed(area: areaMap[key.area(old)])
      for (dimension, name) in settings.dimensions.enumerated() {
        let member = memberMap[dimension][key.member(old, dimension)]
        new |= try key.packed(member: member, dimension, name: name)
      }
      let position = cells.position(of: new)
      cells.add(later.cells, cell, to: Int(position))
      cellMap.append(position)
    }
    contributors.follow(cells)
    contributors.merge(later.contributors, cells: cellMap)
    later.households.forEach { household, cell, rank in
      households.note(household, cell: cellMap[cell], rank: rank)
    }
    grants.merge(later.grants, cells: cellMap)
    for field in distinctTexts.indices {
      distinctTexts[field].merge(later.distinctTexts[field], cells: cellMap)
    }
    if let laterFacts = later.facts {
      let bits = setMembers.indices.map { set in
        later.setMembers[set].codes.map { setMembers[set].position(of: $0) }
      }
      try checkSetMembers()
      let entries = entrySets.indices.map { entrySets[$0].positions(of: later.entrySets[$0]) }
      facts?.merge(laterFacts, bits: bits, entries: entries, to: &entrySets)
    }
  }

  /// The cube of everything that was taken.
  public consuming func finish() throws(SluiceError) -> Cube { Cube(self) }

  /// The members of a household's set are bits of one word.
  func checkSetMembers() throws(SluiceError) {
    for (set, name) in settings.sets.enumerated() where setMembers[set].codes.count > UInt64.bitWidth {
      throw SluiceError(.tooManyMembers, key: name.rawValue)
    }
  }
}
