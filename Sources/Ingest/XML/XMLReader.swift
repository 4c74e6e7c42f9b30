import CExpat
import Columns

/// Reads a part of a workbook with expat, piece by piece and under limits.
///
/// Document types are refused, and with them all entities of one's own (billion laughs, external files).
final class XMLReader {
  private let source: any ByteSource
  private let context: Context
  private let parser: XML_Parser
  private var bytesWithoutEvent = 0
  private var hasBegun = false

  /// - Parameter isUTF8: whether the bytes are UTF-8 whatever the document says of itself.
  init(_ source: any ByteSource, into part: XMLPart, isUTF8: Bool = false) throws(SluiceError) {
    guard let parser = XML_ParserCreate(isUTF8 ? "UTF-8" : nil) else {
      throw SluiceError(.internalFault, key: "expat")
    }
    self.source = source
    self.parser = parser
    context = Context(part, parser)
    // The context lives as long as the parser: both belong to `self`, and callbacks come from `advance` only.
    XML_SetUserData(parser, Unmanaged.passUnretained(context).toOpaque())
    XML_SetElementHandler(
      parser,
      { Context.of($0)?.start($1, $2) },
      { Context.of($0)?.end($1) })
    XML_SetCharacterDataHandler(parser) { Context.of($0)?.text($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in Context.of(context)?.fail(.entities) }
    // Comments and instructions are passed over, but show that the text moves on.
    XML_SetCommentHandler(parser) { context, _ in Context.of(context)?.hasEvent = true }
    XML_SetProcessingInstructionHandler(parser) { context, _, _ in Context.of(context)?.hasEvent = true }
  }

  deinit { XML_ParserFree(parser) }

  /// Reads the whole part.
  static func read(_ source: any ByteSource, into part: XMLPart, isUTF8: Bool = false) throws(SluiceError) {
    let reader = try XMLReader(source, into: part, isUTF8: isUTF8)
    while try reader.advance() {}
  }

  /// Reads the next piece.
  ///
  /// - Returns: false at the end.
  /// - Throws: `workbook-broken`, `workbook-beyond-limits`, `workbook-entities`, naming the part.
  func advance() throws(SluiceError) -> Bool {
    let isGoingOn = try source.next { (piece) throws(SluiceError) in try self.parse(piece) }
    if isGoingOn { return true }
    guard XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK else { throw error() }
    return false
  }

  /// Parses a piece; systems that export through templates begin with blank lines, which XML does not allow.
  private func parse(_ piece: Span<UInt8>) throws(SluiceError) {
    var start = 0
    if !hasBegun { while start < piece.count && piece[start] <= 0x20 && piece[start] > 0 { start += 1 } }
    if start == piece.count { return }
    hasBegun = true
    try parseBegun(piece.extracting(start...))
  }

  private func parseBegun(_ piece: Span<UInt8>) throws(SluiceError) {
    context.hasEvent = false
    let status = piece.withUnsafeBytes { bytes in
      XML_Parse(parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 0)
    }
    if let failure = context.part.failure { context.fail(failure) }
    guard status == XML_STATUS_OK, context.failure == nil else { throw error() }
    // A tag or comment that does not end makes expat keep everything.
    bytesWithoutEvent = context.hasEvent ? 0 : bytesWithoutEvent + piece.count
    guard bytesWithoutEvent <= ContainerLimits.tokenBytes else {
      throw SluiceError(.workbookBeyondLimits, at: source.place, key: source.name)
    }
  }

  private func error() -> SluiceError {
    let code: ErrorCode =
      switch context.failure ?? context.part.failure ?? .broken {
      case .broken: .workbookBroken
      case .beyondLimits: .workbookBeyondLimits
      case .entities: .workbookEntities
      }
    return SluiceError(code, at: source.place, key: source.name)
  }

  /// What the C callbacks know.
  private final class Context {
    let part: XMLPart
    let parser: XML_Parser
    var hasEvent = false
    private(set) var failure: XMLFailure?
    private var depth = 0

    init(_ part: XMLPart, _ parser: XML_Parser) {
      self.part = part
      self.parser = parser
    }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Context? {
      pointer.map { Unmanaged<Context>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(_ name: UnsafePointer<XML_Char>?, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
      hasEvent = true
      depth += 1
      if depth > ContainerLimits.depth { return fail(.beyondLimits) }
      guard let name else { return }
      part.start(XMLName(name), XMLAttributes(list))
      if let failure = part.failure { fail(failure) }
    }

    func text(_ text: UnsafePointer<XML_Char>?, _ count: Int32) {
      hasEvent = true
      let bytes = UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self)
      part.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }

    func end(_ name: UnsafePointer<XML_Char>?) {
      hasEvent = true
      depth -= 1
      guard let name else { return }
      part.end(XMLName(name))
      if let failure = part.failure { fail(failure) }
    }

    /// Ends the reading; expat calls nothing more.
    func fail(_ reason: XMLFailure) {
      if failure != nil { return }
      failure = reason
      XML_StopParser(parser, 0)
    }
  }
}
