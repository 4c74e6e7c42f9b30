import Columns

/// A citizen identity number that nobody has: a real area code and day, and a sequence number from the top
/// of the range (999 and 998 first), which registration offices do not reach.
struct IdentityNumber: Sendable {
  var area: Int
  var year: Int
  var month: Int
  var day: Int
  var sequence: Int

  var isFemale: Bool { sequence % 2 == 0 }

  /// The age in completed years at a day.
  func age(at day: CivilDate) -> Int {
    day.year - year - ((day.month, day.day) >= (month, self.day) ? 0 : 1)
  }

  /// Adds the 18 characters; the check character is that of GB 11643-1999.
  func append(to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(number: area, width: 6)
    bytes.append(number: year, width: 4)
    bytes.append(number: month, width: 2)
    bytes.append(number: day, width: 2)
    bytes.append(number: sequence, width: 3)
    if let check = MOD11.checkCharacter(bytes.span.extracting(start..<bytes.count)) { bytes.append(check) }
  }
}

/// Gives out identity numbers, none twice.
///
/// A number is a counter of the county, year of birth and sex, folded into a day and a sequence number.
/// A county's own codes last for 182,000 persons a year and sex; the city's code goes on from there, which
/// the largest county needs at 40 million rows.
struct IdentityNumbers: Sendable {
  private static let years = 1910...2035
  private static let sequences = 499
  private static let cityCode = 530500

  private let seed: UInt64
  private let codes: [AreaCodes]
  private var counters: [Int]

  /// Makes numbers for the counties with these codes.
  init(seed: UInt64, counties: [String]) {
    self.seed = seed
    codes = counties.map(AreaCodes.init)
    counters = Array(repeating: 0, count: max(counties.count, 1) * Self.years.count * 2)
  }

  /// A number for somebody born in a year, from 1910 to 2035.
  mutating func next(
    county: Int, birthYear: Int, isFemale: Bool, isInMarried: Bool, _ random: inout SplitMix64
  ) -> IdentityNumber {
    let year = min(max(birthYear, Self.years.lowerBound), Self.years.upperBound)
    let slot = (county * Self.years.count + year - Self.years.lowerBound) * 2 + (isFemale ? 1 : 0)
    let count = counters[slot]
    counters[slot] += 1

    var offset = SplitMix64(seed: seed, stream: UInt64(slot))
    let days = CivilDate.days(in: 2, of: year) + 337
    // 683 is prime and divides neither 365 nor 366: a round of the year takes every day once.
    let day = (count % days * 683 + offset.below(days)) % days
    let date = Self.date(day, of: year)
    let round = count / days
    let area = codes[county].code(year: year, isInMarried: isInMarried, &random)
    return IdentityNumber(
      area: round < Self.sequences ? area : Self.cityCode, year: year, month: date.month, day: date.day,
      sequence: (isFemale ? 998 : 999) - 2 * (round % Self.sequences))
  }

  private static func date(_ dayOfYear: Int, of year: Int) -> (month: Int, day: Int) {
    var rest = dayOfYear
    var month = 1
    while month < 12, rest >= CivilDate.days(in: month, of: year) {
      rest -= CivilDate.days(in: month, of: year)
      month += 1
    }
    return (month, rest + 1)
  }
}
