import Columns
import Dictionaries

/// National student numbers (学籍号): G and an identity number, or J or L and a number made of area and birth.
public struct StudentNumberKind: IdentifierKind {
  /// `student_number`.
  public let kind = FieldKind.studentNumber

  /// Makes the kind.
  public init() {}

  /// As sure as the identity number within it; `likely` for temporary numbers with a real area and birth.
  public func confidence(of run: DigitRun, areaCodes: AreaCodes) -> Confidence {
    guard run.count == 18, run.groupCount == 1 else { return .impossible }
    switch run.letter {
    case 0x47, 0x4a:
      return CitizenIDKind.confidence(run, from: 0, length: 18, areaCodes)
    case 0x4c:
      let hasBirth =
        CivilDate(year: run.number(6, 10), month: run.number(10, 12), day: run.number(12, 14)) != nil
      return hasBirth && areaCodes.wasIssued(run.number(0, 6)) ? .likely : .impossible
    default: return .impossible
    }
  }
}
