import Columns
import Dictionaries

/// Residence permits of Hong Kong, Macao and Taiwan residents: an identity number with the area 810000, 820000
/// or 830000.
///
/// Source: 港澳台居民居住证申领发放办法 (国办发〔2018〕81号), article 9; the layout is that of GB 11643-1999.
public struct ResidencePermitKind: DigitKind {
  /// `residence_permit`.
  public let kind = FieldKind.residencePermit

  /// What stands before one in remarks.
  public let words = ["居住证"]

  /// Makes the kind.
  public init() {}

  /// As sure as an identity number of that area.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    guard run.count == 18, run.isKnown(0, 6), [810_000, 820_000, 830_000].contains(run.number(0, 6)) else {
      return .impossible
    }
    return CitizenIDKind.confidence(run, from: 0, length: 18, clues.areaCodes)
  }
}
