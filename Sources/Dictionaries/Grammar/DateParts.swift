import Columns

/// The numbers of a cell that may be a date, in order, and what stands between them.
struct DateParts {
  /// What stands behind a number.
  private enum Mark {
    case none, dot, dash, colon, year, other
  }

  private static let most = 3
  private static let years = 1850..<2200

  private var numbers = InlineArray<4, Int>(repeating: 0)
  private var lengths = InlineArray<4, Int>(repeating: 0)
  private var marks = InlineArray<4, Mark>(repeating: .none)
  private var count = 0
  private var hasWords = false
  private var isHan = false

  init(_ cell: Span<UInt8>) {
    var index = 0
    var isInRun = false
    while index < cell.count && count <= Self.most {
      let character = PlainCharacter(cell, at: index)
      if character.byte >= 0x30 && character.byte <= 0x39 {
        if !isInRun { count += 1 }
        isInRun = true
        take(digit: Int(character.byte &- 0x30))
        index += character.width
      } else if character.byte == PlainCharacter.other, !isInRun, let end = takeNumeral(cell, from: index) {
        index = end
      } else {
        isInRun = false
        take(mark: character.byte, cell, at: index)
        index += character.width
      }
    }
  }

  private mutating func take(digit: Int) {
    guard count <= Self.most else { return }
    let part = count - 1
    if lengths[part] < 9 { numbers[part] = numbers[part] * 10 + digit }
    lengths[part] += 1
  }

  /// Takes a numeral in Han characters, whole; nil when there is none.
  private mutating func takeNumeral(_ cell: Span<UInt8>, from start: Int) -> Int? {
    var numeral = HanNumeral()
    var index = start
    while let sign = HanNumeral.sign(cell, at: index) {
      numeral.take(sign)
      index += 3
    }
    guard !numeral.isEmpty, let value = numeral.value, value < 100_000_000 else { return nil }
    count += 1
    if count <= Self.most {
      numbers[count - 1] = Int(value)
      lengths[count - 1] = numeral.isSpoken ? 2 : numeral.positions
    }
    isHan = true
    return index
  }

  private mutating func take(mark byte: UInt8, _ cell: Span<UInt8>, at index: Int) {
    let mark: Mark
    switch byte {
    case 0x20: return
    case 0x2e: mark = .dot
    case 0x2d, 0x2f, 0x5c, 0x7e, 0x2c: mark = .dash
    case 0x3a: mark = .colon
    case PlainCharacter.other: mark = wideMark(cell, at: index)
    default:
      // The T of 2024-03-05T00:00:00 stands behind the day; other letters make no date.
      mark = .other
      if byte != 0x54 && byte != 0x5a { hasWords = true }
    }
    if count > 0, count <= Self.most, marks[count - 1] == .none { marks[count - 1] = mark }
  }

  private mutating func wideMark(_ cell: Span<UInt8>, at index: Int) -> Mark {
    guard index + 2 < cell.count else { return .other }
    switch (cell[index], cell[index + 1], cell[index + 2]) {
    // 年.
    case (0xe5, 0xb9, 0xb4): return .year
    // 月, 日, 号.
    case (0xe6, 0x9c, 0x88), (0xe6, 0x97, 0xa5), (0xe5, 0x8f, 0xb7): return .other
    // 一 between digits is typed for a dash; ideographic full stop and middle dots for a point.
    case (0xe4, 0xb8, 0x80): return .dash
    case (0xe3, 0x80, 0x82): return .dot
    default:
      if PlainCharacter.isDash(cell, at: index) { return .dash }
      if cell[index] == 0xc2, cell[index + 1] == 0xb7 { return .dot }
      hasWords = true
      return .other
    }
  }

  // MARK: - Reading

  /// What the numbers mean as a date.
  func reading(notAfter latest: CivilDate?) -> DateText.Reading {
    switch count {
    case 0: return .notADate
    case 1: return single(notAfter: latest)
    case 2:
      // 36526.0, 19850301.0: a number that a program wrote with a decimal.
      if marks[0] == .dot, numbers[1] == 0, lengths[1] <= 2, lengths[0] >= 4 {
        return single(notAfter: latest)
      }
      return pair(notAfter: latest)
    default: return triple(notAfter: latest)
    }
  }

  private func single(notAfter latest: CivilDate?) -> DateText.Reading {
    let number = numbers[0]
    switch lengths[0] {
    case 8: return day(number / 10_000, number / 100 % 100, number % 100)
    case 6:
      if let month = month(number / 100, number % 100) { return .date(month) }
      return short(number / 10_000, number / 100 % 100, number % 100, notAfter: latest) ?? .noSuchDay
    case 5:
      guard !hasWords, let day = Self.day(serial: number) else { return .notADate }
      return .date(DateMeaning(day: day, doubt: .serial))
    case 4:
      guard Self.years.contains(number), let year = DateMeaning(year: number) else { return .notADate }
      return .date(year)
    default: return .notADate
    }
  }

