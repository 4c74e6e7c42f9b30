/// The references of HTML: `&amp;`, `&#20445;`, `&#x4fdd;`, and without their semicolon where browsers read them so.
///
/// Source: HTML Living Standard, 13.2.5.72 to 13.2.5.80; of its named characters those that may stand in a text or
/// number of ours.
enum HTMLReferences {
  private static let named: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3c, "gt": 0x3e, "quot": 0x22, "apos": 0x27, "nbsp": 0xa0, "middot": 0xb7,
    "centerdot": 0xb7, "shy": 0xad, "ensp": 0x2002, "emsp": 0x2003, "emsp13": 0x2004, "emsp14": 0x2005,
    "numsp": 0x2007, "puncsp": 0x2008, "thinsp": 0x2009, "ThinSpace": 0x2009, "hairsp": 0x200a,
    "VeryThinSpace": 0x200a, "MediumSpace": 0x205f, "NonBreakingSpace": 0xa0, "ZeroWidthSpace": 0x200b,
    "NegativeThinSpace": 0x200b, "NegativeMediumSpace": 0x200b, "NegativeThickSpace": 0x200b,
    "NegativeVeryThinSpace": 0x200b, "zwnj": 0x200c, "zwj": 0x200d, "lrm": 0x200e, "rlm": 0x200f,
    "NoBreak": 0x2060, "bull": 0x2022, "times": 0xd7, "hyphen": 0x2010, "dash": 0x2010, "ndash": 0x2013,
    "mdash": 0x2014, "minus": 0x2212, "Tab": 0x09, "NewLine": 0x0a, "num": 0x23, "period": 0x2e,
    "comma": 0x2c,
    "sol": 0x2f, "colon": 0x3a, "lowbar": 0x5f, "ast": 0x2a, "lpar": 0x28, "rpar": 0x29,
  ]
  /// Names that browsers read without a semicolon too.
  private static let unended = ["nbsp", "shy", "middot", "times", "amp", "quot", "lt", "gt"].map {
    Array($0.utf8)
  }
  /// The longest name, with its signs.
  private static let longest = 24

  /// A text with its references resolved; what is none stays as it is.
  static func resolved(_ text: some Collection<UInt8>) -> [UInt8] {
    let text = Array(text)
    guard text.contains(0x26) else { return text }
    var resolved: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == 0x26, let (scalar, end) = reference(text, index + 1) {
        resolved.append(contentsOf: String(Character(scalar)).utf8)
        index = end
      } else {
        resolved.append(text[index])
        index += 1
      }
    }
    return resolved
  }

  /// The character of the reference behind a `&`, and where it ends.
  private static func reference(_ text: [UInt8], _ start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    if start < text.count, text[start] == 0x23 { return numeric(text, start + 1) }
    let rest = text[start...].prefix(longest)
    if let end = rest.firstIndex(of: 0x3b),
      let scalar = named[String(decoding: text[start..<end], as: UTF8.self)].flatMap(Unicode.Scalar.init)
    {
      return (scalar, end + 1)
    }
    guard let name = unended.first(where: { rest.starts(with: $0) }),
      let scalar = named[String(decoding: name, as: UTF8.self)].flatMap(Unicode.Scalar.init)
    else { return nil }
    return (scalar, start + name.count)
  }

  private static func numeric(_ text: [UInt8], _ start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    let isHexadecimal = start < text.count && text[start] | 0x20 == 0x78
    var first = isHexadecimal ? start + 1 : start
    // Any number of zeros may stand before it.
    while first < text.count, text[first] == 0x30 { first += 1 }
    let digits = text[min(first, text.count)...].prefix(8).prefix {
      $0 &- 0x30 < 10 || (isHexadecimal && ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x66)
    }
    let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    guard let scalar = number.flatMap(Unicode.Scalar.init) else { return nil }
    let hasEnd = digits.endIndex < text.count && text[digits.endIndex] == 0x3b
    return (scalar, hasEnd ? digits.endIndex + 1 : digits.endIndex)
  }
}
