import Columns

/// What a run counted: base cells of which every table is a sum.
public struct Cube: Sendable {
  let settings: AggregationSettings
  let key: CellKey
  /// The townships of the areas, in order.
  var townships: [AreaIndex.Township] { areas.townships }
  let members: [MemberIndex]
  let setMembers: [MemberIndex]
  /// For each set and each number of `EntrySets`, the members with several entries, and how many.
  private let repeats: [[[String: Int64]]]
  let cells: BaseCells
  private(set) var contributors: AmountContributors
  let presence: FieldPresence
  let people: [[UInt32]]
  let texts: [[[UInt32]]]
  private var areas: AreaIndex
  /// For each area number of the base cells, the position of its township.
  private var positions: [Int]
  /// For each base cell, its households.
  private(set) var households: [Int64]
  /// For each base cell, its households with a mark.
  private(set) var marked: [Int64]
  /// For each base cell and each household number, the sum.
  private(set) var householdSums: [Int64]
  /// For each set, base cell and member: households, and their persons.
  private(set) var setCounts: [SetCounts]

  /// Households and their persons by base cell and member of a set.
  struct SetCounts: Sendable {
    let memberCount: Int
    var households: [Int64]
    var persons: [Int64]
    /// Households times the entries that each has of the member.
    var times: [Int64]
    /// Households with at least one member, each once, and their persons.
    var anyHouseholds: [Int64]
    var anyPersons: [Int64]
  }

  init(_ aggregator: consuming Aggregator) {
    settings = aggregator.settings
    key = aggregator.key
    areas = aggregator.areas
    positions = Array(aggregator.areas.townships.indices)
    members = aggregator.members
    setMembers = aggregator.setMembers
    repeats = aggregator.entrySets.map(\.repeats)
    cells = aggregator.cells
    contributors = aggregator.contributors
    presence = aggregator.presence
    people = aggregator.grants.cellsByPerson()
    texts = aggregator.distinctTexts.map { $0.cellsByText() }
    let count = aggregator.cells.count
    let numberCount = aggregator.settings.needs.householdSums.count
    households = [Int64](repeating: 0, count: count)
    marked = [Int64](repeating: 0, count: count)
    householdSums = [Int64](repeating: 0, count: count * numberCount)
    setCounts = aggregator.setMembers.map { members in
      let zeros = [Int64](repeating: 0, count: count * members.codes.count)
      let cells = [Int64](repeating: 0, count: count)
      return SetCounts(
        memberCount: members.codes.count, households: zeros, persons: zeros, times: zeros,
        anyHouseholds: cells, anyPersons: cells)
    }
    let facts = aggregator.facts
    aggregator.households.forEach { household, cell, _ in
      households[cell] += 1
      guard let facts, let ordinal = facts.known(household) else { return }
      add(facts, ordinal, of: household, to: cell)
    }
  }

  /// Reads the townships anew: those whose path comes back without a name count as unknown in their county.
  ///
  /// - Returns: how many labels are unknown now.
  public mutating func review(_ review: (AreaPath) -> AreaPath) -> Int {
    let named = areas.townships.count { $0.name != nil }
    let reviewed = areas.reviewed(by: review)
    areas = reviewed.index
    positions = positions.map { reviewed.positions[$0] }
    return named - areas.townships.count { $0.name != nil }
  }

  /// How many households, or persons where grants are counted, each township has, by county's code and name.
  public func sizes() -> [AreaPath: Int64] {
    var sizes = [Int64](repeating: 0, count: townships.count)
    if settings.unit == .grant {
      for cells in people {
        for township in Set(cells.map { self.township(of: self.cells.keys[Int($0)]) }) {
          sizes[township] += 1
        }
      }
    } else {
      for (cell, key) in cells.keys.enumerated() { sizes[township(of: key)] += households[cell] }
    }
    return Dictionary(zip(townships.map(\.path), sizes), uniquingKeysWith: +)
  }

  /// The position of a base cell's township.
  func township(of cell: UInt64) -> Int { positions[key.area(cell)] }

  private mutating func add(_ facts: HouseholdFacts, _ ordinal: Int, of household: UInt64, to cell: Int) {
    if facts.isMarked[ordinal] { marked[cell] += 1 }
    for field in 0..<facts.numberCount {
      let number = facts.numbers[ordinal * facts.numberCount + field]
      guard number != HouseholdFacts.none && number != 0 else { continue }
      householdSums[cell * facts.numberCount + field] += number
      if let amount = settings.needs.amounts.firstIndex(of: settings.needs.householdSums[field]) {
        contributors.insert(household, into: contributors.slot(amount, ofBaseCell: cell))
      }
    }
    for set in 0..<facts.setCount {
      var mask = facts.masks[ordinal * facts.setCount + set]
      if mask != 0 {
        setCounts[set].anyHouseholds[cell] += 1
        setCounts[set].anyPersons[cell] += Int64(facts.persons[ordinal])
      }
      let several = repeats[set][Int(facts.entrySets[ordinal * facts.setCount + set])]
      while mask != 0 {
        let member = mask.trailingZeroBitCount
        mask &= mask - 1
        let index = cell * setCounts[set].memberCount + member
        setCounts[set].households[index] += 1
        setCounts[set].times[index] += several.isEmpty ? 1 : several[setMembers[set].codes[member]] ?? 1
        setCounts[set].persons[index] += Int64(facts.persons[ordinal])
      }
    }
  }

  /// The tables that the settings ask for, complete: every area meets every combination of members.
  ///
  /// - Parameters:
  ///   - words: names of dimensions and their members; a member without words is shown by its code.
  ///   - standards: the standards file, if there is one.
  ///   - population: the inhabitants of areas, if there is a population file; without it rates are nil.
  ///   - flows: the comparison with last period's ledger, if there is one.
  /// - Returns: tables in the order of the settings; values of money in cents.
  public func tables(
    words: [FieldName: DimensionWords], period: Period, standards: Standards? = nil,
    population: Population? = nil, flows: Flows? = nil
  ) -> [Table] {
    settings.tables.map { spec in
      let finest = spec.finestArea[period.kind] ?? .city
      if spec.tier == .flows {
        return FlowTable(spec, words: words, finest: finest, flows: flows, cube: self).table()
      }
      return CubeTable(
        spec, words: words, finest: finest, day: period.lastDay, standards: standards,
        population: population, cube: self
      ).table()
    }
  }
}
