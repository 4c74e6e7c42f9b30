/// The time a release is about: a month, a quarter, a year, a semester or a winter.
public struct Period: Sendable, Hashable {
  /// What length of time it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// `2026-10`.
    case month
    /// `2026-Q3`.
    case quarter
    /// `2026`.
    case year
    /// `2026-2027-1`: school year and semester. The first ends on 31 January, the second on 31 July.
    case semester
    /// `2026-2027-winter`: winter and spring relief, December to May.
    case winter

    /// How such a period is written.
    public var example: String {
      switch self {
      case .month: "2026-10"
      case .quarter: "2026-Q3"
      case .year: "2026"
      case .semester: "2026-2027-1"
      case .winter: "2026-2027-winter"
      }
    }
  }

  /// What length of time it is.
  public let kind: Kind
  /// The period as it is written on the command line and in file names.
  public let text: String
  /// The first day.
  public let firstDay: CivilDate
  /// The last day; ages are counted at this day, and all dates in outputs are this day.
  public let lastDay: CivilDate

  /// Reads a period, or nil when the text is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let year = parts.first.flatMap(Period.year) else { return nil }
    let span: (kind: Kind, from: (year: Int, month: Int), to: (year: Int, month: Int))
    switch parts.count {
    case 1:
      span = (.year, (year, 1), (year, 12))
    case 2:
      if let quarter = ["Q1", "Q2", "Q3", "Q4"].firstIndex(of: parts[1]) {
        span = (.quarter, (year, quarter * 3 + 1), (year, quarter * 3 + 3))
      } else if parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month) {
        span = (.month, (year, month), (year, month))
      } else {
        return nil
      }
    case 3:
      guard let next = Period.year(parts[1]), next == year + 1 else { return nil }
      switch parts[2] {
      case "1": span = (.semester, (year, 8), (next, 1))
      case "2": span = (.semester, (next, 2), (next, 7))
      case "winter": span = (.winter, (year, 12), (next, 5))
      default: return nil
      }
    default:
      return nil
    }
    guard let first = CivilDate(year: span.from.year, month: span.from.month, day: 1) else { return nil }
    kind = span.kind
    self.text = text
    firstDay = first
    lastDay = CivilDate.lastDay(ofMonth: span.to.month, year: span.to.year)
  }

  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int(text).flatMap { (1950...2199).contains($0) ? $0 : nil }
  }
}
