import Columns

/// The notices of a run, one a village, ordered by county, township and village.
///
/// Each is made when it is asked for, so that the names of a whole county are not in memory twice.
public struct Notices: RandomAccessCollection, Sendable {
  /// What was noticed.
  public let findings: FindingTally

  private let partHeaders: [String]
  private let households: HouseholdLedger
  /// Households by village, and within one in the order of the ledger.
  private let order: [UInt32]
  /// Where each village begins and ends in `order`.
  private let villages: [Range<Int>]

  init(_ households: HouseholdLedger, findings: FindingTally, partHeaders: [String] = []) {
    self.partHeaders = partHeaders
    self.households = households
    var findings = findings
    let areas = households.areas.values
    let sorted = areas.indices.filter { NoticeGatherer.hasPlace(areas[$0]) }.sorted {
      Self.key(areas[$0]).lexicographicallyPrecedes(Self.key(areas[$1]))
    }
    var ranks = [Int?](repeating: nil, count: areas.count)
    for (rank, area) in sorted.enumerated() { ranks[area] = rank }
    // Counting sort: stable, so that the order of the ledger stays.
    var counts = [Int](repeating: 0, count: sorted.count + 1)
    for record in households.records {
      if let rank = ranks[Int(record.area)] { counts[rank + 1] += 1 }
    }
    for rank in sorted.indices { counts[rank + 1] += counts[rank] }
    var next = counts
    var order = [UInt32](repeating: 0, count: counts[sorted.count])
    var nameless = 0
    var groupless = 0
    for (index, record) in households.records.enumerated() {
      guard let rank = ranks[Int(record.area)] else { continue }
      order[next[rank]] = UInt32(index)
      next[rank] += 1
      if record.isUnlisted { continue }
      if record.name == NoticeRecord.noName { nameless += 1 }
      if record.group == 0, record.facts.contains(.groupUnsure) { groupless += 1 }
      if let blank = households.blanks[index] { findings.add(households.finding(blank)) }
    }
    self.order = order
    villages = sorted.indices.map { counts[$0]..<counts[$0 + 1] }.filter { village in
      let listed = order[village].contains { !households.records[Int($0)].isUnlisted }
      return listed || village.count >= NoticeSettings.fewestUnlisted
    }
    if nameless > 0 { findings.add(Finding(.noticeNameMissing, at: Place()), times: nameless) }
    if groupless > 0 {
      findings.add(Finding(.noticeGroupUnsure, at: Place(), field: .villageGroup), times: groupless)
    }
    self.findings = findings
  }

  /// The first notice's position.
  public var startIndex: Int { 0 }

  /// The position behind the last notice.
  public var endIndex: Int { villages.count }

  /// The notice at a position.
  public subscript(_ position: Int) -> VillageNotice {
    let positions = order[villages[position]].map { Int($0) }
    let village = positions.map { households.records[$0] }
    let listed = positions.filter { !households.records[$0].isUnlisted }
    let unlisted = village.count - listed.count
    let area = village.first.map { households.areas.values[Int($0.area)] }
    return VillageNotice(
      area: area ?? AreaPath(county: nil, township: nil, village: nil), households: listed.map(household),
      unlisted: unlisted >= NoticeSettings.fewestUnlisted ? unlisted : 0, partHeaders: partHeaders)
  }

  private func household(_ position: Int) -> VillageNotice.Household {
    let record = households.records[position]
    return VillageNotice.Household(
      name: record.name >= NoticeRecord.blankName ? "" : households.names.text(Int(record.name)),
      group: households.groups.values[Int(record.group)], persons: Int(record.persons),
      amount: record.facts.contains(.amount) ? record.amount : nil, since: Self.month(record.since),
      parts: parts(position))
  }

  /// Nothing of the number of somebody who may be a child.
  private func parts(_ position: Int) -> [String] {
    let none = partHeaders.map { _ in "" }
    return households.blanks[position]?.reason == .age ? none : households.parts[position] ?? none
  }

  private static func month(_ since: Int32) -> String {
    guard since > 0 else { return "" }
    let month = since % 100
    return "\(since / 100)-\(month < 10 ? "0" : "")\(month)"
  }

  private static func key(_ area: AreaPath) -> [String] {
    [area.county?.code ?? "", area.township ?? "", area.isPark ? "1" : "", area.village ?? ""]
  }
}
