import Columns

/// What the whole ledger tells: which persons and households there are, and what they are due.
///
/// Memory: 11 to 16 bytes a person and 21 to 32 a household (about 10 a person); as much again as a household where
/// rows of persons state how many they are; as much as a person for each grant; where persons are compared, half as much as
/// a person again for the first name under each number.
public struct LedgerMemory: Sendable {
  private var persons = FingerprintSet()
  private var households = FingerprintMap<HouseholdTrace>()
  private var grants = FingerprintSet()
  /// The first name of each person with a number.
  private var names = FingerprintMap<UInt32>()
  /// Of the households whose persons' rows have a column of how many they are.
  private var stated = FingerprintMap<StatedCount>()
  private let settings: QualitySettings

  /// Rows of this programme.
  public private(set) var rows = 0
  /// Rows of another programme.
  public private(set) var foreignRows = 0
  /// Where the header of the amounts of persons' rows says that they are the household's.
  private(set) var householdsAmount: Place?
  /// Rows of persons whose household states the family's number and no insured persons, and how many of them state several.
  private(set) var rowsOfFamilies = (all: 0, ofSeveral: 0)
  private var personsOfRows = 0
  private var amountOfRows: Int64 = 0

  init(settings: QualitySettings) { self.settings = settings }

  /// How many distinct households there are.
  public var householdCount: Int { households.count }

  /// How many distinct persons there are.
  public var personCount: Int { persons.count }

  /// Takes the rows of a batch; tells of each what earlier rows told.
  ///
  /// - Parameters:
  ///   - keys: what tells grants apart, where rows are grants.
  ///   - comparesNames: whether the names under one number are compared.
  mutating func take(
    _ records: RecordBatch, grants keys: GrantKeys? = nil, comparesNames: Bool = false
  ) -> [RowMemory] {
    let amounts = settings.amountField.flatMap { records.numbers[$0] }
    noteHeader(records)
    let insured = records.numbers[.insuredPersons]
    let sizes = records.numbers[.householdSize]
    let numbers = records.batch.column(.citizenID)
    let heads = numbers == nil ? records.batch.column(.householderID) : nil
    var seen = [RowMemory](repeating: [], count: records.count)
    // Rows of another programme are not remembered; 0 is no fingerprint.
    var ownPersons = records.persons
    var ownHouseholds = records.households
    for row in 0..<records.count {
      if records.isForeign[row] {
        foreignRows += 1
        ownPersons[row] = 0
        ownHouseholds[row] = 0
        continue
      }
      rows += 1
      // As they are published.
      personsOfRows += records.roles[row] == .household ? Int(insured?[row] ?? sizes?[row] ?? 0) : 1
      amountOfRows += amounts?[row] ?? 0
      if insured == nil, let sizes, records.roles[row] != .household {
        rowsOfFamilies.all += 1
        rowsOfFamilies.ofSeveral += (sizes[row] ?? 0) > 1 ? 1 : 0
      }
    }
    persons.insert(contentsOf: ownPersons) { row in
      // Without a number a person is told apart by less, and likeness is no proof.
      let cell = numbers ?? (records.roles[row] == .household ? heads : nil)
      if let cell, !ByteText.isBlank(cell.cell(row)) { seen[row].insert(.person) }
    }
    if comparesNames, !records.names.isEmpty {
      compareNames(of: ownPersons, records, numbered: { numbers ?? ($0 == .household ? heads : nil) }, &seen)
    }
    households.update(contentsOf: ownHouseholds, initial: { _ in HouseholdTrace() }) { row, trace in
      let isHead = records.roles[row] == .householder || records.roles[row] == .household
      let isSecond = trace.addRow(records.roles[row], isFirst: trace.isNew)
      // Another row of the same person is no second householder.
      if isSecond, !seen[row].contains(.person) { seen[row].insert(.householder) }
      if let amount = amounts?[row] {
        if trace.addAmount(amount, isHeads: isHead), amount != 0 { seen[row].insert(.otherAmount) }
      } else {
        trace.addBlank()
      }
    }
    if let keys {
      let own = (0..<records.count).map { row in
        if ownPersons[row] == 0 { return UInt64(0) }
        let time = GrantKeys.mix(keys.terms[row], keys.days[row])
        // Two children under a parent's number are two.
        let person =
          records.names.isEmpty ? ownPersons[row] : GrantKeys.mix(ownPersons[row], records.names[row])
        return GrantKeys.mix(person, GrantKeys.mix(keys.grants[row], time))
      }
      grants.insert(contentsOf: own) { seen[$0].insert(.grant) }
    }
    if let counts = records.numbers[settings.statedCount] {
      for row in 0..<records.count where ownHouseholds[row] != 0 && records.roles[row] != .household {
        stated.update(ownHouseholds[row], initial: StatedCount()) { $0.add(counts[row]) }
      }
    }
    return seen
  }

