import Columns
import Dictionaries

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

  /// The code of the city whose places are used: 保山市.
  static let city = "530500"

  /// Takes the city's places from the dictionary, in its order.
  ///
  /// - Throws: `sample-places` when the dictionary has no village of the city.
  init(_ areas: AreaTree) throws(SluiceError) {
    for county in areas.homeCounties where county.cityCode == Self.city {
      counties.append(County(name: Array(county.name.utf8), code: county.code))
      for (index, township) in areas.townships(of: county).enumerated() {
        let name = Array(township.name.utf8)
        townships.append(Township(name: name, county: counties.count - 1, number: index + 1))
        for village in township.villages { append(village: village, of: township) }
      }
    }
    guard !villages.isEmpty else { throw SluiceError(.samplePlaces, key: "保山市") }
  }

  private mutating func append(village: String, of township: AreaTree.Township) {
    let current = townships.count - 1
    let number = villages.last?.township == current ? (villages.last?.number ?? 0) + 1 : 1
    // The same on every run and for every seed: where people live is part of the country, not of a sample.
    var random = SplitMix64(seed: 2018, stream: UInt64(current))
    let scale = random.within(4...12)
    var local = SplitMix64(seed: 2056, stream: UInt64(villages.count))
    villages.append(
      Village(
        name: Array(village.utf8), county: counties.count - 1, township: current, number: number,
        weight: township.isPark ? 6 : scale * local.within(4...12),
        urbanPerMille: Self.urban(village, in: township.name)))
  }

  private static func urban(_ village: String, in township: String) -> Int {
    let isCommunity = village.hasSuffix("社区")
    if township.hasSuffix("街道") { return isCommunity ? 560 : 90 }
    if township.hasSuffix("镇") { return isCommunity ? 260 : 8 }
    if township.hasSuffix("乡") { return isCommunity ? 60 : 3 }
    return 100
  }
}
