import Columns

/// What is remembered of a household for its notice; names and groups stand apart.
struct NoticeRecord: BitwiseCopyable, Sendable {
  var area: UInt32
  var group: UInt32 = 0
  /// The position of the name, or `noName`.
  var name: UInt32 = noName
  var persons: UInt32 = 0
  var amount: Int64 = 0
  /// The first month as 202403; 0 when it is not known.
  var since: Int32 = 0
  var facts: Facts = []
  /// A hash of the householder's given name of two characters; 0 when there is none.
  var given: UInt32 = 0

  static let noName = UInt32.max
  /// The name is to be filled in by hand.
  static let blankName = UInt32.max - 1

  struct Facts: OptionSet, BitwiseCopyable, Sendable {
    let rawValue: UInt16
    /// It has an amount.
    static let amount = Facts(rawValue: 1)
    /// It has a householder's row.
    static let head = Facts(rawValue: 2)
    /// The name is of a householder's row; so with the three below.
    static let headsName = Facts(rawValue: 4)
    static let headsAmount = Facts(rawValue: 8)
    /// The householder is a child, or somebody whom no notice may name.
    static let headUnlisted = Facts(rawValue: 16)
    /// Somebody is of age, or of unknown age.
    static let adult = Facts(rawValue: 32)
    /// A row holds what no notice may tell; counts where there is no householder's row.
    static let anyUnlisted = Facts(rawValue: 64)
    static let headsGroup = Facts(rawValue: 128)
    static let headsMonth = Facts(rawValue: 256)
    /// Somebody of the household must not be told of in any way.
    static let protected = Facts(rawValue: 512)
    /// A cell for the group holds what no notice may show as one.
    static let groupUnsure = Facts(rawValue: 1024)
  }

  /// Whether the household is counted and not named.
  ///
  /// Without a householder's row it is one of children when all its members are.
  var isUnlisted: Bool {
    if facts.contains(.protected) { return true }
    return facts.contains(.head)
      ? facts.contains(.headUnlisted) : facts.contains(.anyUnlisted) || !facts.contains(.adult)
  }
}

/// The households of a run in the order of the ledger.
///
/// Memory: about 70 bytes a household and its name.
struct HouseholdLedger: Sendable {
  private var positions = FingerprintMap<UInt32>()
  private(set) var records: [NoticeRecord] = []
  private(set) var names = Column()
  private(set) var areas = IndexedColumn<AreaPath>()
  private(set) var groups = IndexedColumn<String>()

  /// Parts of numbers by the household's position; nothing where no notice shows any.
  private(set) var parts: [Int: [String]] = [:]

  /// Names that were left blank, by the household's position.
  private(set) var blanks: [Int: BlankName] = [:]
  private(set) var sheets = IndexedColumn<SourceSheet>()

  init() { _ = groups.position(of: "") }

  mutating func area(_ area: AreaPath) -> UInt32 { areas.position(of: area) }

  mutating func group(_ group: String) -> UInt32 { groups.position(of: group) }

  /// The position of a household, which is added when it is new.
  mutating func position(_ household: UInt64, area: UInt32) -> (position: Int, isNew: Bool) {
    // Rows without a household are a household each.
    let next = UInt32(records.count)
    let found = household == 0 ? next : positions.update(household, initial: next) { $0 }
    if found == next { records.append(NoticeRecord(area: area)) }
    return (Int(found), found == next)
  }

  mutating func set(_ record: NoticeRecord, at position: Int) { records[position] = record }

  /// Remembers the given name of a household's first name: who is named is not known twice.
  mutating func given(_ position: Int, _ given: String) {
    if records[position].given == 0 { records[position].given = Self.hash(given) }
  }

