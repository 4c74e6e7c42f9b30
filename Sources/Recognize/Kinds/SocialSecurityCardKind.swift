import Columns

/// The number printed on a social security card: nine characters, a letter or digit and eight digits.
///
/// Source: 社会保障卡规范 (LB 002); the social security number itself is the citizen identity number.
public struct SocialSecurityCardKind: CodeKind, DigitKind {
  /// `social_security_card`.
  public let kind = FieldKind.socialSecurityCard

  /// What stands before one in remarks.
  public let words = ["社保卡", "社会保障卡", "医保卡", "社保卡卡号", "社会保障卡卡号"]

  /// Makes the kind.
  public init() {}

  /// `likely` where it is announced, `possible` for another letter and eight digits that are no date.
  public func confidence(of code: Code, _ clues: Clues) -> Confidence {
    guard code.count == 9, code.leadingLetters == 1, code.digits(1, 9) else { return .impossible }
    if clues.isAnnounced { return .likely }
    return code.endsWithDay ? .impossible : .possible
  }

  /// Nine digits where they are announced.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    clues.isAnnounced && run.count == 9 && run.groupCount == 1 && run.letter == 0 ? .likely : .impossible
  }
}
