import Columns

/// Cuts addresses by administrative level: county, township and village are told, all below goes.
///
/// 云南省保山市隆阳区潞江镇芒旦社区12组34号 is 隆阳区, 潞江镇, 芒旦社区; the group, the house number and any landmark
/// behind are never part of the answer, which is made of the dictionary's names alone. A village name that
/// several townships have is the one of the township before it. What is not listed ends the cut above it.
///
/// Cost: made in some 100 ms; then about 1 µs an address, without a string.
public struct AddressCutter: Sendable {
  /// What an address names, by the dictionary's own names.
  public struct Cut: Sendable, Equatable {
    /// The county; nil when none is named.
    public var county: AreaPath.County?
    /// The township's position in the dictionary; read it through `township(of:)`.
    var township: Int32 = -1
    var village: Int32 = -1
    /// Where in the text the part below the last area begins.
    public var end = 0
  }

  private enum Level: UInt64 {
    case wider = 1
    case county
    case township
    case village
  }

  /// Positions by a hash of level, parent and name; -1 where several share a form.
  private var positions: [UInt64: Int32] = [:]
  private var counties: [AreaPath.County] = []
  private var townships: [(name: String, county: Int32)] = []
  private var villages: [String] = []
  private var longest = 0

  /// Takes the areas that have townships in the dictionary, and the other counties by name.
  public init(_ areas: AreaTree) {
    for name in areas.wider.keys { add(name, .wider, parent: 0, 0) }
    for county in areas.counties {
      let position = Int32(counties.count)
      counties.append(county.area)
      for form in [county.area.name, AreaName.countyStem(county.area.name)] {
        // Of two counties of one name, the one with places is meant.
        if county.isHome || positions[Self.key(.county, 0, Array(form.utf8))] == nil {
          replace(form, .county, parent: 0, position)
        }
      }
    }
    for (index, county) in areas.counties.enumerated() where county.isHome {
      let first = townships.count
      for township in county.townships { add(township, county: Int32(index)) }
      for (offset, township) in county.townships.enumerated() {
        replace(township.name, .township, parent: Int32(index), Int32(first + offset))
      }
    }
  }

  private mutating func add(_ township: AreaTree.Township, county: Int32) {
    let position = Int32(townships.count)
    townships.append((township.name, county))
    let (stem, suffix) = AreaName.township(township.name)
    let bare = AreaName.withoutPeoples(stem)
    for form in Set([township.name, stem + suffix, bare + suffix]) {
      add(form, .township, parent: county, position)
      add(form, .township, parent: -1, position)
    }
    for village in township.villages {
      let own = Int32(villages.count)
      villages.append(village)
      let (stem, _) = AreaName.village(village)
      let endings = ["村", "社区", "村委会", "村民委员会", "居委会", "社区居委会", "行政村"]
      for ending in endings { add(stem + ending, .village, parent: position, own) }
    }
    // A name as it is listed goes before a form that another village could be written in.
    let first = villages.count - township.villages.count
    for (offset, village) in township.villages.enumerated() {
      replace(village, .village, parent: position, Int32(first + offset))
    }
  }

  private mutating func add(_ name: String, _ level: Level, parent: Int32, _ position: Int32) {
    let key = Self.key(level, parent, Array(name.utf8))
    if let known = positions[key], known != position {
      positions[key] = -1
    } else {
      positions[key] = position
    }
    longest = max(longest, name.utf8.count)
  }

  private mutating func replace(_ name: String, _ level: Level, parent: Int32, _ position: Int32) {
    positions[Self.key(level, parent, Array(name.utf8))] = position
    longest = max(longest, name.utf8.count)
  }

  /// Cuts an address.
  public func cut(_ address: Span<UInt8>) -> Cut {
    var cut = Cut()
    var at = ByteText.trimmed(address).lowerBound
    while let (_, end) = find(.wider, parent: 0, address, from: at) { at = end }
    cut.end = at
    var found: (position: Int32, end: Int)?
    if let (county, end) = find(.county, parent: 0, address, from: at) {
      cut.county = counties[Int(county)]
      cut.end = end
      found = find(.township, parent: county, address, from: end)
    }
    // A township may begin like a county: 和顺镇 is in 腾冲市, 和顺 a county far away.
    guard let (township, townshipEnd) = found ?? find(.township, parent: -1, address, from: at) else {
      return cut
    }
    cut.township = township
    cut.county = counties[Int(townships[Int(township)].county)]
    cut.end = townshipEnd
    guard let (village, villageEnd) = find(.village, parent: township, address, from: townshipEnd) else {
      return cut
    }
    cut.village = village
    cut.end = villageEnd
    return cut
  }

  /// The name of the township, or nil when none is named.
  public func township(of cut: Cut) -> String? {
    cut.township < 0 ? nil : townships[Int(cut.township)].name
  }

  /// The name of the village, or nil when none is named.
  public func village(of cut: Cut) -> String? { cut.village < 0 ? nil : villages[Int(cut.village)] }

  /// The longest name of a level that the text goes on with, and where it ends.
  private func find(
    _ level: Level, parent: Int32, _ text: Span<UInt8>, from start: Int
  ) -> (position: Int32, end: Int)? {
    var hash = Self.start(level, parent)
    var best: (Int32, Int)?
    var index = start
    while index < text.count, index - start < longest {
      hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3
      index += 1
      // Names end where a character does.
      guard index == text.count || text[index] & 0xc0 != 0x80, index - start >= 6 else { continue }
      if let position = positions[hash], position >= 0 { best = (position, index) }
    }
    return best
  }

  /// FNV-1a over level, parent and name.
  private static func key(_ level: Level, _ parent: Int32, _ name: [UInt8]) -> UInt64 {
    name.reduce(start(level, parent)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private static func start(_ level: Level, _ parent: Int32) -> UInt64 {
    let mixed = 0xcbf2_9ce4_8422_2325 ^ (level.rawValue << 32 | UInt64(UInt32(bitPattern: parent)))
    return mixed &* 0x9e37_79b9_7f4a_7c15
  }
}
