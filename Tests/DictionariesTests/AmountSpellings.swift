import TestSupport

/// The ways to write an amount, made from the amount: the other direction of what `Money` reads.
enum AmountSpellings {
  static func all(_ cents: Int64) -> [String] {
    let plain = "\(cents / 100).\(two(cents % 100))"
    let grouped = grouped(cents / 100) + "." + two(cents % 100)
    return [
      plain, grouped, "¥" + grouped, plain + "元", "\u{ffe5}" + plain, fullWidth(grouped), " " + plain + "\t",
      "'" + plain,
      plain + "0", han(cents, digits: capitals, units: capitalUnits, ending: "整"),
      "人民币" + han(cents, digits: capitals, units: capitalUnits, ending: "正"),
      han(cents, digits: everyday, units: everydayUnits, ending: ""),
    ]
  }

  private static let capitals = Array("零壹贰叁肆伍陆柒捌玖")
  private static let capitalUnits = ["", "拾", "佰", "仟"]
  private static let everyday = Array("零一二三四五六七八九")
  private static let everydayUnits = ["", "十", "百", "千"]

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func grouped(_ number: Int64) -> String {
    number < 1000 ? "\(number)" : grouped(number / 1000) + "," + String("\(1000 + number % 1000)".dropFirst())
  }

  /// Yuan, jiao and fen as on a cheque.
  private static func han(_ cents: Int64, digits: [Character], units: [String], ending: String) -> String {
    let (yuan, jiao, fen) = (cents / 100, Int(cents / 10 % 10), Int(cents % 10))
    var text = yuan > 0 ? numeral(yuan, digits, units) + "元" : ""
    if jiao > 0 { text += "\(digits[jiao])角" }
    if fen > 0 {
      if jiao == 0 && yuan > 0 { text.append(digits[0]) }
      text += "\(digits[fen])分"
    }
    return jiao == 0 && fen == 0 ? text + ending : text
  }

  private static func numeral(_ number: Int64, _ digits: [Character], _ units: [String]) -> String {
    if number >= 10_000 {
      let low = number % 10_000
      let zero = low > 0 && low < 1000 ? String(digits[0]) : ""
      return numeral(number / 10_000, digits, units) + "万" + zero
        + (low > 0 ? numeral(low, digits, units) : "")
    }
    var text = ""
    var hasGap = false
    for power in stride(from: 3, through: 0, by: -1) {
      let digit = Int(number / [1, 10, 100, 1000][power] % 10)
      if digit == 0 {
        hasGap = !text.isEmpty
        continue
      }
      if hasGap { text.append(digits[0]) }
      hasGap = false
      text += "\(digits[digit])" + units[power]
    }
    return text
  }
}
