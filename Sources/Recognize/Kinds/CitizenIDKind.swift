import Columns
import Dictionaries

/// Citizen identity numbers of 18 and 15 characters, and residence permits of the same layout.
///
/// Source: GB 11643-1999. Of random runs of 18 digits, 9 in 100 have a right check character, 1.6 in ten
/// thousand a province and a day of birth, 3 in a million a county ever issued and a day of birth.
public struct CitizenIDKind: IdentifierKind {
  /// `citizen_id`.
  public let kind = FieldKind.citizenID

  /// Makes the kind.
  public init() {}

  /// `certain` with area, day and check character; `likely` with the day and one of the others, or for the
  /// old form with a county that was ever issued.
  public func confidence(of run: DigitRun, areaCodes: AreaCodes) -> Confidence {
    return Self.confidence(run, from: 0, length: run.count, areaCodes)
  }

  /// The confidence for some of a run's characters; other kinds embed an identity number.
  static func confidence(_ run: DigitRun, from start: Int, length: Int, _ areaCodes: AreaCodes) -> Confidence
  {
    guard length == 18 || length == 15, start + length <= min(run.count, DigitRun.room) else {
      return .impossible
    }
    guard run.isDigits(start, start + min(17, length)) else { return .impossible }
    let id = run.withDigits(start, start + length) { CitizenID.parse($0) }
    guard let id else { return .impossible }
    let isArea = areaCodes.wasIssued(id.areaCode) || isPermanentResidence(id.areaCode)
    let isSplit = run.groupCount > 1
    if id.isOldForm { return isArea && !isSplit ? .likely : .impossible }
    switch (isArea, id.checkDigitOK) {
    case (true, true): return .certain
    // Dates and serial numbers in a row can look like a damaged number when separators are read over.
    case (true, false), (false, true): return isSplit ? .impossible : .likely
    case (false, false): return isSplit ? .impossible : .possible
    }
  }

  /// Permanent residents' numbers (from December 2023) begin with 9 and the province of issue.
  private static func isPermanentResidence(_ code: Int) -> Bool { code / 100_000 == 9 }
}
