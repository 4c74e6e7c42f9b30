/// The area codes that people of a county have in their identity numbers (GB/T 2260, by time of
/// registration): codes of the former prefecture before 2000, of the city since, others by marriage.
struct AreaCodes: Sendable {
  private let before2000: Int
  private let since2000: Int
  private let since2015: Int
  /// Places that spouses come from; no two counties share one, so that numbers stay unique.
  private let elsewhere: [Int]

  init(county code: String) {
    switch code {
    case "530502":
      (before2000, since2000, since2015, elsewhere) = (
        533001, 530502, 530502, [532926, 513423, 430521, 522501]
      )
    case "530521":
      (before2000, since2000, since2015, elsewhere) = (
        533022, 530521, 530521, [532128, 441224, 420822, 533323]
      )
    case "530581", "530522":
      (before2000, since2000, since2015, elsewhere) = (
        533023, 530522, 530581, [533122, 330327, 360424, 350521]
      )
    case "530523":
      (before2000, since2000, since2015, elsewhere) = (
        533024, 530523, 530523, [533103, 450981, 341221, 371721]
      )
    case "530524":
      (before2000, since2000, since2015, elsewhere) = (
        533025, 530524, 530524, [530921, 410328, 510525, 500234]
      )
    default:
      let own = Int(code) ?? 530500
      (before2000, since2000, since2015, elsewhere) = (own, own, own, [own])
    }
  }

  /// The code of somebody born in a year.
  func code(year: Int, isInMarried: Bool, _ random: inout SplitMix64) -> Int {
    if isInMarried { return elsewhere[random.below(elsewhere.count)] }
    if year >= 2015 { return since2015 }
    // Some were registered late and have a newer code than their year of birth.
    return year >= 2000 || random.chance(perMille: 120) ? since2000 : before2000
  }
}
