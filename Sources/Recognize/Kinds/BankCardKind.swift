import Columns

/// Bank cards: 16 to 19 digits of a card issuer with a check digit.
///
/// Source: ISO/IEC 7812-1; 62 is UnionPay, which is also Gansu's area, so that a card may look like an
/// identity number: the check characters tell. One random number in ten has a right check digit.
public struct BankCardKind: DigitKind {
  /// `bank_card`.
  public let kind = FieldKind.bankCard

  /// What stands before one in remarks: 行卡 of 银行卡, 建行卡, 工行卡 and the like.
  public let words = ["行卡", "储蓄卡", "借记卡", "信用卡", "信用社卡", "农信卡", "农信社卡", "信合卡", "工资卡", "补贴卡"]

  /// Makes the kind.
  public init() {}

  /// `likely` with a right check digit, in one or in groups of four, or where it is announced.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    if clues.isAnnounced, (12...23).contains(run.count) { return .likely }
    guard (16...19).contains(run.count), (0x33...0x36).contains(run[0]), isGroupedByFour(run),
      run.isDigits(0, run.count), run.stars == 0
    else { return .impossible }
    return run.withDigits(0, run.count, { Luhn.isValid($0) }) ? .likely : .impossible
  }

  private func isGroupedByFour(_ run: DigitRun) -> Bool {
    (0..<run.groupCount).allSatisfy { group in
      run.groupCount == 1 || run.length(ofGroup: group) == 4
        || (group == run.groupCount - 1 && run.length(ofGroup: group) < 4)
    }
  }
}
