import Columns

/// What a row shows of somebody's identity number: parts of the number, and what stands beside it.
public struct IdentityShape: Sendable {
  /// Something about the birth date that stands beside the number.
  public enum BirthFact: Hashable, Sendable {
    /// The year.
    case year
    /// Year and month.
    case month
    /// The day.
    case day
    /// Completed years at the last possible birth date, which is the period's last day.
    case age
    /// A band of ages, by the first age of each band.
    case band([Int])
  }

  /// How many characters are shown at the front, 0 to 18.
  public let keepFirst: Int
  /// How many characters are shown at the end, 0 to 18.
  public let keepLast: Int
  /// What stands beside it about the birth date.
  public let birth: Set<BirthFact>
  /// Whether the sex stands beside it: the seventeenth digit is odd for men.
  public let showsSex: Bool
  /// The codes the number may begin with, in groups that a reader can tell apart by what stands beside it:
  /// by county where the county is shown, else by city. People are taken to be registered where they live.
  public let areaCodes: [[Int]]
  /// The first and last possible day of birth.
  public let births: ClosedRange<CivilDate>

  /// Makes a shape.
  public init(
    keepFirst: Int, keepLast: Int, birth: Set<BirthFact> = [], showsSex: Bool = false,
    areaCodes: [[Int]], births: ClosedRange<CivilDate>
  ) {
    self.keepFirst = keepFirst
    self.keepLast = keepLast
    self.birth = birth
    self.showsSex = showsSex
    self.areaCodes = areaCodes
    self.births = births
  }
}
