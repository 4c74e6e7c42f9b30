import Columns

/// Reads the periods that titles, sheet names and cells state: 2026年9月, 7-9月, 第三季度, 2026-2027学年第1学期, 202609.
///
/// A day (2026年9月30日) states no period in a title, where it is the day of printing; in a column of months it
/// states its month. What has no year is taken of the year that fits the run's period best.
public struct PeriodText: Sendable {
  /// Months, counted from the year 0.
  private let months: ClosedRange<Int>
  private let schoolYear: Int

  /// - Parameter period: the period of the run, with which texts are compared.
  public init(_ period: Period) {
    let (first, last) = (period.firstDay, period.lastDay)
    months = Self.month(first.year, first.month)...Self.month(last.year, last.month)
    schoolYear = first.month >= 8 ? first.year : first.year - 1
  }

  /// Whether texts state periods, and all of them have no month in common with the run's.
  public func isOther(_ texts: [String], daysCount: Bool = false) -> Bool {
    let stated = texts.flatMap { self.stated($0, daysCount: daysCount) }
    return !stated.isEmpty && !stated.contains { $0.overlaps(months) }
  }

  /// Whether a text states the run's period, or a part of it, and not merely its year.
  public func isThis(_ texts: [String]) -> Bool {
    texts.flatMap { stated($0, daysCount: false) }.contains {
      $0.overlaps(months) && $0.count <= months.count
    }
  }

  /// The months of the first period that texts state, counted from the year 0; nil when they state none.
  public func months(statedIn texts: [String]) -> ClosedRange<Int>? {
    texts.lazy.compactMap { self.stated($0, daysCount: false).first }.first
  }

  /// Whether a cell of a column of months states another month; a bare number is one too.
  public func isOther(cell text: String) -> Bool {
    if let number = Int(text), (1...12).contains(number) { return !overlaps(monthOfYear: number) }
    return isOther([text], daysCount: true)
  }

  /// The longest text that is read; longer ones are notes.
  private static let longest = 60

  private func stated(_ text: String, daysCount: Bool) -> [ClosedRange<Int>] {
    guard text.count <= Self.longest else { return [] }
    var scanner = Scanner(text)
    var found: [ClosedRange<Int>] = []
    while !scanner.isAtEnd {
      guard let number = scanner.number() else {
        if let term = scanner.term() { found.append(Self.term(term, of: schoolYear)) } else { scanner.skip() }
        continue
      }
      if let range = range(number, &scanner, daysCount: daysCount) { found.append(range) }
    }
    return found
  }

  /// What begins with a number that was read.
  private func range(_ number: Scanner.Number, _ scanner: inout Scanner, daysCount: Bool) -> ClosedRange<Int>?
  {
    switch number.digits {
    case 4 where (1990...2099).contains(number.value):
      return year(number.value, &scanner, daysCount: daysCount)
    case 6, 8:
      let (year, month) =
        number.digits == 6
        ? (number.value / 100, number.value % 100) : (number.value / 10_000, number.value / 100 % 100)
      guard (1990...2099).contains(year), (1...12).contains(month), number.digits == 6 || daysCount else {
        return nil
      }
      return Self.month(year, month)...Self.month(year, month)
    case 1, 2:
      guard let months = scanner.months(from: number.value, daysCount: daysCount) else { return nil }
      let year = self.months.lowerBound / 12
      let first =
        overlaps(monthOfYear: months.lowerBound) && !self.months.contains(Self.month(year, months.lowerBound))
        ? year + 1 : year
      return Self.month(first, months.lowerBound)...Self.month(first, months.upperBound)
    default: return nil
    }
  }

  private func year(_ year: Int, _ scanner: inout Scanner, daysCount: Bool) -> ClosedRange<Int>? {
    if scanner.take(["-", "–", "—", "~", "至", "/"]) || scanner.take(["年-", "年至"]) {
      guard let next = scanner.number() else { return nil }
      if next.digits == 4, next.value == year + 1 {
        _ = scanner.take(["学年度", "学年", "年度", "年"])
        if let term = scanner.term() ?? scanner.bareTerm() { return Self.term(term, of: year) }
        return Self.month(year, 8)...Self.month(year + 1, 7)
      }
      return separated(year, next, &scanner, daysCount: daysCount)
    }
    if scanner.take(["."]) {
      return scanner.number().flatMap { separated(year, $0, &scanner, daysCount: daysCount) }
    }
    // 2026春季, 2026秋: as people write it without 年.
    if let term = scanner.season() { return Self.term(term, of: term == 1 ? year : year - 1) }
    guard scanner.take(["年度", "年"]) else { return nil }
    if let quarter = scanner.quarter() {
      return Self.month(year, quarter * 3 - 2)...Self.month(year, quarter * 3)
    }
    if scanner.take(["上半年"]) { return Self.month(year, 1)...Self.month(year, 6) }
    if scanner.take(["下半年"]) { return Self.month(year, 7)...Self.month(year, 12) }
    if scanner.take(["春季", "春"]) { return Self.term(2, of: year - 1) }
    if scanner.take(["秋季", "秋"]) { return Self.term(1, of: year) }
    if scanner.take(["底", "末", "初", "以来", "起", "以前", "以后"]) { return nil }
    if let number = scanner.number() {
      guard let months = scanner.months(from: number.value, daysCount: daysCount) else { return nil }
      return Self.month(year, months.lowerBound)...Self.month(year, months.upperBound)
    }
    return Self.month(year, 1)...Self.month(year, 12)
  }

