/// Character references of web pages: `&nbsp;`, `&#8212;`, `&#x4e00;`.
enum HTMLEntities {
  /// The named ones that offices' systems write; an unknown name stays as it is written.
  static let named: [String: UInt32] = [
    "nbsp": 0xa0, "amp": 0x26, "lt": 0x3c, "gt": 0x3e, "quot": 0x22, "apos": 0x27, "middot": 0xb7,
    "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200c, "zwj": 0x200d, "lrm": 0x200e,
    "rlm": 0x200f, "shy": 0xad, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019,
    "ldquo": 0x201c, "rdquo": 0x201d, "bull": 0x2022, "hellip": 0x2026, "permil": 0x2030, "prime": 0x2032,
    "Prime": 0x2033, "yen": 0xa5, "cent": 0xa2, "pound": 0xa3, "euro": 0x20ac, "copy": 0xa9, "reg": 0xae,
    "trade": 0x2122, "deg": 0xb0, "plusmn": 0xb1, "times": 0xd7, "divide": 0xf7, "sect": 0xa7, "para": 0xb6,
    "laquo": 0xab, "raquo": 0xbb, "frac12": 0xbd, "frac14": 0xbc, "frac34": 0xbe, "sup2": 0xb2, "sup3": 0xb3,
    "minus": 0x2212, "le": 0x2264, "ge": 0x2265, "ne": 0x2260, "larr": 0x2190, "uarr": 0x2191, "rarr": 0x2192,
    "darr": 0x2193, "alpha": 0x3b1, "beta": 0x3b2, "gamma": 0x3b3, "eacute": 0xe9, "uuml": 0xfc, "ouml": 0xf6,
  ]

  /// The longest reference that is looked for, from `&` to `;`.
  static let longest = 12

  /// A text with its references replaced.
  static func decoded(_ text: [UInt8]) -> [UInt8] {
    guard var ampersand = text.firstIndex(of: 0x26) else { return text }
    var result = Array(text[..<ampersand])
    while ampersand < text.count {
      if text[ampersand] == 0x26, let (scalar, length) = reference(text[ampersand...]) {
        result.append(contentsOf: String(scalar).utf8)
        ampersand += length
      } else {
        result.append(text[ampersand])
        ampersand += 1
      }
    }
    return result
  }

  /// The character of a reference that a text begins with, and how many bytes it has.
  private static func reference(_ text: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    let body = text.dropFirst().prefix(longest).prefix { $0 != 0x3b && $0 != 0x26 && !HTMLTag.isBlank($0) }
    let end = body.endIndex
    // Old pages leave the semicolon out behind the commonest names and behind numbers.
    let isClosed = end < text.endIndex && text[end] == 0x3b
    let name = String(decoding: body, as: UTF8.self)
    let length = 1 + body.count + (isClosed ? 1 : 0)
    if isClosed, let value = named[name], let scalar = Unicode.Scalar(value) { return (scalar, length) }
    if name.hasPrefix("nbsp"), let scalar = Unicode.Scalar(0xa0 as UInt32) { return (scalar, 5) }
    guard name.hasPrefix("#"), isClosed else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits), value != 0 else {
      return nil
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
