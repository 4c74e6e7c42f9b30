import Columns
import Dictionaries

/// National student numbers (学籍号): G and an identity number, or J or L and a number made of area and birth.
///
/// Source: 中小学生学籍管理办法 (教基一〔2013〕7号) and the ministry's rules for its numbers.
public struct StudentNumberKind: DigitKind {
  /// `student_number`.
  public let kind = FieldKind.studentNumber

  /// What stands before one in remarks.
  public let words = ["学籍", "学号", "考号", "考生号", "准考证"]

  /// Makes the kind.
  public init() {}

  /// As sure as the identity number within it; `likely` for temporary numbers with a real area and birth, and
  /// for eight digits and more that are announced.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    let announced =
      clues.isAnnounced && run.groupCount == 1 && run.count >= 8 ? Confidence.likely : .impossible
    guard run.count == 18, run.groupCount == 1, run.stars == 0 else { return announced }
    switch run.letter {
    case 0x47, 0x4a:
      return max(announced, CitizenIDKind.confidence(run, from: 0, length: 18, clues.areaCodes))
    case 0x4c:
      let hasBirth =
        CivilDate(year: run.number(6, 10), month: run.number(10, 12), day: run.number(12, 14)) != nil
      return hasBirth && clues.areaCodes.wasIssued(run.number(0, 6)) ? .likely : announced
    default: return announced
    }
  }
}
