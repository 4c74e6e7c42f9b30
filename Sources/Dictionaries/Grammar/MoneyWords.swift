import Columns

/// Amounts of money that are written with words: 壹仟贰佰元整, 人民币伍佰元, 12元5角, 1万2千元.
enum MoneyWords {
  /// The amount in cents, or nil when the cell is no such amount.
  ///
  /// Every character must be known: what is not understood is no amount.
  static func cents(_ cell: Span<UInt8>) -> Int64? {
    var rest = unspaced(ByteText.text(cell))[...]
    let count = rest.count
    var isNegative = takeSign(&rest)
    for prefix in prefixes where rest.starts(with: prefix.unicodeScalars) {
      rest = rest.dropFirst(prefix.unicodeScalars.count)
      break
    }
    if !isNegative { isNegative = takeSign(&rest) }
    var plain = rest
    if let last = rest.last, ["整", "正"].contains(last) { plain = rest.dropLast() }
    if plain.count < count, case .number(let cents) = DecimalText.read(bytes(plain).span, decimals: 2),
      cents >= 0
    {
      return isNegative ? -cents : cents
    }
    return amount(bytes(rest).span).map { isNegative ? -$0 : $0 }
  }

  private static func bytes(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Array(String(view).utf8)
  }

  private static func takeSign(_ text: inout ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, ["负", "-", "\u{2212}", "\u{ff0d}"].contains(first) else { return false }
    text = text.dropFirst()
    return true
  }

  private static let prefixes = ["人民币\u{ffe5}", "人民币¥", "人民币", "RMB", "CNY", "大写:", "大写\u{ff1a}"]

  /// The characters of a cell without blanks, but for those that part two numbers: any between digits, line breaks
  /// between words of numbers too.
  private static func unspaced(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var gap = PlainCharacter.Gap.none
    for scalar in text.unicodeScalars {
      if let width = self.gap(scalar) {
        gap = max(gap, width)
        continue
      }
      if let last = scalars.last, gap != .none, parts(gap, last, scalar) { scalars.append(" ") }
      gap = .none
      scalars.append(scalar)
    }
    return scalars
  }

  private static func gap(_ scalar: Unicode.Scalar) -> PlainCharacter.Gap? {
    let text = Array(String(scalar).utf8)
    guard ByteText.blankWidth(text.span, at: 0, end: text.count) > 0 else { return nil }
    return PlainCharacter.gap(text.span, at: 0)
  }

  private static func parts(
    _ gap: PlainCharacter.Gap, _ left: Unicode.Scalar, _ right: Unicode.Scalar
  ) -> Bool {
    if isOfDigits(left) && isOfDigits(right) { return true }
    return gap == .wide && isOfNumber(left) && isOfNumber(right)
  }

  /// Whether a character is a digit, a point or a comma.
  private static func isOfDigits(_ scalar: Unicode.Scalar) -> Bool {
    let text = Array(String(scalar).utf8)
    return [0x2c, 0x2e].contains(PlainCharacter(text.span, at: 0).byte)
      || (0x30...0x39).contains(PlainCharacter(text.span, at: 0).byte)
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    let text = Array(String(scalar).utf8)
    return isOfDigits(scalar) || HanNumeral.sign(text.span, at: 0) != nil
  }

  private static func amount(_ cell: Span<UInt8>) -> Int64? {
    var reader = Reader()
    var index = 0
    while index < cell.count {
      let character = PlainCharacter(cell, at: index)
      if character.byte >= 0x30 && character.byte <= 0x39 {
        reader.take(digit: Int64(character.byte &- 0x30))
      } else if character.byte == PlainCharacter.other {
        guard reader.take(cell, at: index) else { return nil }
      } else {
        return nil
      }
      index += character.width
    }
    return reader.finish()
  }

  /// Reads yuan, jiao and fen, each a number of its own.
  private struct Reader {
    private var numeral = HanNumeral()
    private var digits: Int64 = 0
    private var isInDigits = false
    private var cents: Int64 = 0
    /// The smallest part that was read: 100 for yuan, 10 for jiao, 1 for fen.
    private var part: Int64 = 1000
    private var isAtEnd = false

    mutating func take(digit: Int64) {
      isInDigits = true
      digits = min(digits * 10 + digit, 10_000_000)
    }

    /// - Returns: whether the character is known and stands where it may.
    mutating func take(_ cell: Span<UInt8>, at index: Int) -> Bool {
      if isAtEnd { return false }
      endDigits()
      if let sign = HanNumeral.sign(cell, at: index) {
        numeral.take(sign)
        return true
      }
      guard index + 2 < cell.count else { return false }
      switch (cell[index], cell[index + 1], cell[index + 2]) {
      // 元, 圆, 圓, 块.
      case (0xe5, 0x85, 0x83), (0xe5, 0x9c, 0x86), (0xe5, 0x9c, 0x93), (0xe5, 0x9d, 0x97):
        return end(part: 100)
      // 角.
      case (0xe8, 0xa7, 0x92): return end(part: 10)
      // 分.
      case (0xe5, 0x88, 0x86): return end(part: 1)
      // 整, 正: nothing follows.
      case (0xe6, 0x95, 0xb4), (0xe6, 0xad, 0xa3):
        isAtEnd = part < 1000 || !numeral.isEmpty
        return isAtEnd
      default: return false
      }
    }

    private mutating func endDigits() {
      if isInDigits { numeral.take(number: digits) }
      isInDigits = false
      digits = 0
    }

    private mutating func end(part next: Int64) -> Bool {
      guard next < part, let value = numeral.value, next == 100 || value < 10 else { return false }
      cents += value * next
      part = next
      numeral = HanNumeral()
      return true
    }

    mutating func finish() -> Int64? {
      endDigits()
      if numeral.isEmpty { return part < 1000 ? cents : nil }
      // 壹仟贰佰 without 元 are yuan; 五 after 元 is neither jiao nor fen.
      guard part == 1000, let value = numeral.value else { return nil }
      return value * 100
    }
  }
}
