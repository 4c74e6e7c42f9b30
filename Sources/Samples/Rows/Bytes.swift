extension [UInt8] {
  /// Adds a text.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Adds a number of at least 0 in decimal digits, with zeros in front up to a width.
  mutating func append(number: Int, width: Int = 1) {
    var digits = 1
    var limit = 10
    while number >= limit {
      digits += 1
      limit *= 10
    }
    for _ in 0..<Swift.max(0, width - digits) { append(0x30) }
    let start = count
    var rest = number
    for _ in 0..<digits { append(0x30) }
    for index in stride(from: start + digits - 1, through: start, by: -1) {
      self[index] = UInt8(0x30 + rest % 10)
      rest /= 10
    }
  }

  /// Adds an amount of cents as yuan: `430` or `430.50`.
  mutating func append(cents: Int) {
    append(number: cents / 100)
    if cents % 100 != 0 {
      append(0x2e)
      append(number: cents % 100, width: 2)
    }
  }
}

/// The UTF-8 bytes of texts, for tables of words.
func words(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }
