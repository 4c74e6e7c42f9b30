import Columns
import Dictionaries

/// The year and the age that a date or age tells, as far as masks need them.
enum WrittenDate {
  /// The year of a day, a month or a year alone; nil when there is none.
  static func year(_ cell: Span<UInt8>) -> Int? {
    if let month = DateText.month(cell) { return month.year }
    return number(cell).flatMap { (1850...2199).contains($0) ? $0 : nil }
  }

  /// Completed years at a day, from a day of birth; the difference of the years from a month or year; else
  /// the number that stands there as an age.
  static func age(_ cell: Span<UInt8>, at lastDay: CivilDate) -> Int? {
    if let birth = DateText.day(cell) { return lastDay.age(bornOn: birth) }
    if let year = year(cell) { return lastDay.year - year }
    return number(cell).flatMap { $0 <= 130 ? $0 : nil }
  }

  /// The least age that a date or age can mean: of a month or year its last day counts, of two digits of a year the
  /// later century; an age may be counted the traditional way, which is up to two years more.
  static func leastAge(_ cell: Span<UInt8>, at lastDay: CivilDate) -> Int? {
    if case .date(let meaning) = DateText.read(cell, notAfter: lastDay) {
      let age = lastDay.age(bornOn: meaning.latest)
      switch meaning.doubt {
      // Days that a spreadsheet counts from 1904 are four years later.
      case .serial: return age - 4
      case .shortYear:
        let isOfThisCentury = 2000 + meaning.chosen.year % 100 <= lastDay.year
        return isOfThisCentury ? lastDay.year - 2000 - meaning.chosen.year % 100 - 1 : age
      case .twoReadings, nil: return age
      }
    }
    return age(cell, at: lastDay).map { $0 - 2 }
  }

  /// A number of at most four digits, with 年, 岁 or 周岁 behind it or not.
  private static func number(_ cell: Span<UInt8>) -> Int? {
    var range = ByteText.trimmed(cell)
    for unit in units where range.count > unit.count {
      let tail = (range.upperBound - unit.count)..<range.upperBound
      if ByteText.equal(cell.extracting(tail), unit.span) { range = range.lowerBound..<tail.lowerBound }
    }
    var digits = PlainNumber()
    digits.read(cell.extracting(range))
    guard (1...4).contains(digits.characters.count), digits.characters.last != 0x58 else { return nil }
    return digits.characters.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static let units = ["年", "岁", "周"].map { Array($0.utf8) }
}