  private mutating func compareNames(
    of persons: [UInt64], _ records: RecordBatch, numbered: (RecordBatch.Role) -> Column?,
    _ seen: inout [RowMemory]
  ) {
    var named = persons
    for row in named.indices {
      let column = numbered(records.roles[row])
      let hasNumber = column.map { !ByteText.isBlank($0.cell(row)) } ?? false
      if !hasNumber || records.names[row] == 0 { named[row] = 0 }
    }
    names.update(contentsOf: named, initial: { Self.short(records.names[$0]) }) { row, name in
      if name != Self.short(records.names[row]) { seen[row].insert(.otherName) }
    }
  }

  private static func short(_ name: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: name) }

  private mutating func noteHeader(_ records: RecordBatch) {
    guard householdsAmount == nil, let field = settings.amountField,
      records.roles.contains(where: { $0 != .household }),
      let index = records.batch.schema.index(of: field),
      AmountHeader.isOfHousehold(records.batch.schema.columns[index].header)
    else { return }
    householdsAmount = records.batch.source.place(column: records.batch.schema.columns[index].number)
  }

  /// Takes what was remembered of later rows.
  ///
  /// - Returns: how many persons, second householders and grants both have, and how many households, and names under one
  ///   number, differ.
  mutating func merge(
    _ later: LedgerMemory
  ) -> (persons: Int, heads: Int, grants: Int, amounts: Int, names: Int) {
    rows += later.rows
    foreignRows += later.foreignRows
    householdsAmount = householdsAmount ?? later.householdsAmount
    rowsOfFamilies.all += later.rowsOfFamilies.all
    rowsOfFamilies.ofSeveral += later.rowsOfFamilies.ofSeveral
    personsOfRows += later.personsOfRows
    amountOfRows += later.amountOfRows
    let separate = persons.count + later.persons.count
    persons.formUnion(later.persons)
    let separateGrants = grants.count + later.grants.count
    grants.formUnion(later.grants)
    var otherNames = 0
    later.names.forEach { person, name in
      names.update(person, initial: name) { if $0 != name { otherNames += 1 } }
    }
    var heads = 0
    var amounts = 0
    later.households.forEach { household, trace in
      households.update(household, initial: HouseholdTrace()) { own in
        if own.isNew {
          own = trace
          return
        }
        let both = own.add(trace)
        heads += both.isSecondHead ? 1 : 0
        amounts += both.isOther ? 1 : 0
      }
    }
    later.stated.forEach { household, count in
      stated.update(household, initial: StatedCount()) { $0.add(count) }
    }
    return (separate - persons.count, heads, separateGrants - grants.count, amounts, otherNames)
  }

  /// How many households state another number of persons than they have rows of persons.
  var householdsOfOtherCount: Int {
    var count = 0
    stated.forEach { _, household in count += household.differs ? 1 : 0 }
    return count
  }

  /// How many households have rows of members only.
  var householdsWithoutHead: Int { countHouseholds { $0.lacksHead } }

  /// How many households have several rows.
  var householdsOfMoreRows: Int { countHouseholds { $0.hasSeveralRows } }

  /// How many households have no amount on any row.
  var householdsWithoutAmount: Int { countHouseholds { !$0.hasAmount } }

  private func countHouseholds(where test: (HouseholdTrace) -> Bool) -> Int {
    var count = 0
    households.forEach { _, trace in count += test(trace) ? 1 : 0 }
    return count
  }

  /// How many households have several rows, how many of them one amount on every row, how many an amount on a single
  /// row, and how many amounts on several.
  func householdsOfSeveralRows() -> (all: Int, sameAmount: Int, oneAmount: Int, severalAmounts: Int) {
    var all = 0
    var same = 0
    var one = 0
    var several = 0
    households.forEach { _, trace in
      guard trace.hasSeveralRows else { return }
      all += 1
      guard trace.hasAmount, trace.amount != 0 else { return }
      if !trace.differs { same += 1 }
      if trace.hasBlank && !trace.hasSeveralAmounts { one += 1 }
      if trace.hasSeveralAmounts { several += 1 }
    }
    return (all, same, one, several)
  }

  /// What control totals are compared with.
  ///
  /// A person's amount counts on every row; a household's once: the householder's row goes before others.
  func totals() -> LedgerTotals {
    var amount = amountOfRows
    if settings.amountOf == .household {
      amount = 0
      households.forEach { _, trace in amount += trace.hasAmount ? trace.amount : 0 }
    }
    return LedgerTotals(
      households: householdCount, persons: settings.unit == .grant ? personCount : personsOfRows,
      amount: amount)
  }
}
