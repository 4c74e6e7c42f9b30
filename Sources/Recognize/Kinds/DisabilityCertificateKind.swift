import Columns
import Dictionaries

/// Numbers of disability certificates: an identity number, the kind of disability and its grade.
///
/// Source: GB/T 26341-2010 for kinds (1 to 7) and grades (1 to 4). The number tells identity and diagnosis.
public struct DisabilityCertificateKind: IdentifierKind {
  /// `disability_certificate`.
  public let kind = FieldKind.disabilityCertificate

  /// Makes the kind.
  public init() {}

  /// As sure as the identity number within it, if kind and grade are ones.
  public func confidence(of run: DigitRun, areaCodes: AreaCodes) -> Confidence {
    // A certificate issued again has a B and a number behind; what stands behind the B is its own run.
    guard run.count == 20, run.isDigits(18, 20) else { return .impossible }
    guard (1...7).contains(run.number(18, 19)), (1...4).contains(run.number(19, 20)) else {
      return .impossible
    }
    return CitizenIDKind.confidence(run, from: 0, length: 18, areaCodes)
  }
}
