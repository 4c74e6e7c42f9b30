/// A small CSV text: RFC 4180 quoting, lines ending in LF, UTF-8 without byte order mark.
struct CSVText {
  /// The text so far.
  private(set) var bytes: [UInt8] = []

  /// Adds a record.
  mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(0x2c) }
      append(field)
    }
    bytes.append(0x0a)
  }

  // Byte by byte: a quote before a combining mark is one `Character` that is not `"`.
  private mutating func append(_ field: String) {
    let needsQuotes = field.utf8.contains { $0 == 0x22 || $0 == 0x2c || $0 == 0x0a || $0 == 0x0d }
    guard needsQuotes else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(0x22)
    for byte in field.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
