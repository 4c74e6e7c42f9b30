import Columns

/// Turns pieces of a document into calls of a part.
protocol XMLParser: AnyObject {
  /// Parses the next piece.
  ///
  /// - Returns: what ends the reading, which may be a failure of the part.
  func parse(_ piece: Span<UInt8>) -> XMLFailure?

  /// Ends the document.
  func finish() -> XMLFailure?
}

/// Reads a part of a workbook, piece by piece and under limits.
///
/// UTF-8, which all but a few writers use, goes through `XMLScanner`, everything else through expat
/// (docs/decisions/0012-own-xml-scanner.md).
final class XMLReader {
  private let source: any ByteSource
  private let part: XMLPart
  private let isUTF8: Bool
  private var parser: (any XMLParser)?

  /// - Parameter isUTF8: whether the bytes are UTF-8 whatever the document says of itself.
  init(_ source: any ByteSource, into part: XMLPart, isUTF8: Bool = false) {
    self.source = source
    self.part = part
    self.isUTF8 = isUTF8
  }

  /// Reads the whole part.
  static func read(_ source: any ByteSource, into part: XMLPart, isUTF8: Bool = false) throws(SluiceError) {
    let reader = XMLReader(source, into: part, isUTF8: isUTF8)
    while try reader.advance() {}
  }

  /// Reads the next piece.
  ///
  /// - Returns: false at the end.
  /// - Throws: `workbook-broken`, `workbook-beyond-limits`, `workbook-entities`, naming the part.
  func advance() throws(SluiceError) -> Bool {
    let isGoingOn = try source.next { (piece) throws(SluiceError) in try self.parse(piece) }
    if isGoingOn { return true }
    if let failure = parser?.finish() ?? (parser == nil ? .broken : nil) { throw error(failure) }
    return false
  }

  private func parse(_ piece: Span<UInt8>) throws(SluiceError) {
    if let parser {
      if let failure = parser.parse(piece) { throw error(failure) }
      return
    }
    // Systems that export through templates begin with blank lines, which XML does not allow.
    var start = 0
    while start < piece.count && piece[start] <= 0x20 && piece[start] > 0 { start += 1 }
    if start == piece.count { return }
    let rest = piece.extracting(start...)
    guard let parser = makeParser(rest) else { throw SluiceError(.internalFault, key: "expat") }
    self.parser = parser
    if let failure = parser.parse(rest) { throw error(failure) }
  }

  private func makeParser(_ first: Span<UInt8>) -> (any XMLParser)? {
    if isUTF8 || XMLScanner.reads(first) { return XMLScanner(into: part) }
    return ExpatParser(into: part, isUTF8: false)
  }

  private func error(_ failure: XMLFailure) -> SluiceError {
    let code: ErrorCode =
      switch failure {
      case .broken: .workbookBroken
      case .beyondLimits: .workbookBeyondLimits
      case .entities: .workbookEntities
      }
    return SluiceError(code, at: source.place, key: source.name)
  }
}
