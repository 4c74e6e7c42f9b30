import CSV
import Columns

/// The counties, townships and villages that households are spread over, with how many live in each.
///
/// Names come from the dictionary of places; how many people live there is made up.
struct SamplePlaces: Sendable {
  /// A county.
  struct County: Sendable {
    let name: [UInt8]
    let code: String
  }

  /// A township, street or park.
  struct Township: Sendable {
    let name: [UInt8]
    let county: Int
    /// Its number within the county, from 1.
    let number: Int
  }

  /// A village or community.
  struct Village: Sendable {
    let name: [UInt8]
    let county: Int
    let township: Int
    /// Its number within the township, from 1.
    let number: Int
    /// The share of the people it has, in no unit.
    let weight: Int
    /// How many of a thousand households are urban.
    let urbanPerMille: Int
  }

  private(set) var counties: [County] = []
  private(set) var townships: [Township] = []
  private(set) var villages: [Village] = []

  /// The first digits of the codes of the city whose places are used: 保山市.
  static let city = "5305"

  /// Takes the city's places from the dictionaries, in the order of county code, township and village.
  ///
  /// - Throws: `csv-column-missing`; `sample-places` when the dictionary has no village of the city.
  init(_ places: CSVTable, codes: CSVTable) throws(SluiceError) {
    let code = try codes.column("code")
    let name = try codes.column("name")
    let names = Dictionary(codes.records.map { ($0[code], $0[name]) }, uniquingKeysWith: { $1 })
    let columns = (
      code: try places.column("county_code"), township: try places.column("township"),
      village: try places.column("village")
    )
    let records = places.records
      .filter { $0[columns.code].hasPrefix(Self.city) && !$0[columns.village].isEmpty }
      .sorted { ($0[columns.code], $0[columns.township]) < ($1[columns.code], $1[columns.township]) }
    var township = ""
    var number = 0
    for record in records {
      if counties.last?.code != record[columns.code] {
        let code = record[columns.code]
        counties.append(County(name: Array((names[code] ?? code).utf8), code: code))
        township = ""
        number = 0
      }
      if record[columns.township] != township {
        township = record[columns.township]
        number += 1
        townships.append(Township(name: Array(township.utf8), county: counties.count - 1, number: number))
      }
      append(village: record[columns.village], of: township)
    }
    guard !villages.isEmpty else { throw SluiceError(.samplePlaces, key: Self.city) }
  }

  private mutating func append(village: String, of township: String) {
    let current = townships.count - 1
    let number = villages.last?.township == current ? (villages.last?.number ?? 0) + 1 : 1
    // The same on every run and for every seed: where people live is part of the country, not of a sample.
    var random = SplitMix64(seed: 2018, stream: UInt64(current))
    let scale = random.within(4...12)
    var local = SplitMix64(seed: 2056, stream: UInt64(villages.count))
    let isPark = !["街道", "镇", "乡"].contains { township.hasSuffix($0) }
    villages.append(
      Village(
        name: Array(village.utf8), county: counties.count - 1, township: current, number: number,
        weight: isPark ? 6 : scale * local.within(4...12), urbanPerMille: Self.urban(village, in: township)))
  }

  private static func urban(_ village: String, in township: String) -> Int {
    let isCommunity = village.hasSuffix("社区")
    if township.hasSuffix("街道") { return isCommunity ? 560 : 90 }
    if township.hasSuffix("镇") { return isCommunity ? 260 : 8 }
    if township.hasSuffix("乡") { return isCommunity ? 60 : 3 }
    return 100
  }
}