  /// FNV-1a; never 0.
  private static func hash(_ text: String) -> UInt32 {
    max(text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }, 1)
  }

  /// Gives a household a name; the householder's own row goes before others.
  mutating func name(_ position: Int, isHeads: Bool, write: (inout Column) -> Void) {
    guard records[position].needsName(isHeads: isHeads) else { return }
    write(&names)
    records[position].name = UInt32(names.count - 1)
    blanks[position] = nil
    if isHeads { records[position].facts.insert(.headsName) }
  }

  /// Leaves a household's name blank because of what stands in a row; the householder's own row goes before others.
  mutating func blank(
    _ position: Int, isHeads: Bool, _ reason: BlankName.Reason, sheet: SourceSheet, row: UInt32, column: Int
  ) {
    guard records[position].needsName(isHeads: isHeads) else { return }
    records[position].name = NoticeRecord.blankName
    blanks[position] = BlankName(
      reason: reason, sheet: sheets.position(of: sheet), row: row, column: UInt32(clamping: column))
    if isHeads { records[position].facts.insert(.headsName) }
  }

  /// What to tell of a blank name.
  func finding(_ blank: BlankName) -> Finding {
    let place = sheets.values[Int(blank.sheet)].place(row: Int(blank.row), column: Int(blank.column))
    return Finding(blank.reason == .age ? .noticeAgeUnknown : .noticeNameUnsure, at: place)
  }

  /// Gives a household parts of numbers; what an earlier row gave stays.
  mutating func add(parts texts: [String], at position: Int) {
    guard let known = parts[position] else { return parts[position] = texts }
    parts[position] = zip(known, texts).map { $0.isEmpty ? $1 : $0 }
  }

  /// Reads the areas anew, each once.
  mutating func review(_ review: (AreaPath) -> AreaPath) {
    var reviewed = IndexedColumn<AreaPath>()
    let positions = areas.values.map { reviewed.position(of: review($0)) }
    areas = reviewed
    for index in records.indices { records[index].area = positions[Int(records[index].area)] }
  }

  /// Leaves groups blank, each looked at once.
  mutating func leaveOut(groups isLeftOut: (String) -> Bool) {
    let isOut = groups.values.map { !$0.isEmpty && isLeftOut($0) }
    guard isOut.contains(true) else { return }
    for index in records.indices where isOut[Int(records[index].group)] { leaveOutGroup(at: index) }
  }

  /// Leaves groups blank that are called by the given name of a householder of the same village.
  mutating func leaveOutGivenNames() {
    let stems = groups.values.map { group in
      let stem = VillageGroup.stem(of: group)
      return stem.count == 2 ? Self.hash(stem) : 0
    }
    let looked = Set(stems).subtracting([0])
    if looked.isEmpty { return }
    var named: Set<UInt64> = []
    for record in records where looked.contains(record.given) {
      named.insert(Self.key(record.area, record.given))
    }
    for index in records.indices {
      let stem = stems[Int(records[index].group)]
      if stem != 0, named.contains(Self.key(records[index].area, stem)) { leaveOutGroup(at: index) }
    }
  }

  private static func key(_ area: UInt32, _ name: UInt32) -> UInt64 { UInt64(area) << 32 | UInt64(name) }

  private mutating func leaveOutGroup(at index: Int) {
    records[index].group = 0
    records[index].facts.insert(.groupUnsure)
  }

  /// Adds the households of later rows.
  mutating func merge(_ later: HouseholdLedger, amountOf: AmountOwner) {
    var fingerprints = [UInt64](repeating: 0, count: later.records.count)
    later.positions.forEach { fingerprints[Int($1)] = $0 }
    for (index, other) in later.records.enumerated() {
      let (own, _) = position(fingerprints[index], area: area(later.areas.values[Int(other.area)]))
      let otherGroup = group(later.groups.values[Int(other.group)])
      let isHeads = other.facts.contains(.headsName)
      if let left = later.blanks[index] {
        blank(
          own, isHeads: isHeads, left.reason, sheet: later.sheets.values[Int(left.sheet)], row: left.row,
          column: Int(left.column))
      } else if other.name != NoticeRecord.noName {
        name(own, isHeads: isHeads) { $0.append(later.names.cell(Int(other.name))) }
      }
      records[own].add(other, group: otherGroup, amountOf: amountOf)
      if let texts = later.parts[index] { add(parts: texts, at: own) }
    }
  }
}

extension NoticeRecord {
  /// Adds an amount of one row, or of several.
  mutating func addAmount(_ amount: Int64, isHeads: Bool, of owner: AmountOwner) {
    let hasAmount = facts.contains(.amount)
    if owner == .person {
      self.amount += amount
    } else if !hasAmount || (isHeads && !facts.contains(.headsAmount)) {
      self.amount = amount
    }
    facts.insert(.amount)
    if isHeads { facts.insert(.headsAmount) }
  }

  /// Whether a row's name would be taken.
  func needsName(isHeads: Bool) -> Bool {
    name == Self.noName || (isHeads && !facts.contains(.headsName))
  }

  /// Whether a row's group would be taken.
  func needsGroup(isHeads: Bool) -> Bool { group == 0 || (isHeads && !facts.contains(.headsGroup)) }

  /// Whether a row's month would be taken.
  func needsMonth(isHeads: Bool) -> Bool { since == 0 || (isHeads && !facts.contains(.headsMonth)) }

  /// Adds a group; a householder's own row goes before others, an earlier row before a later.
  mutating func addGroup(_ new: UInt32, isHeads: Bool) {
    guard new != 0, needsGroup(isHeads: isHeads) else { return }
    group = new
    if isHeads { facts.insert(.headsGroup) }
  }

  /// Adds a first month; a householder's own row goes before others, an earlier row before a later.
  mutating func addMonth(_ new: Int32, isHeads: Bool) {
    guard new != 0, needsMonth(isHeads: isHeads) else { return }
    since = new
    if isHeads { facts.insert(.headsMonth) }
  }

  fileprivate mutating func add(_ later: NoticeRecord, group: UInt32, amountOf: AmountOwner) {
    persons += later.persons
    if given == 0 { given = later.given }
    if later.facts.contains(.amount) {
      addAmount(later.amount, isHeads: later.facts.contains(.headsAmount), of: amountOf)
    }
    addGroup(group, isHeads: later.facts.contains(.headsGroup))
    addMonth(later.since, isHeads: later.facts.contains(.headsMonth))
    // A second householder's facts do not change who is listed.
    let ignored: Facts = facts.contains(.head) ? [.headUnlisted] : []
    let own: Facts = [.headsName, .headsAmount, .headsGroup, .headsMonth]
    facts.formUnion(later.facts.subtracting(ignored).subtracting(own))
  }
}
