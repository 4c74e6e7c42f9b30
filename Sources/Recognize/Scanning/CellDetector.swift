import Columns
import Dictionaries

/// Says of one cell, whatever column it stands in, all that may be personal: identifiers within its text, and
/// the whole cell where that is a name.
public struct CellDetector: Sendable {
  private let scanner: CellScanner
  private let dictionaries: Dictionaries
  private let name: PersonNameKind?

  /// Makes a detector.
  ///
  /// - Parameter kinds: what to look for; all kinds but in tests that leave one out.
  public init(dictionaries: Dictionaries, kinds: [any IdentifierKind] = IdentifierKinds.all) {
    self.dictionaries = dictionaries
    scanner = CellScanner(areaCodes: dictionaries.areaCodes, kinds: kinds)
    name = kinds.lazy.compactMap { $0 as? PersonNameKind }.first
  }

  /// Calls a closure with everything found.
  public func detect(_ cell: Span<UInt8>, _ found: (CellScanner.Hit) -> Void) {
    scanner.scan(cell, found)
    guard let name else { return }
    let confidence = name.confidence(ofCell: cell, dictionaries: dictionaries)
    guard confidence >= .likely else { return }
    found(CellScanner.Hit(range: ByteText.trimmed(cell), kind: .personName, confidence: confidence))
  }
}
