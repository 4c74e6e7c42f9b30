/// Days of the calendar as numbers, by Howard Hinnant's `civil_from_days` and `days_from_civil`.
enum CivilDay {
  /// A day since 1970-01-01 as `2026-10-31`; nil outside of the years 1000 to 9999.
  static func text(_ day: Int) -> String? {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let index = (5 * dayOfYear + 2) / 153
    let month = index < 10 ? index + 3 : index - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    guard (1000...9999).contains(year) else { return nil }
    return "\(year)-\(two(month))-\(two(dayOfYear - (153 * index + 2) / 5 + 1))"
  }

  /// `2026-10-31` as a day since 1970-01-01; nil for anything else.
  static func day(_ text: some Collection<UInt8>) -> Int? {
    let parts = text.split(separator: 0x2d, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(String(decoding: parts[0], as: UTF8.self)),
      let month = Int(String(decoding: parts[1], as: UTF8.self)), (1...12).contains(month),
      let day = Int(String(decoding: parts[2], as: UTF8.self)), (1...31).contains(day), year > 0
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Seconds of a day as `08:30:00`.
  static func time(_ seconds: Int) -> String {
    "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
