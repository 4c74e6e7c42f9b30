import CExpat
import Glibc

/// Parses XML with expat, which knows every encoding and rule of it.
///
/// Document types are refused, and with them all entities of one's own (billion laughs, external files).
final class ExpatParser: XMLParser {
  private let context: Context
  private let parser: XML_Parser
  private var bytesWithoutEvent = 0

  /// - Parameter isUTF8: whether the bytes are UTF-8 whatever the document says of itself.
  /// - Returns: nil when there is no memory.
  init?(into part: XMLPart, isUTF8: Bool) {
    guard let parser = XML_ParserCreate(isUTF8 ? "UTF-8" : nil) else { return nil }
    self.parser = parser
    context = Context(part, parser)
    // The context lives as long as the parser: both belong to `self`, and callbacks come from `parse` only.
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

  func parse(_ piece: Span<UInt8>) -> XMLFailure? {
    context.hasEvent = false
    let status = piece.withUnsafeBytes { bytes in
      XML_Parse(parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 0)
    }
    if let failure = context.failure ?? context.part.failure { return failure }
    if status != XML_STATUS_OK { return .broken }
    // A tag or comment that does not end makes expat keep everything.
    bytesWithoutEvent = context.hasEvent ? 0 : bytesWithoutEvent + piece.count
    return bytesWithoutEvent <= ContainerLimits.tokenBytes ? nil : .beyondLimits
  }

  func finish() -> XMLFailure? {
    let status = XML_Parse(parser, nil, 0, 1)
    return context.failure ?? context.part.failure ?? (status == XML_STATUS_OK ? nil : .broken)
  }

  /// What the C callbacks know.
  private final class Context {
    let part: XMLPart
    let parser: XML_Parser
    var hasEvent = false
    private(set) var failure: XMLFailure?
    private var depth = 0
    private var attributes: [XMLAttribute] = []

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
      attributes.removeAll(keepingCapacity: true)
      var index = 0
      // expat ends the list of names and values with a null pointer.
      while let list, let found = list[index], let value = list[index + 1] {
        let full = Self.bytes(found)
        let local = full.lastIndex(of: 0x3a).map { $0 + 1 } ?? 0
        attributes.append(XMLAttribute(full: full, local: local, value: Self.bytes(value)))
        index += 2
      }
      attributes.withUnsafeBufferPointer { part.start(XMLName(Self.bytes(name)), XMLAttributes($0)) }
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
      part.end(XMLName(Self.bytes(name)))
      if let failure = part.failure { fail(failure) }
    }

    /// The bytes of a C string; XML_Char is char, expat hands over UTF-8.
    private static func bytes(_ text: UnsafePointer<XML_Char>) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(
        start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
    }

    /// Ends the reading; expat calls nothing more.
    func fail(_ reason: XMLFailure) {
      if failure != nil { return }
      failure = reason
      XML_StopParser(parser, 0)
    }
  }
}
