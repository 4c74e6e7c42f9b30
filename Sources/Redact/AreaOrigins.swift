import Columns
import Dictionaries

/// The area of origin of every code ever issued: the county within the row's city, the city within its
/// province, else the province.
struct AreaOrigins: Sendable {
  private let dictionaries: Dictionaries

  init(_ dictionaries: Dictionaries) { self.dictionaries = dictionaries }

  /// The origin of a six-digit code, seen from the county of a row; nil when it was never issued.
  func origin(of code: Int, seenFrom home: AreaPath.County?) -> String? {
    let codes = dictionaries.areaCodes
    guard codes.wasIssued(code) else { return nil }
    let county = dictionaries.areas.county(String(code))
    if let county, county.cityCode == home?.cityCode { return county.name }
    let province = codes.name(of: code / 10_000 * 10_000)
    guard let home, Int(home.code.prefix(2)) == code / 10_000 else { return province }
    // A code of a county that is no more, and of which nobody knows what it became, still tells its city.
    return county?.cityName ?? codes.name(of: code / 100 * 100) ?? province
  }
}
