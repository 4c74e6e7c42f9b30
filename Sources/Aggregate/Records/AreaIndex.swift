import Columns

/// The townships of a run, numbered in order of appearance.
///
/// A township is told apart by its county's code and its own name: villages and townships of one name occur
/// in several counties.
struct AreaIndex: Sendable {
  struct Township: Sendable, Hashable {
    var county: AreaPath.County?
    var name: String?
    var isPark: Bool
    var isCountyOpen = false

    /// The township as the path of an area, without villages.
    var path: AreaPath {
      var path = AreaPath(county: county, township: name, isPark: isPark, village: nil)
      path.isCountyOpen = isCountyOpen
      return path
    }
  }

  /// What tells a township apart.
  struct Key: Hashable, Sendable {
    private let county: String?
    private let name: String?
    private let isCountyOpen: Bool

    init(_ township: Township) {
      county = township.county?.code
      name = township.name
      isCountyOpen = township.isCountyOpen
    }
  }

  private(set) var townships: [Township] = []
  private var positions: [Key: Int] = [:]

  mutating func position(of path: AreaPath) -> Int {
    position(
      of: Township(
        county: path.county, name: path.township, isPark: path.isPark, isCountyOpen: path.isCountyOpen))
  }

  mutating func position(of township: Township) -> Int {
    let key = Key(township)
    if let known = positions[key] {
      if township.isPark { townships[known].isPark = true }
      return known
    }
    positions[key] = townships.count
    townships.append(township)
    return townships.count - 1
  }

  /// The townships as somebody else reads their paths, and for each township here its position there.
  func reviewed(by review: (AreaPath) -> AreaPath) -> (index: AreaIndex, positions: [Int]) {
    var index = AreaIndex()
    let positions = townships.map { index.position(of: review($0.path)) }
    return (index, positions)
  }
}
