import Columns
import Dictionaries

/// Unified social credit codes of individual businesses (92…): their owner is the business.
///
/// Source: GB 32100-2015. Codes of organisations are public and no identifiers of persons; they are known
/// here only so that they are not taken for accounts.
public struct IndividualBusinessKind: CodeKind, DigitKind {
  /// `individual_business`.
  public let kind = FieldKind.individualBusiness

  /// What stands before one in remarks.
  public let words = ["信用代码", "营业执照", "注册号", "机关代码", "机构代码", "组织代码", "单位代码"]

  /// Makes the kind.
  public init() {}

  /// `certain` with a right check character, `likely` where it is announced.
  public func confidence(of code: Code, _ clues: Clues) -> Confidence {
    guard code.count == 18, code[0] == 0x39, code[1] == 0x32 else { return .impossible }
    if code.isUnifiedCode { return .certain }
    return clues.isAnnounced ? .likely : .impossible
  }

  /// The few without a letter.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    guard run.count == 18, run.groupCount == 1, run.stars == 0, run.number(0, 2) == 92 else {
      return .impossible
    }
    guard clues.areaCodes.isProvince(run.number(2, 4)) else { return .impossible }
    return Self.isUnifiedCode(run) ? .certain : clues.isAnnounced ? .likely : .impossible
  }

  /// Whether digits are a unified code with a right check character, of whomever.
  static func isUnifiedCode(_ run: DigitRun) -> Bool {
    run.count == 18 && run.groupCount == 1 && run.isKnown(0, 18)
      && run.withDigits(0, 18) { digits in UnifiedCode.isValid(digits) }
  }
}
