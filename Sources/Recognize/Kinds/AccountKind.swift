import Columns
import Dictionaries

/// Accounts of passbooks (一卡通, 一折通), and long numbers of somebody without a rule; foreign accounts (IBAN).
///
/// No check digit exists in China and every bank has its own form: a word before the number tells, and without one any
/// run of twelve digits and more may be an account.
public struct AccountKind: DigitKind, TextKind {
  /// `account`.
  public let kind = FieldKind.account

  /// What stands before one in remarks.
  public let words = [
    "账号", "帐号", "账户", "帐户", "卡号", "存折", "一卡通", "一折通", "惠农卡", "社保卡", "社会保障卡",
    "IBAN",
  ]

  /// Makes the kind.
  public init() {}

  /// `likely` for eight digits and more that are announced, else `possible` from twelve on.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    if clues.isAnnounced, run.count >= 8, !run.looksLikeDay { return .likely }
    // Longer runs are numbers glued together: not one account, and still somebody's.
    return run.count >= 12 && (run.groupCount == 1 || run.stars > 0) ? .possible : .impossible
  }

  /// `likely` for an account of another country.
  public func scan(
    _ cell: Span<UInt8>, isAnnounced: (Int) -> Bool, _ found: (Range<Int>, Confidence) -> Void
  ) {
    var index = 0
    while index < cell.count {
      guard IBAN.isMember(cell[index]) else {
        index += 1
        continue
      }
      if let end = IBAN.end(in: cell, from: index, isAnnounced: isAnnounced) {
        found(index..<end, .likely)
        index = end
      }
      while index < cell.count, IBAN.isMember(cell[index]) { index += 1 }
    }
  }

  /// A cell is told by its one run of digits, or by all of it.
  public func confidence(ofCell cell: Span<UInt8>, dictionaries: Dictionaries) -> Confidence {
    var best = Confidence.impossible
    if let run = DigitRun(wholeCell: cell) {
      best = confidence(of: run, Clues(areaCodes: dictionaries.areaCodes))
    }
    let whole = ByteText.trimmed(cell)
    scan(cell, isAnnounced: { _ in false }) { range, confidence in
      if range == whole { best = max(best, confidence) }
    }
    return best
  }
}
