import Columns
import Dictionaries

/// Numbers of disability certificates: an identity number, the kind of disability and its grade; B and a number
/// behind where it was issued again.
///
/// Source: GB/T 26341-2010 for kinds (1 to 7) and grades (1 to 4). The number tells identity and diagnosis.
public struct DisabilityCertificateKind: DigitKind {
  /// `disability_certificate`.
  public let kind = FieldKind.disabilityCertificate

  /// What stands before one in remarks.
  public let words = ["残疾证", "残疾人证", "残证"]

  /// Makes the kind.
  public init() {}

  /// As sure as the identity number within it, if kind and grade are ones; `likely` for whatever is announced.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    // What stands behind the B of one that was issued again is a run of its own.
    let announced = clues.isAnnounced && (18...22).contains(run.count) ? Confidence.likely : .impossible
    guard run.count == 20, run.isDigits(18, 20) else { return announced }
    guard (1...7).contains(run.number(18, 19)), (1...4).contains(run.number(19, 20)) else { return announced }
    return max(announced, CitizenIDKind.confidence(run, from: 0, length: 18, clues.areaCodes))
  }
}
