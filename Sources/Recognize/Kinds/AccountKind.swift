import Columns

/// Accounts of passbooks (一卡通, 一折通), and long numbers of somebody without a rule.
///
/// No check digit exists and every bank has its own form: a word before the number tells, and without one any
/// run of twelve digits and more may be an account.
public struct AccountKind: DigitKind {
  /// `account`.
  public let kind = FieldKind.account

  /// What stands before one in remarks.
  public let words = [
    "账号", "帐号", "账户", "帐户", "卡号", "存折", "一卡通", "一折通", "惠农卡", "社保卡", "社会保障卡",
  ]

  /// Makes the kind.
  public init() {}

  /// `likely` for eight digits and more that are announced, else `possible` from twelve on.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    if clues.isAnnounced, run.count >= 8, !run.looksLikeDay { return .likely }
    // Longer runs are numbers glued together: not one account, and still somebody's.
    return run.count >= 12 && (run.groupCount == 1 || run.stars > 0) ? .possible : .impossible
  }
}
