/// Days and times that a workbook stores as a number of days.
struct SerialDate {
  /// Whether day 0 is 1904-01-01; otherwise day 1 is 1900-01-01, and 1900 has a 29 February, as Excel has it.
  let startsAt1904: Bool

  /// 9999-12-31 in the 1900 system.
  private static let lastSerial = 2_958_465.0

  /// A number as `2026-10-31`, `08:30:00` or both; nil when it is no date of the years 1900 to 9999.
  func text(_ number: Double, as format: DateFormat) -> String? {
    guard format != .none, number >= 0, number < Self.lastSerial + 1 else { return nil }
    var days = Int(number)
    var seconds = Int(((number - Double(days)) * 86_400).rounded())
    if seconds == 86_400 {
      seconds = 0
      days += 1
    }
    if format == .time && days == 0 { return CivilDay.time(seconds) }
    guard let day = day(days) else { return nil }
    return format == .day || seconds == 0 ? day : day + " " + CivilDay.time(seconds)
  }

  private func day(_ serial: Int) -> String? {
    // 1970-01-01 is serial 25569 of the 1900 system and 24107 of the 1904 system.
    if startsAt1904 { return date(serial - 24_107) }
    if serial == 0 { return nil }
    if serial == 60 { return "1900-02-29" }
    return date(serial - (serial < 60 ? 25_568 : 25_569))
  }

  private func date(_ day: Int) -> String? {
    guard let text = CivilDay.text(day), text >= "1900" else { return nil }
    return text
  }
}
