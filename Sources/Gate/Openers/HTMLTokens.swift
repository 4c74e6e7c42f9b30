/// Splits HTML into tags and texts; whatever is no tag is text, as in a browser.
struct HTMLTokens {
  /// A piece of a page.
  enum Token {
    /// Text that is shown, and its line.
    case text([UInt8], line: Int)
    /// Text that is not: a comment, a script, a style.
    case aside([UInt8], line: Int)
    /// The beginning of an element, with the names and values of its attributes.
    case begin(tag: String, attributes: [[UInt8]], line: Int)
    /// The end of an element.
    case end(tag: String)
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var rawEnd: [UInt8]?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece.
  mutating func next() -> Token? {
    guard index < bytes.count else { return nil }
    if let end = rawEnd {
      rawEnd = nil
      return raw(upTo: end)
    }
    if bytes[index] == 0x3c, isTag(index + 1) { return tag() }
    let (start, first) = (index, line)
    repeat { advance() } while index < bytes.count && !(bytes[index] == 0x3c && isTag(index + 1))
    return .text(Array(bytes[start..<index]), line: first)
  }

  private mutating func advance() {
    if bytes[index] == 0x0a { line += 1 }
    index += 1
  }

  private func isTag(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index] | 0x20
    return (0x61...0x7a).contains(byte) || bytes[index] == 0x2f || bytes[index] == 0x21
      || bytes[index] == 0x3f
  }

  private func matches(_ word: [UInt8], at start: Int) -> Bool {
    start + word.count <= bytes.count && zip(word, bytes[start...]).allSatisfy { $0 == $1 | 0x20 || $0 == $1 }
  }

  private mutating func raw(upTo end: [UInt8]) -> Token {
    let (start, first) = (index, line)
    while index < bytes.count, !matches(end, at: index) { advance() }
    return .aside(Array(bytes[start..<index]), line: first)
  }

  private mutating func tag() -> Token {
    if matches(Array("<!--".utf8), at: index) {
      index += 4
      let comment = raw(upTo: Array("-->".utf8))
      index = min(index + 3, bytes.count)
      return comment
    }
    let first = line
    index += 1
    let isEnd = index < bytes.count && bytes[index] == 0x2f
    let nameStart = isEnd ? index + 1 : index
    while index < bytes.count, !isSpace(bytes[index]), bytes[index] != 0x3e,
      bytes[index] != 0x2f || index < nameStart
    {
      advance()
    }
    let name = String(decoding: bytes[min(nameStart, index)..<index], as: UTF8.self).lowercased()
    var values: [[UInt8]] = []
    while index < bytes.count, bytes[index] != 0x3e { attribute(into: &values) }
    if index < bytes.count { advance() }
    if isEnd { return .end(tag: name) }
    if name == "script" || name == "style" { rawEnd = Array("</\(name)".utf8) }
    return .begin(tag: name, attributes: values, line: first)
  }

  /// One attribute: its name and its value are both texts.
  private mutating func attribute(into values: inout [[UInt8]]) {
    let start = index
    while index < bytes.count, bytes[index] != 0x3e, bytes[index] != 0x3d, !isSpace(bytes[index]) {
      advance()
    }
    if index > start { values.append(Array(bytes[start..<index])) }
    guard index < bytes.count else { return }
    guard bytes[index] == 0x3d else {
      if isSpace(bytes[index]) { advance() }
      return
    }
    advance()
    while index < bytes.count, isSpace(bytes[index]) { advance() }
    guard index < bytes.count else { return }
    let quote = bytes[index]
    if quote == 0x22 || quote == 0x27 {
      advance()
      let from = index
      while index < bytes.count, bytes[index] != quote { advance() }
      values.append(Array(bytes[from..<index]))
      if index < bytes.count { advance() }
    } else {
      let from = index
      while index < bytes.count, bytes[index] != 0x3e, !isSpace(bytes[index]) { advance() }
      values.append(Array(bytes[from..<index]))
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
}
