import Columns

/// Fixed lines: an area code of three or four digits, a number of seven or eight, an extension behind.
///
/// Source: the national numbering plan; area codes begin with 0, in Baoshan 0875.
public struct LandlineKind: DigitKind {
  /// `landline`.
  public let kind = FieldKind.landline

  /// What stands before one in remarks.
  public let words = ["电话", "座机", "固话", "宅电", "联系方式", "TEL"]

  /// Makes the kind.
  public init() {}

  /// `likely` where the area code stands apart, or for seven or eight digits that are announced; `possible`
  /// for the bare digits.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    guard run.isDigits(0, run.count), run.stars == 0, run.count > 1 else { return .impossible }
    if clues.isAnnounced, run.groupCount == 1, (7...8).contains(run.count), (0x32...0x38).contains(run[0]),
      !run.looksLikeDay
    {
      return .likely
    }
    guard run[0] == 0x30, run[1] != 0x30, (10...16).contains(run.count) else { return .impossible }
    let area = run.length(ofGroup: 0)
    switch run.groupCount {
    case 1: return run.count > 12 ? .impossible : clues.isAnnounced ? .likely : .possible
    case 2, 3:
      let hasArea = (3...4).contains(area) && (7...8).contains(run.length(ofGroup: 1))
      return hasArea && (run.groupCount == 2 || run.length(ofGroup: 2) <= 5) ? .likely : .impossible
    default: return .impossible
    }
  }
}
