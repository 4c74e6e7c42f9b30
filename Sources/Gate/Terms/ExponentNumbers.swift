import Columns

/// Long numbers as spreadsheets show them: `5.33023199001011E+17` is an identity number of which the last digits are
/// cut off, and area and birth are left.
enum ExponentNumbers {
  /// So many digits tell the area, or the issuer of a card.
  private static let fewestDigits = 6

  /// Calls a closure with each number of a text that has the power of ten of an identity number or a card, and its
  /// first digits.
  ///
  /// - Parameter isCounty: whether six digits were ever the code of a county.
  static func forEach(
    in text: Span<UInt8>, isCounty: (UInt32) -> Bool, _ body: (Range<Int>, FieldKind) -> Void
  ) {
    var index = 1
    while index + 2 < text.count {
      defer { index += 1 }
      guard let (start, end, power) = exponent(text, at: index) else { continue }
      guard let (first, digits) = mantissa(text, before: start) else { continue }
      if let kind = kind(digits, power: power, isCounty: isCounty) { body(first..<end, kind) }
    }
  }

  /// `E+17`, `e17`, `E+017`, `×10^17`, `*10^17`.
  private static func exponent(_ text: Span<UInt8>, at start: Int) -> (start: Int, end: Int, power: Int)? {
    var index = start
    switch text[start] {
    case 0x45, 0x65: index += 1
    case 0xc3, 0x2a, 0x78, 0x58:
      index += text[start] == 0xc3 ? 2 : 1
      for byte in [UInt8(0x31), 0x30, 0x5e] {
        guard index < text.count, text[index] == byte else { return nil }
        index += 1
      }
    default: return nil
    }
    if index < text.count, text[index] == 0x2b { index += 1 }
    let digits = index
    var power = 0
    while index < text.count, text[index] &- 0x30 < 10, index - digits < 4 {
      power = power * 10 + Int(text[index] - 0x30)
      index += 1
    }
    guard index > digits, index == text.count || text[index] &- 0x30 > 9 else { return nil }
    return (start, index, power)
  }

  /// One digit, a point and more digits right before a place.
  private static func mantissa(_ text: Span<UInt8>, before end: Int) -> (start: Int, digits: [UInt8])? {
    var index = end
    while index > 0, text[index - 1] &- 0x30 < 10 { index -= 1 }
    guard end - index + 1 >= fewestDigits, index >= 2, text[index - 1] == 0x2e, text[index - 2] &- 0x30 < 10,
      index == 2 || text[index - 3] &- 0x30 > 9
    else { return nil }
    return (index - 2, [text[index - 2]] + ByteText.array(text.extracting(index..<end)))
  }

  private static func kind(_ digits: [UInt8], power: Int, isCounty: (UInt32) -> Bool) -> FieldKind? {
    guard digits.count <= power + 1 else { return nil }
    if (15...18).contains(power), digits.starts(with: [0x36, 0x32]) { return .account }
    let area = digits[0..<6].reduce(0) { $0 * 10 + UInt32($1 - 0x30) }
    guard power == 17 || power == 14, isCounty(area) else { return nil }
    // Where the birth is left it must be one; what is cut off may be anything.
    let month = power == 17 ? 10 : 8
    guard digits.count >= month + 4 else { return .citizenID }
    let numbers = digits.map { Int($0 - 0x30) }
    let year = numbers[6..<month].reduce(0) { $0 * 10 + $1 } + (power == 17 ? 0 : 1900)
    let isDay = CivilDate(
      year: year, month: numbers[month] * 10 + numbers[month + 1],
      day: numbers[month + 2] * 10 + numbers[month + 3])
    return (1850...2199).contains(year) && isDay != nil ? .citizenID : nil
  }
}
