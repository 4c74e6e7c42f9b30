/// Tells cells that number the columns of a form: 1 2 3 …, 甲 乙 1 2 3 …, 栏次 1 2 3, ① ② ③, 一 二 三, A B C.
enum ColumnNumbers {
  /// How many filled cells make a run at least.
  static let fewest = 3

  /// Whether the filled cells of a row run up by one from the first, after stems; sums such as 7=5+6 count as 7.
  static func isRun(_ filled: [String]) -> Bool {
    guard filled.count >= fewest else { return false }
    return [arabic, circled, han, letter].contains { read in
      var next = 1
      for (index, text) in filled.enumerated() {
        if next == 1 && index < stems.count && stems.contains(text) { continue }
        guard read(text) == next else { return false }
        next += 1
      }
      return next > 1
    }
  }

  private static let stems: Set<String> = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "栏次", "列次", "栏号", "列号"]

  private static func arabic(_ text: String) -> Int? {
    Int(
      text.prefix { $0 != "=" && $0 != "\u{ff1d}" }
        .filter { !["(", ")", "\u{ff08}", "\u{ff09}", " "].contains($0) })
  }

  /// ① to ㊿, which stand in three runs.
  private static func circled(_ text: String) -> Int? {
    guard text.unicodeScalars.count == 1, let value = text.unicodeScalars.first.map({ Int($0.value) }) else {
      return nil
    }
    switch value {
    case 0x2460...0x2473: return value - 0x2460 + 1
    case 0x3251...0x325f: return value - 0x3251 + 21
    case 0x32b1...0x32bf: return value - 0x32b1 + 36
    default: return nil
    }
  }

  /// 一 to 九十九, also in brackets.
  private static func han(_ text: String) -> Int? {
    let digits = Array("一二三四五六七八九")
    let words = text.filter { !"()\u{ff08}\u{ff09}、".contains($0) }
    func digit(_ text: Substring) -> Int? {
      text.count == 1 ? text.first.flatMap { digits.firstIndex(of: $0) }.map { $0 + 1 } : nil
    }
    guard let ten = words.firstIndex(of: "十") else { return digit(Substring(words)) }
    let (tens, ones) = (words[..<ten], words[words.index(after: ten)...])
    guard let high = tens.isEmpty ? 1 : digit(tens), let low = ones.isEmpty ? 0 : digit(ones) else {
      return nil
    }
    return high * 10 + low
  }

  /// A to Z, then AA, as a spreadsheet names columns.
  private static func letter(_ text: String) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (0x41...0x5a).contains($0) }) else {
      return nil
    }
    return text.utf8.reduce(0) { $0 * 26 + Int($1) - 0x40 }
  }
}
