import Columns

/// Numerals in Han characters, the everyday ones and those of cheques: 二十一, 一九八五, 壹仟贰佰.
///
/// Source: the capitals 壹贰叁肆伍陆柒捌玖拾佰仟 are those of the People's Bank of China's rules for filling in bills
/// (支付结算办法, annex 1, 1997), which also allow the traditional forms.
struct HanNumeral {
  /// What a character says.
  enum Sign: Equatable {
    /// 零 to 九, and 两.
    case digit(Int64)
    /// 十, 百, 千.
    case unit(Int64)
    /// 廿 and 卅: a number of tens by itself.
    case tens(Int64)
    /// 万, 亿.
    case myriad(Int64)
  }

  /// What the character at a place says, or nil when it is no numeral; all take three bytes.
  static func sign(_ cell: Span<UInt8>, at index: Int) -> Sign? {
    guard index + 2 < cell.count, cell[index] >= 0xe2, cell[index] <= 0xe9 else { return nil }
    let scalar =
      UInt32(cell[index] & 0x0f) << 12 | UInt32(cell[index + 1] & 0x3f) << 6 | UInt32(cell[index + 2] & 0x3f)
    return Unicode.Scalar(scalar).flatMap { signs[$0] }
  }

  private static let signs: [Unicode.Scalar: Sign] = {
    var signs: [Unicode.Scalar: Sign] = ["廿": .tens(20), "卅": .tens(30)]
    let digits = ["零〇○", "一壹弌", "二贰貳弍两兩", "三叁參叄弎", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"]
    for (value, characters) in digits.enumerated() {
      for scalar in characters.unicodeScalars { signs[scalar] = .digit(Int64(value)) }
    }
    for (characters, value) in [("十拾", 10), ("百佰", 100), ("千仟", 1000)] as [(String, Int64)] {
      for scalar in characters.unicodeScalars { signs[scalar] = .unit(value) }
    }
    for (characters, value) in [("万萬", 10_000), ("亿億", 100_000_000)] as [(String, Int64)] {
      for scalar in characters.unicodeScalars { signs[scalar] = .myriad(value) }
    }
    return signs
  }()

  /// How many digits were read one after the other, as in 一九八五; 0 once a unit was read.
  private(set) var positions = 0

  private var total: Int64 = 0
  private var section: Int64 = 0
  private var digit: Int64?
  private var lowestUnit: Int64 = 10_000
  private var hasUnit = false
  private var followsZero = false
  private var hasNumber = false
  private var isWrong = false

  /// Nothing is read yet.
  init() {}

  /// Whether nothing was read.
  private(set) var isEmpty = true

  /// Takes a digit written with ASCII digits, as in 1万2千.
  mutating func take(number: Int64) {
    isEmpty = false
    if digit != nil || number > 999_999 { isWrong = true }
    digit = number
    hasNumber = true
    positions += 1
  }

  /// Takes the next character.
  mutating func take(_ sign: Sign) {
    isEmpty = false
    switch sign {
    case .digit(let value): take(digit: value)
    case .unit(let unit): take(unit: unit)
    case .tens(let tens):
      if digit != nil || section % 100 != 0 || lowestUnit <= 10 { isWrong = true }
      section += tens
      lowestUnit = 10
      hasUnit = true
    case .myriad(let myriad):
      let before = section + (digit ?? 0)
      if before == 0 && total == 0 { isWrong = true }
      if myriad == 10_000 { total += before * myriad } else { total = (total + before) * myriad }
      if total > 10_000_000_000_000 { isWrong = true }
      section = 0
      digit = nil
      lowestUnit = 10_000
      hasUnit = true
      followsZero = false
    }
  }

  private mutating func take(digit value: Int64) {
    if hasUnit && value == 0 && digit == nil {
      followsZero = true
      return
    }
    if let digit {
      // One digit after the other, as on a telephone: 一九八五.
      if hasUnit || hasNumber || positions > 12 { isWrong = true }
      self.digit = digit * 10 + value
    } else {
      digit = value
    }
    positions += 1
  }

  private mutating func take(unit: Int64) {
    if unit >= lowestUnit || positions > 1 && !hasUnit { isWrong = true }
    // 十五 has no digit before its unit.
    guard let count = digit ?? (unit == 10 && section == 0 ? 1 : nil), count > 0, count < 10 else {
      isWrong = true
      return
    }
    section += count * unit
    digit = nil
    lowestUnit = unit
    hasUnit = true
    followsZero = false
    positions = 0
  }

  /// The number, or nil when the characters make none.
  ///
  /// 一百五 is none: it is said for 150 and would be read as 105.
  var value: Int64? {
    if isWrong || isEmpty { return nil }
    if hasUnit, let digit, digit > 0, lowestUnit > 10, !followsZero { return nil }
    return total + section + (digit ?? 0)
  }

  /// Whether a unit such as 十 was read, so that the digits are not positions.
  var isSpoken: Bool { hasUnit }
}
