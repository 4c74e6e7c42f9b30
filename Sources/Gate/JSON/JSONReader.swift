/// Reads JSON (RFC 8259) strictly: nothing before or behind the value, no comments, at most 64 levels.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  private struct Malformed: Error {}

  /// The value of a text, or nil when it is not JSON.
  static func read(_ bytes: [UInt8]) -> JSONNode? {
    guard UTF8Text.isValid(bytes.span) else { return nil }
    var reader = JSONReader(bytes: bytes)
    guard let value = try? reader.value(depth: 0) else { return nil }
    reader.skipBlanks()
    return reader.index == bytes.count ? value : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 {
      if byte == 0x0a { line += 1 }
      index += 1
    }
  }

  private mutating func expect(_ word: StaticString) throws(Malformed) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard current == word.withUTF8Buffer({ $0[offset] }) else { throw Malformed() }
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(Malformed) -> JSONNode {
    guard depth < 64 else { throw Malformed() }
    skipBlanks()
    let line = self.line
    switch current {
    case 0x7b: return JSONNode(value: .object(try members(depth: depth)), line: line)
    case 0x5b: return JSONNode(value: .array(try elements(depth: depth)), line: line)
    case 0x22: return JSONNode(value: .string(try string()), line: line)
    case 0x74:
      try expect("true")
      return JSONNode(value: .bool(true), line: line)
    case 0x66:
      try expect("false")
      return JSONNode(value: .bool(false), line: line)
    case 0x6e:
      try expect("null")
      return JSONNode(value: .null, line: line)
    default: return JSONNode(value: .number(try number()), line: line)
    }
  }

  private mutating func members(depth: Int) throws(Malformed) -> [(key: String, value: JSONNode)] {
    var members: [(key: String, value: JSONNode)] = []
    try expect("{")
    skipBlanks()
    if current == 0x7d {
      index += 1
      return members
    }
    while true {
      skipBlanks()
      let key = try string()
      skipBlanks()
      try expect(":")
      members.append((key, try value(depth: depth + 1)))
      skipBlanks()
      if current == 0x7d {
        index += 1
        return members
      }
      try expect(",")
    }
  }

  private mutating func elements(depth: Int) throws(Malformed) -> [JSONNode] {
    var elements: [JSONNode] = []
    try expect("[")
    skipBlanks()
    if current == 0x5d {
      index += 1
      return elements
    }
    while true {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
      if current == 0x5d {
        index += 1
        return elements
      }
      try expect(",")
    }
  }

  private mutating func number() throws(Malformed) -> String {
    let start = index
    if current == 0x2d { index += 1 }
    guard let first = current, (0x30...0x39).contains(first) else { throw Malformed() }
    try digits()
    if first == 0x30, index - start > (bytes[start] == 0x2d ? 2 : 1) { throw Malformed() }
    if current == 0x2e {
      index += 1
      try digits()
    }
    if current == 0x65 || current == 0x45 {
      index += 1
      if current == 0x2b || current == 0x2d { index += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(Malformed) {
    let start = index
    while let byte = current, (0x30...0x39).contains(byte) { index += 1 }
    guard index > start else { throw Malformed() }
  }

  private mutating func string() throws(Malformed) -> String {
    try expect("\"")
    var text: [UInt8] = []
    while let byte = current {
      index += 1
      switch byte {
      case 0x22: return String(decoding: text, as: UTF8.self)
      case 0x5c: try escape(into: &text)
      case ..<0x20: throw Malformed()
      default: text.append(byte)
      }
    }
    throw Malformed()
  }

  private mutating func escape(into text: inout [UInt8]) throws(Malformed) {
    guard let byte = current else { throw Malformed() }
    index += 1
    switch byte {
    case 0x22, 0x5c, 0x2f: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0c)
    case 0x6e: text.append(0x0a)
    case 0x72: text.append(0x0d)
    case 0x74: text.append(0x09)
    case 0x75:
      var unit = try fourDigits()
      if (0xd800...0xdbff).contains(unit), current == 0x5c {
        try expect("\\u")
        let low = try fourDigits()
        guard (0xdc00...0xdfff).contains(low) else { throw Malformed() }
        unit = 0x10000 + (unit - 0xd800) << 10 + (low - 0xdc00)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw Malformed() }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw Malformed()
    }
  }

  private mutating func fourDigits() throws(Malformed) -> UInt32 {
    guard index + 4 <= bytes.count, bytes[index] != 0x2b, bytes[index] != 0x2d,
      let unit = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    else { throw Malformed() }
    index += 4
    return unit
  }
}
