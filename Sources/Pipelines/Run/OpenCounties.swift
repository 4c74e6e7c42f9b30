import Columns
import Dictionaries

/// Settles, with all rows counted, the counties of townships whose name several counties have.
///
/// A table without a column of counties, of one township, tells nothing of which 板桥镇 is meant; the other sheets and
/// files of the run mostly do. What no row told is taken for the county of all other rows, or for the only one that
/// has such a township in their city, as within one table; where they are of several, it stays unknown. All rows
/// are looked at, so it does not matter in which order the tables come.
struct OpenCounties {
  private let areas: AreaTree
  private let counties: Set<AreaPath.County>
  private let cities: Set<String>

  /// - Parameter sizes: how many households each township has; one without any tells nothing.
  init(_ areas: AreaTree, sizes: [AreaPath: Int64]) {
    self.areas = areas
    counties = Set(sizes.lazy.filter { $0.value > 0 }.compactMap(\.key.county))
    cities = Set(counties.map(\.cityCode))
  }

  /// The path with its county, when the others tell it; else with an unknown one.
  func callAsFunction(_ path: AreaPath) -> AreaPath {
    guard path.isCountyOpen else { return path }
    var settled = path
    settled.isCountyOpen = false
    guard let (county, township) = home(path.township ?? "") else { return settled }
    settled.county = county
    settled.township = township.name
    settled.isPark = township.isPark
    settled.village = path.village.map { areas.village($0, in: township) ?? $0 }
    return settled
  }

  private func home(_ township: String) -> (county: AreaPath.County, township: AreaTree.Township)? {
    let named = areas.townships(named: township)
    let candidates =
      named.isEmpty ? areas.townships(leading: township).map { ($0.county, $0.township) } : named
    if counties.count == 1, let own = candidates.first(where: { counties.contains($0.county) }) { return own }
    guard cities.count == 1 else { return nil }
    let near = candidates.filter { cities.contains($0.county.cityCode) }
    return near.count == 1 ? near[0] : nil
  }
}
