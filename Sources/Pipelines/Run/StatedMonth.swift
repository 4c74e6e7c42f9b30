import Columns

/// The month that a title or a file name says a ledger is of: 2026年9月, 202609, 9月.
struct StatedMonth: Equatable {
  /// The year; nil where only the month is told.
  let year: Int?
  /// The month, from 1.
  let month: Int

  /// Reads a text; nil when it tells no month, or several. A day (2026年10月8日, 20261008) is no month.
  init?(_ text: String) {
    let characters = Array(text.filter { !$0.isWhitespace })
    var told: [StatedMonth] = []
    var index = 0
    while let number = Self.number(characters, from: &index) {
      if number.digits == 6, (199_001...209_912).contains(number.value), (1...12).contains(number.value % 100)
      {
        told.append(StatedMonth(year: number.value / 100, month: number.value % 100))
        continue
      }
      var year: Int?
      var month = number
      if number.digits == 4, (1990...2099).contains(number.value), Self.follows("年.-_/", characters, index) {
        var next = index + 1
        guard let second = Self.number(characters, from: &next), second.start == index + 1 else { continue }
        (year, month, index) = (number.value, second, next)
      }
      guard month.digits <= 2, (1...12).contains(month.value) else { continue }
      // Without a year only 9月 is a month; and no month is one with a day behind it.
      if year == nil && !Self.follows("月", characters, index) { continue }
      if Self.follows("月.-_/", characters, index), Self.isDigit(characters, index + 1) { continue }
      told.append(StatedMonth(year: year, month: month.value))
    }
    guard let first = told.first, told.allSatisfy({ $0.agrees(with: first) }) else { return nil }
    self = told.first { $0.year != nil } ?? first
  }

  /// Takes a month.
  init(year: Int?, month: Int) {
    self.year = year
    self.month = month
  }

  /// The month that a day is in.
  init(_ day: CivilDate) { self.init(year: day.year, month: day.month) }

  /// The month before, of a month whose year is known.
  var before: StatedMonth {
    month == 1 ? StatedMonth(year: year.map { $0 - 1 }, month: 12) : StatedMonth(year: year, month: month - 1)
  }

  /// Whether both may be the same month.
  func agrees(with other: StatedMonth) -> Bool {
    month == other.month && (year == nil || other.year == nil || year == other.year)
  }

  private static func number(
    _ characters: [Character], from index: inout Int
  ) -> (value: Int, digits: Int, start: Int)? {
    while index < characters.count, !isDigit(characters, index) { index += 1 }
    let start = index
    while isDigit(characters, index) { index += 1 }
    guard index > start else { return nil }
    // A longer number is none of a month.
    return (Int(String(characters[start..<index].prefix(9))) ?? 0, index - start, start)
  }

  private static func isDigit(_ characters: [Character], _ index: Int) -> Bool {
    index < characters.count && characters[index].isASCII && characters[index].isNumber
  }

  private static func follows(_ any: String, _ characters: [Character], _ index: Int) -> Bool {
    index < characters.count && any.contains(characters[index])
  }
}
