import Columns

/// Gathers the households of each village for its notice.
///
/// A notice exists to name people where they live: householder, group, number of persons, amount and first
/// month, never members, class or cause. Households headed by a child or by somebody whom no notice may
/// name are counted; households without a village are a finding. Rows of another programme do not count.
///
/// Cost: some 0.3 µs a row, about 70 bytes a household and its name.
public struct NoticeGatherer: Gatherer {
  private let settings: NoticeSettings
  private let surname: Surname
  private let name: NoticeName
  private var households = HouseholdLedger()
  private var tally = FindingTally()
  private var beginnings = Surname.Beginnings()

  /// Makes a gatherer that has seen nothing.
  public init(_ settings: NoticeSettings, _ knowledge: MaskKnowledge) {
    self.settings = settings
    surname = Surname(MaskSettings(Surname.name), knowledge)
    name = NoticeName(settings.words)
  }

  /// Takes the next batch.
  public mutating func take(_ records: RecordBatch) {
    let columns = NoticeColumns(records, settings: settings)
    let parts = NoticePartColumns(records, settings: settings)
    let areas = records.areas.values.map { households.area($0) }
    for row in 0..<records.count where !records.isForeign[row] {
      let area = areas[Int(records.areas.rows[row])]
      let (position, isNew) = households.position(records.households[row], area: area)
      if isNew, !Self.hasPlace(records.areas[row]) {
        tally.add(
          Finding(
            .noticeVillageMissing, at: records.batch.place(row: row, field: "village"), field: "village"))
      }
      add(row, of: columns, to: position)
      let isHeads = records.roles[row] == .householder || records.roles[row] == .household
      if let texts = parts.texts(row, isHeads: isHeads) { households.add(parts: texts, at: position) }
    }
  }

  private mutating func add(_ row: Int, of columns: NoticeColumns, to position: Int) {
    let role = columns.records.roles[row]
    let isHeads = role == .householder || role == .household
    var record = households.records[position]
    record.persons += UInt32(clamping: columns.persons(row))
    if let amount = columns.amount(row) {
      // A row that stands for the household has the household's amount, whatever the other rows have.
      let owner: AmountOwner = role == .household ? .household : settings.amountOf
      record.addAmount(amount, isHeads: isHeads, of: owner)
    }
    // Most rows add no text: it is read only where the household still needs it.
    if record.needsGroup(isHeads: isHeads) {
      switch columns.group(row) {
      case .told(let group): record.addGroup(households.group(group), isHeads: isHeads)
      case .unsure: record.facts.insert(.groupUnsure)
      case .none: break
      }
    }
    if record.needsMonth(isHeads: isHeads) { record.addMonth(columns.since(row), isHeads: isHeads) }
    let isMinor = columns.isMinor(row)
    if !isMinor { record.facts.insert(.adult) }
    if !record.facts.contains(.protected), columns.tellsHIV(row) { record.facts.insert(.protected) }
    if !record.facts.contains(.head) {
      let isUnlisted = columns.isUnlisted(row)
      if isUnlisted { record.facts.insert(.anyUnlisted) }
      if isHeads { record.facts.insert(.head) }
      if isHeads, isMinor || isUnlisted { record.facts.insert(.headUnlisted) }
    }
    households.set(record, at: position)
    if record.needsName(isHeads: isHeads), let name = columns.nameColumn(row) {
      addName(row, of: columns, column: name, isHeads: isHeads, to: position)
    }
  }

  private mutating func addName(
    _ row: Int, of columns: NoticeColumns, column position: Int, isHeads: Bool, to household: Int
  ) {
    let batch = columns.records.batch
    let column = batch.columns[position]
    if let given = settings.words.givenName(in: column.cell(row)) { households.given(household, given) }
    func leaveBlank(_ reason: BlankName.Reason) {
      let number = batch.schema.columns[position].number
      households.blank(
        household, isHeads: isHeads, reason, sheet: batch.source, row: batch.rowNumbers[row], column: number)
    }
    // An unlisted household needs no name, and no finding about it.
    if isHeads, households.records[household].isUnlisted { return }
    guard columns.isAdult(row, named: position) else { return leaveBlank(.age) }
    if settings.names == .masked {
      households.name(household, isHeads: isHeads) { names in
        surname.append(column.cell(row), to: &names, known: &beginnings)
      }
      return
    }
    guard !columns.holdsIdentifier(row, column: position), let whole = name.alone(column.cell(row)) else {
      return leaveBlank(.name)
    }
    households.name(household, isHeads: isHeads) { names in
      let bytes = Array(whole.utf8)
      names.append(bytes.span)
    }
  }

  /// Takes what a gatherer of later batches took.
  public mutating func merge(_ later: consuming NoticeGatherer) {
    households.merge(later.households, amountOf: settings.amountOf)
    tally.add(later.tally)
  }

  /// How many households each village has.
  public func sizes() -> [AreaPath: Int64] {
    var counts = [Int64](repeating: 0, count: households.areas.values.count)
    for record in households.records { counts[Int(record.area)] += 1 }
    return Dictionary(zip(households.areas.values, counts), uniquingKeysWith: +)
  }

  /// Reads the areas anew, once every batch was taken: a household whose path comes back without a village
  /// is in no notice, with a finding.
  ///
  /// - Returns: how many villages are unknown now.
  public mutating func review(_ review: (AreaPath) -> AreaPath) -> Int {
    let places = households.areas.values.map { Self.hasPlace($0) && !Self.hasPlace(review($0)) }
    for record in households.records where places[Int(record.area)] {
      tally.add(Finding(.noticeVillageMissing, at: Place(), field: "village"))
    }
    households.review(review)
    return places.count { $0 }
  }

  /// Leaves groups blank, once every batch was taken and all names are known: no list says which groups there are, so
  /// one that is called by somebody of the ledger may tell who lives there, or show a name that is hidden elsewhere. So
  /// may one that is called by the two characters of a given name of a householder of the same village: 国东组 of 刘国东.
  ///
  /// Notices have a finding for each household whose group is blank for this reason, or since its cell holds none.
  public mutating func leaveOut(groups isLeftOut: (String) -> Bool) {
    households.leaveOut(groups: isLeftOut)
    households.leaveOutGivenNames()
  }

  /// The notices, once every batch was taken.
  public consuming func finish() -> Notices {
    Notices(
      households, findings: tally, partHeaders: settings.parts.map(\.header))
  }

  /// Whether an area has a village that can be told from others; an open county may be settled yet.
  static func hasPlace(_ area: AreaPath) -> Bool {
    (area.county != nil || area.isCountyOpen) && !(area.village ?? "").isEmpty
  }
}
