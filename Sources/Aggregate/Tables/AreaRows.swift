import Columns

/// The areas of a table in order, and for each township the areas it counts in.
///
/// A city is followed by its counties by code, each county by its townships by name, then its parks; what is
/// not known comes last.
struct AreaRows {
  private(set) var areas: [Table.Area] = []
  /// For each township of the index, the positions of its areas.
  private(set) var chains: [[Int]]

  private static let unknownName = "未知"

  init(_ townships: [AreaIndex.Township], finest: AreaLevel) {
    chains = [[Int]](repeating: [], count: townships.count)
    let cities = Set(townships.compactMap { $0.county?.cityCode }).sorted()
    let unknownCity = cities.count == 1 ? cities.first : nil
    let byCity = Dictionary(grouping: townships.indices) { townships[$0].county?.cityCode ?? unknownCity }
    for code in cities.map(Optional.some) + [nil] {
      guard let members = byCity[code] else { continue }
      let name = members.lazy.compactMap { townships[$0].county?.cityName }.first
      let city = add(.city, code: code ?? "", name: name, parent: nil, members)
      if finest.depth >= AreaLevel.county.depth {
        addCounties(members, of: city, townships, finest: finest)
      }
    }
  }

  private mutating func addCounties(
    _ members: [Int], of city: Int, _ townships: [AreaIndex.Township], finest: AreaLevel
  ) {
    let byCounty = Dictionary(grouping: members) { townships[$0].county?.code }
    for code in byCounty.keys.compactMap(\.self).sorted().map(Optional.some) + [nil] {
      guard let members = byCounty[code] else { continue }
      let name = members.lazy.compactMap { townships[$0].county?.name }.first
      let county = add(.county, code: code ?? "", name: name, parent: city, members)
      guard finest.depth >= AreaLevel.township.depth else { continue }
      for township in members.sorted(by: { Self.precedes(townships[$0], townships[$1]) }) {
        let level: AreaLevel = townships[township].isPark ? .park : .township
        _ = add(level, code: "", name: townships[township].name, parent: county, [township])
      }
    }
  }

  private mutating func add(
    _ level: AreaLevel, code: String, name: String?, parent: Int?, _ members: [Int]
  ) -> Int {
    areas.append(Table.Area(level: level, code: code, name: name ?? Self.unknownName, parent: parent))
    for member in members { chains[member].append(areas.count - 1) }
    return areas.count - 1
  }

  private static func precedes(_ left: AreaIndex.Township, _ right: AreaIndex.Township) -> Bool {
    switch (left.name, right.name) {
    case (nil, _): false
    case (_, nil): true
    case (let leftName?, let rightName?):
      left.isPark == right.isPark ? leftName < rightName : right.isPark
    }
  }

  /// The codes of an area and its ancestors, the narrowest first.
  func codes(of area: Int) -> [String] {
    var codes: [String] = []
    var next: Int? = area
    while let position = next {
      if !areas[position].code.isEmpty { codes.append(areas[position].code) }
      next = areas[position].parent
    }
    return codes
  }

  /// The six digits of an area itself; nil for a township.
  func ownCode(of area: Int) -> String? {
    areas[area].code.isEmpty ? nil : areas[area].code
  }
}
