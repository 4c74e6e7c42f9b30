import Columns

/// HTML as a browser reads it: text nodes, values of attributes, comments, scripts and styles.
struct HTMLOpener: Opener {
  func opens(_ part: Part) -> Bool { part.name.hasSuffix(".html") || part.name.hasSuffix(".htm") }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let bytes = try part.bytes()
    guard UTF8Text.isValid(bytes.span) else { throw part.error(.partUnreadable) }
    var tokens = HTMLTokens(bytes)
    while let (text, line) = tokens.next() {
      sink.take(text.span, Unit(part, row: line))
    }
  }
}

/// Splits HTML into the texts that are in it; whatever is no tag is text, as in a browser.
private struct HTMLTokens {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var pending: [[UInt8]] = []
  private var rawEnd: [UInt8]?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next text, its references resolved, and its line.
  mutating func next() -> (text: [UInt8], line: Int)? {
    while true {
      if let text = pending.popLast() { return (HTMLReferences.resolved(text), line) }
      guard index < bytes.count else { return nil }
      if let end = rawEnd {
        rawEnd = nil
        return raw(upTo: end)
      }
      if bytes[index] == 0x3c, isTag(index + 1) {
        tag()
        continue
      }
      let (start, first) = (index, line)
      repeat { advance() } while index < bytes.count && !(bytes[index] == 0x3c && isTag(index + 1))
      return (HTMLReferences.resolved(Array(bytes[start..<index])), first)
    }
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

  private mutating func raw(upTo end: [UInt8]) -> (text: [UInt8], line: Int) {
    let (start, first) = (index, line)
    while index < bytes.count, !matches(end, at: index) { advance() }
    return (Array(bytes[start..<index]), first)
  }

  private mutating func tag() {
    if matches(Array("<!--".utf8), at: index) {
      index += 4
      let comment = raw(upTo: Array("-->".utf8))
      index = min(index + 3, bytes.count)
      return pending = [comment.text]
    }
    index += 1
    let nameStart = index
    while index < bytes.count, !isSpace(bytes[index]), bytes[index] != 0x3e { advance() }
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    var values: [[UInt8]] = []
    while index < bytes.count, bytes[index] != 0x3e { attribute(into: &values) }
    if index < bytes.count { advance() }
    pending = values.reversed()
    if name == "script" || name == "style" { rawEnd = Array("</\(name)".utf8) }
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

/// The references of HTML: `&amp;`, `&#20445;`, `&#x4fdd;`.
enum HTMLReferences {
  private static let named: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3c, "gt": 0x3e, "quot": 0x22, "apos": 0x27, "nbsp": 0xa0, "middot": 0xb7,
    "shy": 0xad,
    "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200c, "zwj": 0x200d, "bull": 0x2022,
    "times": 0xd7,
  ]

  /// A text with its references resolved; what is none stays as it is.
  static func resolved(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0x26) else { return text }
    var resolved: [UInt8] = []
    var index = 0
    while index < text.count {
      guard text[index] == 0x26, let end = text[index...].prefix(12).firstIndex(of: 0x3b),
        let scalar = scalar(String(decoding: text[(index + 1)..<end], as: UTF8.self))
      else {
        resolved.append(text[index])
        index += 1
        continue
      }
      resolved.append(contentsOf: String(Character(scalar)).utf8)
      index = end + 1
    }
    return resolved
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if let known = named[name] { return Unicode.Scalar(known) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }
}
