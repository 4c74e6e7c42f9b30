/// The references of HTML: `&amp;`, `&#20445;`, `&#x4fdd;`.
enum HTMLReferences {
  private static let named: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3c, "gt": 0x3e, "quot": 0x22, "apos": 0x27, "nbsp": 0xa0, "middot": 0xb7,
    "shy": 0xad,
    "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200c, "zwj": 0x200d, "bull": 0x2022,
    "times": 0xd7,
  ]

  /// A text with its references resolved; what is none stays as it is.
  static func resolved(_ text: some Collection<UInt8>) -> [UInt8] {
    let text = Array(text)
    guard text.contains(0x26) else { return text }
    var resolved: [UInt8] = []
    var index = 0
    while index < text.count {
      guard text[index] == 0x26, let end = text[index...].prefix(14).firstIndex(of: 0x3b),
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
