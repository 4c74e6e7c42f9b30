import Columns

/// Gathers the households of each village for its notice.
///
/// A notice exists to name people where they live: householder, group, number of persons, amount and first
/// month, never members, class or cause. Households headed by a child or by somebody whom no notice may
/// name are counted; households without a village are a finding. Rows of another programme do not count.
///
/// Cost: 0.2 µs a row, about 60 bytes a household and its name.
public struct NoticeGatherer: Gatherer {
  private let settings: NoticeSettings
  private let surname: Surname
  private let words: WordFinder
  private var households = HouseholdLedger()
  private var tally = FindingTally()
  private var beginnings = Surname.Beginnings()

  /// Makes a gatherer that has seen nothing.
  public init(_ settings: NoticeSettings, _ knowledge: MaskKnowledge) {
    self.settings = settings
    surname = Surname(MaskSettings(Surname.name), knowledge)
    words = WordFinder(settings.unlistedWords)
  }

  /// Takes the next batch.
  public mutating func take(_ records: RecordBatch) {
    let columns = NoticeColumns(records, settings: settings)
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
    }
  }

  private mutating func add(_ row: Int, of columns: NoticeColumns, to position: Int) {
    let role = columns.records.roles[row]
    let isHeads = role == .householder || role == .household
    let group = columns.group(row)
    let groupPosition = group.isEmpty ? 0 : households.group(group)
    let settings = self.settings
    let isWorthLook = isHeads || !households.records[position].facts.contains(.head)
    let isUnlisted = isWorthLook && columns.isUnlisted(row, words: words)
    let isMinor = columns.isMinor(row)
    households.change(position) { record in
      record.persons += UInt32(clamping: columns.persons(row))
      if let amount = columns.amount(row) {
        // A row that stands for the household has the household's amount, whatever the other rows have.
        let owner: AmountOwner = role == .household ? .household : settings.amountOf
        record.addAmount(amount, isHeads: isHeads, of: owner)
      }
      record.addGroup(groupPosition, isHeads: isHeads)
      record.addMonth(columns.since(row), isHeads: isHeads)
      if !isMinor { record.facts.insert(.adult) }
      if isUnlisted { record.facts.insert(.anyUnlisted) }
      if isHeads, !record.facts.contains(.head) {
        record.facts.insert(.head)
        if isMinor || isUnlisted { record.facts.insert(.headUnlisted) }
      }
    }
    guard let name = columns.nameColumn(row) else { return }
    let column = columns.records.batch.columns[name]
    let showsAll = settings.names != .masked && !columns.holdsIdentifier(row, column: name)
    households.name(position, isHeads: isHeads) { names in
      let cell = column.cell(row)
      if showsAll {
        names.append(cell.extracting(ByteText.trimmed(cell)))
      } else {
        surname.append(cell, to: &names, known: &beginnings)
      }
    }
  }

  /// Takes what a gatherer of later batches took.
  public mutating func merge(_ later: consuming NoticeGatherer) {
    households.merge(later.households, amountOf: settings.amountOf)
    tally.add(later.tally)
  }

  /// The notices, once every batch was taken.
  public consuming func finish() -> Notices { Notices(households, findings: tally) }

  static func hasPlace(_ area: AreaPath) -> Bool { area.county != nil && !(area.village ?? "").isEmpty }
}
