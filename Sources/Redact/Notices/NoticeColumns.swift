import Columns
import Dictionaries

/// The columns of a batch that a notice is made of.
struct NoticeColumns {
  let records: RecordBatch
  private let name: Int?
  private let householderName: Int?
  private let groupColumn: Int?
  private let months: Column?
  private let addresses: Column?
  private let amounts: [Int64?]?
  private let insured: [Int64?]?
  private let groups: IndexedColumn<String>?
  private let trustsGroups: Bool
  private let ages: HeadAges
  private let unlistedMembers: [(isUnlisted: [Bool], rows: [UInt32])]
  private let words: NoticeWordColumns
  private let noticeWords: NoticeWords
  private let childhood: ChildhoodColumns
  private let hits: Set<Int>

  init(_ records: RecordBatch, settings: NoticeSettings) {
    self.records = records
    let schema = records.batch.schema
    name = schema.index(of: .name)
    householderName = schema.index(of: .householderName)
    groupColumn = schema.index(of: .villageGroup)
    months = records.batch.column(.startMonth)
    addresses = records.batch.column("address")
    amounts = settings.amountField.flatMap { records.numbers[$0] }
    insured = records.numbers[.insuredPersons]
    groups = records.dimensions[.ageGroup]
    trustsGroups = settings.minorsEndAt18
    ages = HeadAges(records, lastDay: settings.lastDay)
    unlistedMembers = settings.unlistedMembers.sorted { $0.key < $1.key }.compactMap { field, members in
      records.dimensions[field].map { ($0.values.map(members.contains), $0.rows) }
    }
    words = NoticeWordColumns(records, words: settings.words)
    noticeWords = settings.words
    childhood = ChildhoodColumns(records, words: settings.words.childhood, lastDay: settings.lastDay)
    // A batch has few hits within names and groups, mostly none.
    let watched = [name, householderName, groupColumn].compactMap { $0 }
    hits = Set(
      records.hits.filter { watched.contains($0.column) }.map { $0.row * schema.columns.count + $0.column })
  }

  func amount(_ row: Int) -> Int64? { amounts?[row] }

  /// Whether a row's person, or the householder it stands for, is under 18.
  func isMinor(_ row: Int) -> Bool {
    if let group = groups?[row] {
      if group == "minor" { return true }
      if trustsGroups, group != RecordBatch.unknown { return false }
    }
    return ages.isMinor(row)
  }

  func persons(_ row: Int) -> Int64 {
    records.roles[row] == .household ? max(insured?[row] ?? 0, 0) : 1
  }

  func since(_ row: Int) -> Int32 {
    guard let months else { return 0 }
    return DateText.month(months.cell(row)).map { Int32($0.year * 100 + $0.month) } ?? 0
  }

  /// Whether a cell of a row tells of a person with HIV.
  func tellsHIV(_ row: Int) -> Bool { words.tellsHIV(row) }

  /// Whether a row is that of somebody whom no notice may name.
  func isUnlisted(_ row: Int) -> Bool {
    for members in unlistedMembers where members.isUnlisted[Int(members.rows[row])] { return true }
    return words.tellsOrphan(row)
  }

  /// Whether the person whose name stands in a column is surely of age.
  func isAdult(_ row: Int, named column: Int) -> Bool {
    let isHeads = column == householderName && column != name
    let standsForHead = records.roles[row] == .household || records.roles[row] == .householder
    // What a row says of a member is not said of the householder whose name stands in it.
    if !isHeads || standsForHead, childhood.tell(row) { return false }
    if let told = ages.isAdult(row, isHeads ? .head : .own) { return told }
    guard trustsGroups, standsForHead || !isHeads, let group = groups?[row] else { return false }
    return group != RecordBatch.unknown && group != "minor"
  }

  /// The column that holds the householder's name in a row, or nil when none does.
  func nameColumn(_ row: Int) -> Int? {
    // The name in a member's row is not the householder's.
    let isMember = records.roles[row] == .member
    let own = isMember ? nil : name.flatMap { isBlank(row, $0) ? nil : $0 }
    if records.roles[row] == .householder, let own { return own }
    return householderName.flatMap { isBlank(row, $0) ? nil : $0 } ?? own
  }

  private func isBlank(_ row: Int, _ position: Int) -> Bool {
    let column = records.batch.columns[position]
    return ByteText.isBlank(column.cell(row))
  }

  /// Whether a cell holds an identifier or a long number.
  func holdsIdentifier(_ row: Int, column: Int) -> Bool {
    if hits.contains(row * records.batch.schema.columns.count + column) { return true }
    let column = records.batch.columns[column]
    return DigitRun.next(in: column.cell(row), from: 0) != nil
  }

  /// What a row tells of its group.
  enum Group {
    case none
    case told(String)
    /// Its cell holds something that is no group.
    case unsure
  }

  /// The group from its own column, else from the address.
  func group(_ row: Int) -> Group {
    var isUnsure = false
    if let groupColumn, !isBlank(row, groupColumn) {
      isUnsure = true
      if !holdsIdentifier(row, column: groupColumn) {
        let column = records.batch.columns[groupColumn]
        let group = VillageGroup.ofCell(ByteText.trimmedText(column.cell(row)), noticeWords)
        return group.isEmpty ? .unsure : .told(group)
      }
    }
    let group = addresses.map { VillageGroup.ofAddress(ByteText.text($0.cell(row))) } ?? ""
    if group.isEmpty { return isUnsure ? .unsure : .none }
    return .told(group)
  }
}
