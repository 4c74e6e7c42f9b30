import Columns

/// A period in words: `2026年10月`, `October 2026`.
enum PeriodName {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  static func label(_ period: Period) -> Label {
    let first = period.firstDay
    let next = first.year + 1
    switch period.kind {
    case .month:
      return Label(zh: "\(first.year)年\(first.month)月", en: "\(months[first.month - 1]) \(first.year)")
    case .quarter:
      let quarter = (first.month + 2) / 3
      return Label(zh: "\(first.year)年第\(quarter)季度", en: "quarter \(quarter) of \(first.year)")
    case .year:
      return Label(zh: "\(first.year)年", en: "\(first.year)")
    case .semester:
      // The second semester begins in the later of the two calendar years.
      let isFirst = first.month >= 8
      let years = isFirst ? (first.year, next) : (first.year - 1, first.year)
      return Label(
        zh: "\(years.0)—\(years.1)学年第\(isFirst ? "一" : "二")学期",
        en: "semester \(isFirst ? 1 : 2) of school year \(years.0)-\(years.1)")
    case .winter:
      return Label(zh: "\(first.year)—\(next)年度冬春", en: "winter \(first.year)-\(next)")
    }
  }
}
