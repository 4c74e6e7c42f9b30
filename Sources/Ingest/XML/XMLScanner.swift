import Columns
import Glibc

/// Parses XML in UTF-8 without document types, which is all that workbooks are written in.
///
/// It refuses what expat refuses: tags that do not match, attributes twice, unknown references, bytes that are
/// no characters. It is lenient in two things that concern no cell: which letters beyond ASCII may stand in
/// names, and what the XML declaration says. A property test holds it against expat.
///
/// Cost: some 600 MB/s with a part that does nothing. Memory: a piece, and the token that is not complete.
final class XMLScanner: XMLParser {
  /// No element of a workbook has more.
  static let mostAttributes = 256

  let part: XMLPart
  // Kept here, because a static constant is asked each time whether it has been made.
  private let isPlainText = XMLBytes.isPlainText
  let isPlainValue = XMLBytes.isPlainValue
  let isNameStart = XMLBytes.isNameStart
  let isName = XMLBytes.isName
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 17
  private var count = 0
  /// How many of the bytes are whole characters.
  private var checked = 0
  let attributes = UnsafeMutablePointer<XMLAttribute>.allocate(capacity: mostAttributes)
  // Not checked for overlapping access, here and in the parts: a parser calls its part once at a time, and no part
  // calls its parser. The checks took a quarter of the time of reading a workbook.
  @exclusivity(unchecked) var open = XMLNameStack()
  var hasRoot = false
  var isAtStart = true
  var isAtEnd = false
  var failure: XMLFailure?

  init(into part: XMLPart) {
    self.part = part
    bytes = .allocate(capacity: capacity)
  }

  deinit {
    bytes.deallocate()
    attributes.deallocate()
  }

  /// Whether a document is written in UTF-8, from its first bytes.
  static func reads(_ first: Span<UInt8>) -> Bool {
    let head = ByteText.array(first.extracting(0..<min(first.count, 200)))
    if head.starts(with: [0xff, 0xfe]) || head.starts(with: [0xfe, 0xff]) || head.prefix(4).contains(0) {
      return false
    }
    guard head.starts(with: Array("<?xml".utf8)) || head.starts(with: Array("\u{feff}<?xml".utf8)) else {
      return true
    }
    let declaration = Array(head.prefix { $0 != 0x3e })
    guard let name = DeclaredCharset.name(in: declaration) else { return true }
    return name == "utf-8" || name == "utf8" || name == "us-ascii"
  }

  func parse(_ piece: Span<UInt8>) -> XMLFailure? {
    append(piece)
    let more = Span(_unsafeStart: UnsafePointer(bytes + checked), count: count - checked)
    let valid = UTF8Text.validPrefix(more)
    let isBroken =
      XMLBytes.hasNoCharacter(more.extracting(0..<valid))
      || (valid < more.count && !UTF8Text.isCutCharacter(more.extracting(valid...)))
    checked += valid
    let used = scan(UnsafeMutablePointer(bytes), checked)
    if failure == nil && isBroken { failure = .broken }
    memmove(bytes, bytes + used, count - used)
    count -= used
    checked -= used
    if failure == nil && count > ContainerLimits.tokenBytes { failure = .beyondLimits }
    return failure
  }

  func finish() -> XMLFailure? {
    isAtEnd = true
    let used = scan(bytes, checked)
    if failure == nil && (used < count || !open.isEmpty || !hasRoot) { failure = .broken }
    return failure
  }

  private func append(_ piece: Span<UInt8>) {
    if count + piece.count > capacity {
      capacity = max(capacity * 2, count + piece.count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      larger.update(from: bytes, count: count)
      bytes.deallocate()
      bytes = larger
    }
    piece.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { (bytes + count).update(from: base, count: source.count) }
    }
    count += piece.count
  }

  /// Reads tokens as long as they are complete.
  ///
  /// - Returns: how many bytes were read.
  private func scan(_ bytes: UnsafeMutablePointer<UInt8>, _ end: Int) -> Int {
    var place = 0
    if isAtStart && end >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf { place = 3 }
    while place < end {
      let next = bytes[place] == 0x3c ? markup(bytes, place, end) : text(bytes, place, end)
      if failure != nil || next == place { return place }
      isAtStart = false
      place = next
    }
    return place
  }

  func fail(_ reason: XMLFailure, at place: Int) -> Int {
    failure = reason
    return place
  }

  // MARK: - Text

  /// Hands over text up to the next `<`, or as far as it is complete.
  private func text(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var begin = start
    var place = start
    if open.isEmpty {
      while place < end && XMLBytes.isBlank(bytes[place]) { place += 1 }
      return place == end || bytes[place] == 0x3c ? place : fail(.broken, at: place)
    }
    while place < end {
      let byte = bytes[place]
      if isPlainText[byte] {
        place += 1
        continue
      }
      switch byte {
      case 0x3c:
        deliver(bytes, begin, place)
        return place
      case 0x26:
        guard let (scalar, length) = XMLBytes.reference(bytes, at: place, end: end) else {
          return fail(.broken, at: place)
        }
        deliver(bytes, begin, place)
        if length == 0 { return isAtEnd ? fail(.broken, at: place) : place }
        deliver(scalar)
        place += length
        begin = place
      case 0x0d:
        deliver(bytes, begin, place)
        if place + 1 == end && !isAtEnd { return place }
        deliver("\n")
        place += place + 1 < end && bytes[place + 1] == 0x0a ? 2 : 1
        begin = place
      case 0x5d:
        if place + 2 >= end && !isAtEnd {
          deliver(bytes, begin, place)
          return place
        }
        if place + 2 < end && bytes[place + 1] == 0x5d && bytes[place + 2] == 0x3e {
          return fail(.broken, at: place)
        }
        place += 1
      default: return fail(.broken, at: place)
      }
    }
    deliver(bytes, begin, place)
    return place
  }

  @inline(__always)
  func deliver(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) {
    if start < end { part.text(UnsafeBufferPointer(start: bytes + start, count: end - start)) }
  }

  func deliver(_ scalar: Unicode.Scalar) {
    var text = String(scalar)
    text.withUTF8 { part.text($0) }
  }

  // MARK: - Markup

  private func markup(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard start + 1 < end else { return start }
    switch bytes[start + 1] {
    case 0x2f: return endTag(bytes, start, end)
    case 0x21: return declaration(bytes, start, end)
    case 0x3f:
      guard let close = find("?>", bytes, start + 2, end) else { return start }
      return isInstruction(bytes, start + 2, close) ? close + 2 : fail(.broken, at: start)
    default: return startTag(bytes, start, end)
    }
  }
}
