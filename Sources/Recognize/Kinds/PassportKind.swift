import Columns

/// Ordinary, official and diplomatic passports of the People's Republic.
///
/// Source: 国家移民管理局, forms of passport numbers: E and eight digits, since 2017 E, a letter but I and O,
/// and seven digits; G, D, S, P and eight digits; PE, SE and DE and seven; older ones 14 or 15 and seven. No
/// check digit outside the machine-readable zone.
public struct PassportKind: CodeKind, DigitKind {
  /// `passport`.
  public let kind = FieldKind.passport

  /// What stands before one in remarks.
  public let words = ["护照", "PASSPORT"]

  /// Makes the kind.
  public init() {}

  /// `likely` where it is announced; `possible` for E and eight digits that are no date.
  public func confidence(of code: Code, _ clues: Clues) -> Confidence {
    guard code.count == 9 else { return .impossible }
    let isForm =
      switch (code[0], code[1]) {
      case (0x45, 0x41...0x5a): code.digits(2, 9) && code[1] != 0x49 && code[1] != 0x4f
      case (0x50, 0x45), (0x53, 0x45), (0x44, 0x45): code.digits(2, 9)
      case (0x45, _), (0x47, _), (0x44, _), (0x53, _), (0x50, _): code.digits(1, 9)
      default: false
      }
    if isForm, clues.isAnnounced { return .likely }
    return isForm && !code.endsWithDay ? .possible : .impossible
  }

  /// The oldest form: nine digits from 14 or 15, where they are announced.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    guard clues.isAnnounced, run.count == 9, run.groupCount == 1 else { return .impossible }
    return (14...15).contains(run.number(0, 2)) ? .likely : .possible
  }
}