  /// 2026-09, 2026.9, 2026/09/30.
  private func separated(
    _ year: Int, _ month: Scanner.Number, _ scanner: inout Scanner, daysCount: Bool
  ) -> ClosedRange<Int>? {
    guard month.digits <= 2, (1...12).contains(month.value) else { return nil }
    if scanner.take(["-", ".", "/"]), scanner.number() != nil, !daysCount { return nil }
    _ = scanner.take(["月份", "月"])
    return Self.month(year, month.value)...Self.month(year, month.value)
  }

  private func overlaps(monthOfYear month: Int) -> Bool { months.contains { $0 % 12 == month - 1 } }

  private static func month(_ year: Int, _ month: Int) -> Int { year * 12 + month - 1 }

  /// The months of a term of the school year that begins in a year.
  private static func term(_ term: Int, of year: Int) -> ClosedRange<Int> {
    term == 1 ? month(year, 8)...month(year + 1, 1) : month(year + 1, 2)...month(year + 1, 7)
  }
}

/// Steps through a text without blanks.
private struct Scanner {
  struct Number {
    let value: Int
    let digits: Int
  }

  private let characters: [Character]
  private var position = 0

  init(_ text: String) { characters = Array(Vocabulary.folded(text)) }

  var isAtEnd: Bool { position >= characters.count }

  mutating func skip() { position += 1 }

  /// The number at this place: digits, or a month in Han numerals such as 十月.
  mutating func number() -> Number? {
    let start = position
    while position < characters.count, characters[position].isASCII, characters[position].isNumber {
      position += 1
    }
    if position > start {
      guard let value = Int(String(characters[start..<position])) else { return nil }
      return Number(value: value, digits: position - start)
    }
    let names = ["十二", "十一", "十", "九", "八", "七", "六", "五", "四", "三", "二", "一"]
    for (index, name) in names.enumerated()
    where rest.starts(with: name) && rest.dropFirst(name.count).first == "月" {
      position += name.count
      return Number(value: 12 - index, digits: 2)
    }
    return nil
  }

  /// Steps over one of some words.
  mutating func take(_ words: [String]) -> Bool {
    guard let word = words.first(where: { rest.starts(with: $0) }) else { return false }
    position += word.count
    return true
  }

  /// The months after a number that may be the first of them: 9月, 7-9月, 7月至9月; nil for a day or no month.
  mutating func months(from first: Int, daysCount: Bool) -> ClosedRange<Int>? {
    guard (1...12).contains(first) else { return nil }
    let start = position
    let hasMonth = take(["月份", "月"])
    if take(["-", "–", "—", "~", "至", "到"]), let last = number(), take(["月份", "月"]) {
      return (1...12).contains(last.value) && last.value >= first ? first...last.value : nil
    }
    position = start
    guard hasMonth else { return nil }
    _ = take(["月份", "月"])
    let afterMonth = position
    if number() != nil {
      if take(["日", "号"]) { return daysCount ? first...first : nil }
      position = afterMonth
    }
    return take(["起", "以来", "底", "末"]) ? nil : first...first
  }

  /// 第三季度, 3季度.
  mutating func quarter() -> Int? {
    for (index, names) in [["一", "1"], ["二", "2"], ["三", "3"], ["四", "4"]].enumerated() {
      for name in names where take(["第\(name)季度", "\(name)季度"]) { return index + 1 }
    }
    return nil
  }

  /// 春季, 秋季, or 春 and 秋 with nothing behind: 2026春城 is a place.
  mutating func season() -> Int? {
    if take(["春季"]) { return 2 }
    if take(["秋季"]) { return 1 }
    guard rest.count == 1 else { return nil }
    if take(["春"]) { return 2 }
    return take(["秋"]) ? 1 : nil
  }

  /// 第一学期, 上学期.
  mutating func term() -> Int? {
    if take(["第一学期", "第1学期", "上学期", "秋季学期"]) { return 1 }
    return take(["第二学期", "第2学期", "下学期", "春季学期"]) ? 2 : nil
  }

  /// The term of 2026-2027-1.
  mutating func bareTerm() -> Int? {
    if take(["-1", "第1", "第一"]) { return 1 }
    return take(["-2", "第2", "第二"]) ? 2 : nil
  }

  private var rest: ArraySlice<Character> { characters[min(position, characters.count)...] }
}
