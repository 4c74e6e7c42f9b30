import Columns
import Dictionaries

/// Bank cards and accounts of passbooks.
///
/// Source: ISO/IEC 7812-1 for cards. Passbook accounts have bank-specific forms without a check digit, so
/// any number of 12 to 23 digits may be one.
public struct AccountKind: IdentifierKind {
  /// `account`.
  public let kind = FieldKind.account

  /// Makes the kind.
  public init() {}

  /// `likely` for 16 to 19 digits of a card issuer with a right check digit, else `possible`.
  public func confidence(of run: DigitRun, areaCodes: AreaCodes) -> Confidence {
    // Longer runs are numbers glued together: not one account, and still somebody's.
    guard run.count >= 12 else { return .impossible }
    if (16...19).contains(run.count), isGroupedByFour(run), isCardIssuer(run), run.isDigits(0, run.count),
      run.withDigits(0, run.count, { Luhn.isValid($0) })
    {
      return .likely
    }
    return run.groupCount == 1 ? .possible : .impossible
  }

  private func isCardIssuer(_ run: DigitRun) -> Bool { (0x33...0x36).contains(run[0]) }

  private func isGroupedByFour(_ run: DigitRun) -> Bool {
    (0..<run.groupCount).allSatisfy { group in
      run.groupCount == 1 || run.length(ofGroup: group) == 4
        || (group == run.groupCount - 1 && run.length(ofGroup: group) < 4)
    }
  }
}
