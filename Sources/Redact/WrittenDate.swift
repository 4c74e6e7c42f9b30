import Columns

/// A date or month as somebody wrote it: 1900-01-01, 1900.1, 1900年1月1日, 19000101, 190001, 1900.
struct WrittenDate {
  let year: Int
  /// 1 to 12, or nil when it does not say.
  let month: Int?
  /// 1 to 31, or nil when it does not say.
  let day: Int?

  /// Reads a cell; nil when it begins with no year from 1880 to 2199.
  init?(_ cell: Span<UInt8>) {
    var parts = InlineArray<3, Int>(repeating: 0)
    var widths = InlineArray<3, Int>(repeating: 0)
    var part = 0
    var index = 0
    while index < cell.count, part < 3 {
      let (character, width) = PlainNumber.folded(cell, at: index)
      index += width
      if character &- 0x30 <= 9 {
        guard widths[part] < 8 else { return nil }
        parts[part] = parts[part] * 10 + Int(character) - 0x30
        widths[part] += 1
      } else if widths[part] > 0 {
        part += 1
      }
    }
    switch (widths[0], widths[1]) {
    case (8, 0): self.init(year: parts[0] / 10000, month: parts[0] / 100 % 100, day: parts[0] % 100)
    case (6, 0): self.init(year: parts[0] / 100, month: parts[0] % 100, day: nil)
    case (4, _): self.init(year: parts[0], month: parts[1], day: parts[2])
    default: return nil
    }
  }

  private init?(year: Int, month: Int, day: Int?) {
    guard (1880...2199).contains(year) else { return nil }
    self.year = year
    let hasMonth = (1...12).contains(month)
    self.month = hasMonth ? month : nil
    self.day = day.flatMap { hasMonth && (1...31).contains($0) ? $0 : nil }
  }

  /// The month as a number that orders, 190001; nil when it does not say.
  var yearMonth: Int32? { month.map { Int32(year * 100 + $0) } }

  /// Completed years at a day; without month and day, the difference of the years.
  func age(at lastDay: CivilDate) -> Int {
    guard let month, let day, let birth = CivilDate(year: year, month: month, day: day) else {
      return lastDay.year - year
    }
    return lastDay.age(bornOn: birth)
  }

  /// A number of at most three digits, or nil.
  static func number(_ cell: Span<UInt8>) -> Int? {
    var digits = PlainNumber()
    digits.read(cell.extracting(ageDigits(cell)))
    guard (1...3).contains(digits.characters.count), digits.characters.last != 0x58 else { return nil }
    return digits.characters.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// Without 岁 or 周岁 behind it.
  private static func ageDigits(_ cell: Span<UInt8>) -> Range<Int> {
    var range = ByteText.trimmed(cell)
    for unit in ["岁", "周"] {
      let bytes = Array(unit.utf8)
      guard range.count > bytes.count else { break }
      let tail = (range.upperBound - bytes.count)..<range.upperBound
      if ByteText.equal(cell.extracting(tail), bytes.span) { range = range.lowerBound..<tail.lowerBound }
    }
    return range
  }
}