  private func pair(notAfter latest: CivilDate?) -> DateText.Reading {
    if marks[0] == .colon { return .notADate }
    let (first, second) = (numbers[0], numbers[1])
    switch (lengths[0], lengths[1]) {
    case (4, 1), (4, 2):
      guard Self.years.contains(first) else { return .notADate }
      // As a number, October loses its zero and becomes January; March can gain one.
      let isNumber = marks[0] == .dot && !isHan && marks[1] == .none
      if isNumber && second == 1 && lengths[1] == 1 {
        return DateMeaning(year: first, month: 1, doubt: .twoReadings, orUntil: 10).map { .date($0) }
          ?? .noSuchDay
      }
      if isNumber && second > 12 && second % 10 == 0 {
        return DateMeaning(year: first, month: second / 10, doubt: .twoReadings).map { .date($0) }
          ?? .noSuchDay
      }
      return month(first, second).map { .date($0) } ?? .noSuchDay
    case (4, 4): return day(first, second / 100, second % 100)
    case (6, 1), (6, 2): return day(first / 100, first % 100, second)
    case (1, 4), (2, 4): return month(second, first).map { .date($0) } ?? .notADate
    case (2, 1), (2, 2):
      // 3月5日 and 10.5 have no year; 85.3 and 05年3月 have.
      guard marks[0] == .year || first > 12 else { return .notADate }
      let year = Self.year(short: first)
      guard var meaning = month(year, second) else { return .notADate }
      if let latest, meaning.earliest > latest { meaning = month(year - 100, second) ?? meaning }
      meaning.doubt = .shortYear
      return .date(meaning)
    default: return .notADate
    }
  }

  private func triple(notAfter latest: CivilDate?) -> DateText.Reading {
    if marks[0] == .colon { return .notADate }
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    switch (lengths[0], lengths[1], lengths[2]) {
    // 2024.03-2024.09: the first month counts.
    case (4, 1...2, 4):
      guard var meaning = month(first, second) else { return .noSuchDay }
      meaning.doubt = .twoReadings
      return .date(meaning)
    // 2024-03 08:30: the third number is an hour.
    case (4, 1...2, _) where marks[2] == .colon: return month(first, second).map { .date($0) } ?? .noSuchDay
    case (4, _, _): return day(first, second, third)
    case (1...2, 1...2, 4): return dayFirst(first, second, year: third)
    case (1...2, 1...2, 1...2):
      // 24/3/5 and 3/5/24; Chinese forms begin with the year.
      let asWritten = lengths[0] == 2 ? short(first, second, third, notAfter: latest) : nil
      return asWritten ?? (lengths[2] == 2 ? short(third, first, second, notAfter: latest) : nil)
        ?? .noSuchDay
    case (8, _, _): return single(notAfter: latest)
    default: return .notADate
    }
  }

  /// 3/5/2024, month first as spreadsheets write it, or day first where that alone makes a day.
  private func dayFirst(_ first: Int, _ second: Int, year: Int) -> DateText.Reading {
    guard Self.years.contains(year) else { return .notADate }
    let american = CivilDate(year: year, month: first, day: second)
    let european = CivilDate(year: year, month: second, day: first)
    guard let day = american ?? european else { return .noSuchDay }
    let hasTwo = american != nil && european != nil && first != second
    return .date(DateMeaning(day: day, doubt: hasTwo ? .twoReadings : nil, or: hasTwo ? european : nil))
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> DateText.Reading {
    guard Self.years.contains(year) else { return .notADate }
    return CivilDate(year: year, month: month, day: day).map { .date(DateMeaning(day: $0)) } ?? .noSuchDay
  }

  private func month(_ year: Int, _ month: Int) -> DateMeaning? {
    Self.years.contains(year) ? DateMeaning(year: year, month: month) : nil
  }

  /// A day with a year of two digits; nil when there is no such day.
  private func short(_ short: Int, _ month: Int, _ day: Int, notAfter latest: CivilDate?) -> DateText.Reading?
  {
    let year = Self.year(short: short)
    guard var date = CivilDate(year: year, month: month, day: day) else { return nil }
    if let latest, date > latest { date = CivilDate(year: year - 100, month: month, day: day) ?? date }
    return .date(DateMeaning(day: date, doubt: .shortYear))
  }

  /// The year of two digits as spreadsheets take it: 00 to 29 are of the 2000s, 30 to 99 of the 1900s.
  private static func year(short: Int) -> Int { short + (short < 30 ? 2000 : 1900) }

  /// The day a spreadsheet numbers from 1 January 1900, which it takes for a leap year.
  private static func day(serial: Int) -> CivilDate? {
    guard (61..<80_000).contains(serial) else { return nil }
    var year = 1900
    // Day 61 is 1 March 1900.
    var left = serial - 61 + 59
    while true {
      let length = CivilDate.days(in: 2, of: year) == 29 ? 366 : 365
      if left < length { break }
      left -= length
      year += 1
    }
    var month = 1
    while left >= CivilDate.days(in: month, of: year) {
      left -= CivilDate.days(in: month, of: year)
      month += 1
    }
    return CivilDate(year: year, month: month, day: left + 1)
  }
}
