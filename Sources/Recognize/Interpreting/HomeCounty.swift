import Columns
import Dictionaries

/// Tells the county of a table that has no column of it, by the villages of its townships.
///
/// Several counties have a township of one name, hardly ever with the same villages: of the places called 板桥镇 only one
/// has 秋山村. A village that is listed nowhere is then in the county of the others of its table.
public struct HomeCounty: Sendable {
  /// How many rows of a table are looked at, whatever the size of batches.
  private static let rows = 512

  private let resolver: AreaResolver

  /// Takes the areas.
  public init(_ dictionaries: Dictionaries) {
    resolver = AreaResolver(dictionaries, scanner: CellScanner(areaCodes: dictionaries.areaCodes))
  }

  /// The county in which all villages are that tell one; nil when none does, or they are of several.
  ///
  /// Cost: some milliseconds a table whose townships are of several counties, for its distinct places.
  ///
  /// - Parameter first: the table's first batch, with its columns recognized.
  public func county(of first: Batch) -> AreaPath.County? {
    guard let townships = first.column("township") else { return nil }
    let villages = first.column("village")
    let counties = first.column("county")
    var seen: Set<AreaText> = []
    var found: AreaPath.County?
    for row in 0..<min(first.count, Self.rows) {
      let text = AreaText(
        county: counties?.trimmedText(row), township: townships.trimmedText(row),
        village: villages?.trimmedText(row))
      guard seen.insert(text).inserted, let county = resolver.countyOfVillage(text) else { continue }
      if let found, found != county { return nil }
      found = county
    }
    return found
  }
}
