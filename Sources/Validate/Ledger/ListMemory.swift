import Columns

/// Which households each table of a run lists, to find a table that lists those of an earlier one again.
///
/// A workbook often holds the roster and what was made of it: a notice of one row a household, the bank's list. Added
/// up, every household counts twice. A row repeats one of an earlier table when its person, its place and
/// householder's name, or its account stands there. Members' rows are not asked: of each household one row is enough.
///
/// A person rightly has several grants: there a row repeats one of the same kind and amount only, and of the same term
/// and day where all tables tell them, since the whole list beside those of the schools mostly has fewer columns.
///
/// Memory: 16 bytes a household or grant; as much again for a short time at the end of a run of several tables.
struct ListMemory: Sendable {
  /// A table most of whose rows stand in earlier ones.
  struct Repeat: Sendable, Equatable {
    let place: Place
    let rows: Int
  }

  // Half a fingerprint each: that one of millions meets another by chance is far from a half of all.
  private struct Row: BitwiseCopyable, Sendable {
    let person: UInt32
    let name: UInt32
    let account: UInt32
    var term: UInt16 = 0
    var day: UInt16 = 0

    /// The row with no more of its time than all tables tell.
    func telling(terms: Bool, days: Bool) -> Row {
      let time = (terms ? UInt64(term) : 0) << 16 | (days ? UInt64(day) : 0)
      if time == 0 { return self }
      func key(_ key: UInt32) -> UInt32 {
        key == 0 ? 0 : ListMemory.half(GrantKeys.mix(UInt64(key), time))
      }
      return Row(person: key(person), name: key(name), account: key(account))
    }
  }

  private struct List: Sendable {
    let source: SourceSheet
    let first: Place
    var rows: [Row] = []
    var hasTerms = false
    var hasDays = false
  }

  /// The fewest rows that are no accident.
  private static let fewest = 5

  private var lists: [List] = []
  private var isOfGrants = false

  /// Takes the rows of a batch; those without the keys, and of other programmes, are passed over.
  ///
  /// - Parameter grants: what tells grants apart, where rows are grants.
  mutating func take(_ records: RecordBatch, grants: GrantKeys? = nil) {
    guard !records.listedNames.isEmpty, records.count > 0 else { return }
    if grants != nil { isOfGrants = true }
    let source = records.batch.source
    var index = lists.count - 1
    if index < 0 || lists[index].source != source {
      index = lists.lastIndex { $0.source == source } ?? lists.count
    }
    if index == lists.count { lists.append(List(source: source, first: records.batch.place(row: 0))) }
    for row in 0..<records.count where !records.isForeign[row] && records.roles[row] != .member {
      func key(_ fingerprint: UInt64) -> UInt32 {
        guard let grants, fingerprint != 0 else { return Self.half(fingerprint) }
        return Self.half(GrantKeys.mix(fingerprint, grants.grants[row]))
      }
      var listed = Row(
        person: key(records.persons[row]), name: key(records.listedNames[row]),
        account: key(records.listedAccounts[row]))
      if let grants {
        listed.term = UInt16(truncatingIfNeeded: GrantKeys.mix(grants.terms[row], 0))
        listed.day = UInt16(truncatingIfNeeded: GrantKeys.mix(grants.days[row], 0))
        if grants.terms[row] != 0 { lists[index].hasTerms = true }
        if grants.days[row] != 0 { lists[index].hasDays = true }
      }
      lists[index].rows.append(listed)
    }
  }

  /// Half of a fingerprint, mixed of all its bits; 0 stays 0.
  private static func half(_ fingerprint: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (fingerprint &* 0x9e37_79b9_7f4a_7c15) >> 32)
  }

  /// Takes what was remembered of later rows.
  mutating func merge(_ later: ListMemory) {
    isOfGrants = isOfGrants || later.isOfGrants
    for list in later.lists {
      if let index = lists.lastIndex(where: { $0.source == list.source }) {
        lists[index].rows += list.rows
        if list.hasTerms { lists[index].hasTerms = true }
        if list.hasDays { lists[index].hasDays = true }
      } else {
        lists.append(list)
      }
    }
  }

  /// The first table of which at least half of the rows stand in earlier ones; nil when there is none.
  func repeated() -> Repeat? {
    guard lists.count > 1 else { return nil }
    let lists = listsTellingAlike()
    var earlier = Earlier()
    var small: Repeat?
    for (index, list) in lists.enumerated() {
      let known = earlier.count(of: list)
      if known > 0, known * 2 >= list.rows.count {
        // Small schools are few rows each, and all of them again below the list of all.
        let before = isOfGrants ? small : nil
        let found = Repeat(place: before?.place ?? list.first, rows: known + (before?.rows ?? 0))
        if found.rows >= Self.fewest { return found }
        small = found
      }
      if index < lists.count - 1 { earlier.insert(list) }
    }
    return nil
  }

  /// The tables, the times of grants told only where every table with rows tells them.
  private func listsTellingAlike() -> [List] {
    let filled = lists.filter { !$0.rows.isEmpty }
    let (terms, days) = (filled.allSatisfy(\.hasTerms), filled.allSatisfy(\.hasDays))
    guard terms || days else { return lists }
    return lists.map { list in
      var told = list
      told.rows = list.rows.map { $0.telling(terms: terms, days: days) }
      return told
    }
  }

  /// What the rows of earlier tables are known by.
  private struct Earlier {
    private var persons: Set<UInt32> = []
    private var names: Set<UInt32> = []
    private var accounts: Set<UInt32> = []
    /// The accounts that are no household's, of the table that is asked for too.
    private var shared: Set<UInt32> = []

    /// How many rows of the next table stand in earlier ones.
    mutating func count(of list: List) -> Int {
      shared.formUnion(ListMemory.shared(list))
      return list.rows.count { row in
        (row.person != 0 && persons.contains(row.person)) || (row.name != 0 && names.contains(row.name))
          || (row.account != 0 && accounts.contains(row.account) && !shared.contains(row.account))
      }
    }

    mutating func insert(_ list: List) {
      for row in list.rows {
        persons.insert(row.person)
        names.insert(row.name)
        accounts.insert(row.account)
      }
    }
  }

  /// The accounts of a table that are no household's: a home's or a village's, into which the money of many is paid,
  /// and numbers of which a spreadsheet left the first digits only.
  private static func shared(_ list: List) -> Set<UInt32> {
    var names: [UInt32: Set<UInt32>] = [:]
    for row in list.rows { names[row.account, default: []].insert(row.name) }
    return Set(names.filter { $0.value.count > mostNames }.keys)
  }

  /// The most names that stand beside one household's account: the householder's and somebody's who collects.
  private static let mostNames = 2
}
