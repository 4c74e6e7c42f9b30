import Columns

/// The standards of assistance in force (保障标准), by area, urban or rural, and time.
public struct Standards: Sendable {
  /// One line of a standards file.
  public struct Entry: Sendable, Hashable {
    /// Six digits of a city or county.
    public let areaCode: String
    /// A code of `urban_rural`, or empty for both.
    public let urbanRural: String
    /// The first day it is in force.
    public let from: CivilDate
    /// The last day it is in force, or nil while it is.
    public let to: CivilDate?
    /// Cents for one person and month or year.
    public let cents: Int64
    /// Whether the amount is for a year (元/年).
    public let isPerYear: Bool

    /// Makes an entry.
    public init(
      areaCode: String, urbanRural: String, from: CivilDate, to: CivilDate?, cents: Int64, isPerYear: Bool
    ) {
      self.areaCode = areaCode
      self.urbanRural = urbanRural
      self.from = from
      self.to = to
      self.cents = cents
      self.isPerYear = isPerYear
    }
  }

  private let entries: [Entry]

  /// Makes standards of a file's lines.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The standard for a month in cents, of the narrowest of some areas that has one; nil when none has.
  ///
  /// Where several are in force, the one that came last counts.
  func value(areas codes: [String], urbanRural: String?, at day: CivilDate) -> Int64? {
    for code in codes {
      let valid = entries.filter { entry in
        guard entry.areaCode == code, entry.from <= day, entry.to.map({ day <= $0 }) ?? true else {
          return false
        }
        return entry.urbanRural.isEmpty || entry.urbanRural == urbanRural
      }
      guard let last = valid.max(by: { $0.from < $1.from }) else { continue }
      return last.isPerYear ? Measure.rounded(last.cents, over: 12) : last.cents
    }
    return nil
  }
}
