/// The areas a row belongs to, from the county down to the village.
///
/// Counties are of the dictionary; townships and villages may be as the ledger names them.
public struct AreaPath: Sendable, Hashable {
  /// The county, or nil when the ledger does not tell.
  public var county: County?
  /// The township's name, or nil when the ledger does not tell.
  public var township: String?
  /// Whether the township is a park or holiday district.
  public var isPark: Bool
  /// The village's name, or nil when the ledger does not tell.
  public var village: String?
  /// Whether several counties have such a township, and neither the row nor its table tells which is meant.
  ///
  /// Other tables of the run may tell; that is settled once all rows are counted.
  public var isCountyOpen = false

  /// A county of the dictionary.
  public struct County: Sendable, Hashable, Comparable {
    /// Its six digits at the period.
    public let code: String
    /// Its name at the period.
    public let name: String
    /// The six digits of its city.
    public let cityCode: String
    /// The name of its city.
    public let cityName: String

    /// Makes a county.
    public init(code: String, name: String, cityCode: String, cityName: String) {
      self.code = code
      self.name = name
      self.cityCode = cityCode
      self.cityName = cityName
    }

    /// Orders by code.
    public static func < (left: County, right: County) -> Bool { left.code < right.code }
  }

  /// Makes a path.
  public init(county: County?, township: String?, isPark: Bool = false, village: String?) {
    self.county = county
    self.township = township
    self.isPark = isPark
    self.village = village
  }
}
