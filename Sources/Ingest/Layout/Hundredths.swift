/// Numbers of a row of totals, in hundredths.
enum Hundredths {
  /// Reads `1,234.5`, `-12` or `1234.50元`, half away from zero; nil when it is no number.
  static func parse(_ text: String) -> Int64? {
    var whole: Int64 = 0
    var fraction: Int64 = 0
    var places = 0
    var isNegative = false
    var isFraction = false
    var hasDigits = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "-" where index == 0: isNegative = true
      case "+" where index == 0: break
      case ",", "\u{ff0c}", " ", "\u{a0}", "¥", "\u{ffe5}": break
      case ".":
        guard !isFraction else { return nil }
        isFraction = true
      case "0"..."9":
        hasDigits = true
        let digit = Int64(scalar.value - 0x30)
        if isFraction {
          // Two places and one to round by; the rest cannot change the result.
          if places < 3 { fraction = fraction * 10 + digit }
          places += 1
        } else {
          guard whole < 1_000_000_000_000_000 else { return nil }
          whole = whole * 10 + digit
        }
      case "元", "户", "人": guard hasDigits else { return nil }
      default: return nil
      }
    }
    guard hasDigits else { return nil }
    while places < 3 {
      fraction *= 10
      places += 1
    }
    let hundredths = whole * 100 + (fraction + 5) / 10
    return isNegative ? -hundredths : hundredths
  }
}
