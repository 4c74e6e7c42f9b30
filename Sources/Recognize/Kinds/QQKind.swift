import Columns

/// QQ numbers: five to eleven digits, which only a word before them tells.
public struct QQKind: DigitKind {
  /// `qq`.
  public let kind = FieldKind.qq

  /// What stands before one in remarks.
  public let words = ["QQ", "扣扣", "企鹅"]

  /// Makes the kind.
  public init() {}

  /// `likely` where it is announced.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    clues.isAnnounced && (5...11).contains(run.count) && run.groupCount == 1 && run[0] != 0x30
      ? .likely : .impossible
  }
}
