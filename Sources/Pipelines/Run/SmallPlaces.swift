import Columns
import Dictionaries
import Recognize

/// Decides, with all rows counted, which unlisted places may be shown: those with exactly the form of a township or
/// village, and households enough.
///
/// A place that no dictionary lists is shown on the word of the ledger alone, and in a row that is shifted, or filled
/// in by mistake, that word is a name or an illness: 刘志乡, 司马镇. What only one or two households are said to live in is
/// no place to show; its rows count as unknown. It is decided this late because until then the label tells households
/// apart. A listed place stays, however small: what it shows is for the tables' own protection.
struct SmallPlaces {
  private struct Key: Hashable {
    let county: String?
    let township: String?
    let village: String?
  }

  private let areas: AreaTree
  private let forms: UnlistedPlaces
  private let fewest: Int64
  private var sizes: [Key: Int64] = [:]

  /// - Parameters:
  ///   - sizes: how many households each township, or each village, has.
  ///   - fewest: the fewest that an unlisted one needs.
  init(_ dictionaries: Dictionaries, sizes: [AreaPath: Int64], fewest: Int) {
    areas = dictionaries.areas
    forms = UnlistedPlaces(dictionaries)
    self.fewest = Int64(fewest)
    for (path, size) in sizes { self.sizes[Self.key(path), default: 0] += size }
  }

  /// The path with what is left of it: a township goes with its villages.
  func townships(_ path: AreaPath) -> AreaPath {
    guard let township = path.township, areas.township(of: path)?.name != township else { return path }
    let size = sizes[Key(county: path.county?.code, township: township, village: nil)] ?? 0
    if size >= fewest, forms.township(township, in: path.county?.name) != nil { return path }
    return AreaPath(county: path.county, township: nil, village: nil)
  }

  /// The path without a village that is not to be shown.
  func villages(_ path: AreaPath) -> AreaPath {
    guard let village = path.village, !areas.listsVillage(of: path) else { return path }
    if forms.isVillage(village), sizes[Self.key(path)] ?? 0 >= fewest { return path }
    var path = path
    path.village = nil
    return path
  }

  private static func key(_ path: AreaPath) -> Key {
    Key(county: path.county?.code, township: path.township, village: path.village)
  }
}
