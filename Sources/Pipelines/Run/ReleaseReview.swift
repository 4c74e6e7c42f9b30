import Columns
import Validate

/// Asks about a version and a date that are possible and most likely a slip.
enum ReleaseReview {
  /// What is odd about a release's version and date.
  ///
  /// - Parameter hasEarlier: whether the version before it is under the same output.
  static func findings(version: Int, hasEarlier: Bool, date: CivilDate, lastDay: CivilDate) -> [Finding] {
    var found: [Finding] = []
    if version > 1 && !hasEarlier { found.append(Finding(.versionWithoutEarlier, at: Place())) }
    if date < lastDay { found.append(Finding(.dateBeforePeriodEnds, at: Place())) }
    return found
  }

  /// What is odd about a run's version and date.
  static func findings(_ settings: RunSettings, pipeline: String) -> [Finding] {
    findings(
      version: settings.version,
      hasEarlier: EarlierVersions.has(settings.version - 1, settings, pipeline: pipeline),
      date: settings.date, lastDay: settings.period.lastDay)
  }
}
