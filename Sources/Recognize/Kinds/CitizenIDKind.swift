import Columns
import Dictionaries

/// Citizen identity numbers of 18 and 15 characters, whole or damaged.
///
/// Source: GB 11643-1999. Of random runs of 18 digits, 9 in 100 have a right check character, 1.6 in ten
/// thousand a province and a day of birth, 3 in a million a county ever issued and a day of birth. Damage is
/// what spreadsheets and keyboards do: fifteen digits kept and zeros behind, a digit lost or doubled, letters
/// O, l and I for digits, stars in the middle.
public struct CitizenIDKind: DigitKind, CodeKind {
  /// `citizen_id`.
  public let kind = FieldKind.citizenID

  /// What stands before one in remarks.
  public let words = ["身份证", "公民身份", "证件", "社会保障", "社保", "驾驶证", "驾照"]

  /// Makes the kind.
  public init() {}

  /// `certain` with area, day and check character; `likely` with the day and one of the others, for the old
  /// form with a county that was ever issued, and for what a word announces; `possible` for damaged ones.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    let form = Self.confidence(run, from: 0, length: run.count, clues.areaCodes)
    let found = max(form, damaged(run, clues.areaCodes))
    // Whatever is announced as one and is about as long is one, however it is damaged.
    return clues.isAnnounced && (13...20).contains(run.count) ? max(found, .likely) : found
  }

  /// `likely` for a number in which up to two letters stand for digits.
  public func confidence(of code: Code, _ clues: Clues) -> Confidence {
    guard let run = code.asDigits(confused: 2), run.count == 18 || run.count == 15 else { return .impossible }
    return min(.likely, Self.confidence(run, from: 0, length: run.count, clues.areaCodes))
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
    let isArea = areaCodes.wasIssued(id.areaCode)
    let isSplit = run.groupCount > 1
    if id.isOldForm { return isArea && !isSplit ? .likely : .impossible }
    switch (isArea, id.checkDigitOK) {
    case (true, true): return .certain
    // Dates and serial numbers in a row can look like a damaged number when separators are read over.
    case (true, false), (false, true): return isSplit ? .impossible : .likely
    case (false, false): return isSplit ? .impossible : .possible
    }
  }

  /// A number with stars in it, or with one or two digits too few or too many.
  private func damaged(_ run: DigitRun, _ areaCodes: AreaCodes) -> Confidence {
    if run.stars > 0 {
      // Stars need not be as many as the digits they stand for; eleven from 1 are a telephone's.
      guard (10...20).contains(run.count), run.stars < run.count, run.count != 11 || run[0] != 0x31 else {
        return .impossible
      }
      let isProvince = !run.isKnown(0, 2) || areaCodes.isProvince(run.number(0, 2))
      return isProvince ? .possible : .impossible
    }
    guard run.groupCount == 1, [14, 16, 17, 18, 19].contains(run.count), run.isKnown(0, 14) else {
      return .impossible
    }
    guard areaCodes.wasIssued(run.number(0, 6)), (1890...2099).contains(run.number(6, 10)) else {
      return .impossible
    }
    let isDay =
      CivilDate(year: run.number(6, 10), month: run.number(10, 12), day: run.number(12, 14)) != nil
    // Three zeros in place of the last three digits are a spreadsheet's.
    return !isDay ? .impossible : run.count == 18 && run.number(15, 18) == 0 ? .likely : .possible
  }
}
