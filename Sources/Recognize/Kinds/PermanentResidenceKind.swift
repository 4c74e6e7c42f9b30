import Columns
import Dictionaries

/// Foreigners' permanent residence cards: of 2023 eighteen digits that begin with 9, of 2017 three letters and
/// twelve digits.
///
/// Source: 国家移民管理局公告 on the card of 1 December 2023: 9, two digits of the province, three of the
/// nationality, birth, sequence, check character of ISO 7064 MOD 11-2; before, the country in letters, four
/// digits of the place, YYMMDD, sequence and a check digit.
public struct PermanentResidenceKind: DigitKind, CodeKind {
  /// `permanent_residence`.
  public let kind = FieldKind.permanentResidence

  /// What stands before one in remarks.
  public let words = ["永久居留证", "永久居留身份证", "永居证"]

  /// Makes the kind.
  public init() {}

  /// `certain` with province, day and check character, `likely` with the day and one of them.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    guard run.count == 18, run.isKnown(0, 17), run[0] == 0x39 else { return .impossible }
    let isProvince = clues.areaCodes.isProvince(run.number(1, 3))
    switch CitizenIDKind.confidence(run, from: 0, length: 18, clues.areaCodes) {
    case .impossible: return .impossible
    // The area of an identity number is none here, so that only day and check character were told.
    case .likely, .certain: return isProvince ? .certain : .likely
    case .possible: return isProvince ? .likely : .impossible
    }
  }

  /// `likely` for three letters, four digits and a day of birth; `possible` without the day.
  public func confidence(of code: Code, _ clues: Clues) -> Confidence {
    guard code.count == 15, code.letters(0, 3), code.digits(3, 15) else { return .impossible }
    let isDay = CivilDate(
      year: 1900 + code.number(7, 9), month: code.number(9, 11), day: code.number(11, 13))
    return isDay != nil || clues.isAnnounced ? .likely : .possible
  }
}
