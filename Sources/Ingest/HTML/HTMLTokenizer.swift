import Columns
import Glibc

/// Cuts a web page into tags and texts, piece by piece, as tolerantly as browsers do (HTML Standard, 13.2.5).
///
/// Comments, declarations and the contents of `script`, `style`, `xml`, `title` are passed over. Memory: a
/// piece, and the tag that is not complete.
struct HTMLTokenizer {
  private var buffer: [UInt8] = []
  private var position = 0
  /// What must come before anything else is looked at, such as `-->`.
  private var awaited: [UInt8]?

  private static let passedOver: Set<String> = ["script", "style", "xml", "title", "noframes"]

  mutating func take(_ piece: Span<UInt8>, into tables: HTMLTables) throws(SluiceError) {
    buffer.removeFirst(position)
    position = 0
    piece.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
    while try step(into: tables, isAtEnd: false) {}
    guard buffer.count - position <= ContainerLimits.tokenBytes else {
      throw SluiceError(.workbookBeyondLimits, key: "HTML")
    }
  }

  /// The page ends; what is not complete is read as far as it goes.
  mutating func finish(into tables: HTMLTables) throws(SluiceError) {
    while try step(into: tables, isAtEnd: true) {}
    if awaited != nil || position < buffer.count { tables.isCutOff = true }
  }

  /// Reads the next token.
  ///
  /// - Returns: false when more of the page is needed.
  private mutating func step(into tables: HTMLTables, isAtEnd: Bool) throws(SluiceError) -> Bool {
    guard position < buffer.count else { return false }
    if let awaited { return skip(to: awaited) }
    if buffer[position] != 0x3c { return text(into: tables, isAtEnd: isAtEnd) }
    guard position + 3 < buffer.count || isAtEnd else { return false }
    let next = position + 1 < buffer.count ? buffer[position + 1] : 0x20
    switch next {
    case 0x21 where buffer[(position + 1)...].starts(with: Array("!--".utf8)):
      position += 4
      awaited = Array("-->".utf8)
    case 0x21, 0x3f: awaited = [0x3e]
    case 0x2f, 0x41...0x5a, 0x61...0x7a: return try tag(into: tables)
    default:
      tables.text([0x3c])
      position += 1
    }
    return true
  }

  private mutating func text(into tables: HTMLTables, isAtEnd: Bool) -> Bool {
    var end = find(0x3c, from: position) ?? buffer.count
    if end == buffer.count && !isAtEnd {
      // A reference may be cut by the end of the piece.
      let tail = buffer[max(position, end - HTMLEntities.longest)...]
      if let ampersand = tail.lastIndex(of: 0x26) { end = ampersand }
      if end == position { return false }
    }
    tables.text(HTMLEntities.decoded(Array(buffer[position..<end])))
    position = end
    return true
  }

  private mutating func tag(into tables: HTMLTables) throws(SluiceError) -> Bool {
    guard let end = endOfTag() else { return false }
    let tag = HTMLTag(buffer[(position + 1)..<end])
    position = end + 1
    if !tag.isEnd && Self.passedOver.contains(tag.name) {
      awaited = Array("</\(tag.name)".utf8)
      return true
    }
    try tables.tag(tag)
    return true
  }

  /// Where the tag at the current position ends; `>` within quotes does not end it.
  private func endOfTag() -> Int? {
    var quote: UInt8 = 0
    var last: UInt8 = 0
    for index in (position + 1)..<buffer.count {
      let byte = buffer[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3e {
        return index
      } else if (byte == 0x22 || byte == 0x27) && last == 0x3d {
        quote = byte
      }
      if !HTMLTag.isBlank(byte) { last = byte }
    }
    return nil
  }

  private mutating func skip(to end: [UInt8]) -> Bool {
    var start = position
    while let first = find(end[0], from: start) {
      guard first + end.count <= buffer.count else {
        position = first
        return false
      }
      if zip(buffer[first...], end).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) {
        awaited = nil
        // The end tag of what was passed over is a tag again.
        position = end[0] == 0x3c ? first : first + end.count
        return true
      }
      start = first + 1
    }
    position = buffer.count
    return false
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < bytes.count else { return nil }
      return memchr(base + start, Int32(byte), bytes.count - start).map {
        base.distance(to: UnsafeRawPointer($0))
      }
    }
  }
}
