import Columns

/// Identity cards of Macao: 1, 5 or 7, six digits, and a check digit in brackets.
///
/// Source: Direcção dos Serviços de Identificação of Macao. How the check digit is computed is not public.
public struct MacaoIDKind: DigitKind {
  /// `macao_id`.
  public let kind = FieldKind.macaoID

  /// What stands before one in remarks.
  public let words = ["澳门身份证", "澳门居民身份证"]

  /// Makes the kind.
  public init() {}

  /// `likely` where it is announced, else `possible` where the check digit stands apart.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    guard run.count == 8, run.stars == 0, [0x31, 0x35, 0x37].contains(run[0]) else { return .impossible }
    if clues.isAnnounced { return .likely }
    return run.groupCount == 2 && run.length(ofGroup: 0) == 7 ? .possible : .impossible
  }
}
