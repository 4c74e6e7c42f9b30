import Columns
import TestSupport
import Testing

@testable import Dictionaries

@Suite("dates as officers write them")
struct DateTextTests {
  private func read(_ text: String, notAfter latest: CivilDate? = nil) -> DateText.Reading {
    DateText.read(Array(text.utf8).span, notAfter: latest)
  }

  /// A reading as `first day/last day doubt`.
  private func shown(_ text: String, notAfter latest: CivilDate? = nil) -> String {
    switch read(text, notAfter: latest) {
    case .blank: return "blank"
    case .noSuchDay: return "no such day"
    case .notADate: return "none"
    case .date(let meaning):
      let days =
        meaning.earliest == meaning.latest
        ? meaning.earliest.iso : meaning.earliest.iso + "/" + meaning.latest.iso
      return days + (meaning.doubt.map { " \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    ("1985-3-1", "1985-03-01"), ("1985.3.1", "1985-03-01"), ("1985/03/01", "1985-03-01"),
    ("1985年3月1日", "1985-03-01"), ("1985年 3月 1日", "1985-03-01"), ("1985。3。1", "1985-03-01"),
    ("1985一3一1", "1985-03-01"), ("1985—03—01", "1985-03-01"), ("19850301", "1985-03-01"),
    ("19850301.0", "1985-03-01"), ("198503-01", "1985-03-01"), ("1985-0301", "1985-03-01"),
    ("1985-03-01 00:00:00", "1985-03-01"), ("1985-03-01T00:00:00Z", "1985-03-01"),
    ("１９８５．３．１", "1985-03-01"), ("\u{200b}1985-03-01\u{a0}", "1985-03-01"),
    ("一九八五年三月一日", "1985-03-01"), ("二〇〇五年十月十二日", "2005-10-12"), ("二○○五年十二月卅一日", "2005-12-31"),
    ("一九八五年三月二十一日", "1985-03-21"), ("一九八五年三月廿一", "1985-03-21"), ("1985年十二月三日", "1985-12-03"),
    ("1985.3", "1985-03-01/1985-03-31"), ("1985.03", "1985-03-01/1985-03-31"),
    ("1985.10", "1985-10-01/1985-10-31"), ("1985.11", "1985-11-01/1985-11-30"),
    ("1985-1", "1985-01-01/1985-01-31"), ("1985年1月", "1985-01-01/1985-01-31"),
    ("1985年3月", "1985-03-01/1985-03-31"),
    ("198503", "1985-03-01/1985-03-31"), ("198503.0", "1985-03-01/1985-03-31"),
    ("3/1985", "1985-03-01/1985-03-31"),
    ("一九八五年三月", "1985-03-01/1985-03-31"), ("2024年03月起", "2024-03-01/2024-03-31"),
    ("2024-03 08:30", "2024-03-01/2024-03-31"), ("1985", "1985-01-01/1985-12-31"),
    ("1985年", "1985-01-01/1985-12-31"),
    ("1985.0", "1985-01-01/1985-12-31"), ("25/12/2024", "2024-12-25"), ("12/25/2024", "2024-12-25"),
    ("5/5/2024", "2024-05-05"),
  ])
  func dates(text: String, expected: String) { #expect(shown(text) == expected) }

  @Test(arguments: [
    ("1985.1", "1985-01-01/1985-10-31 twoReadings"), ("1985.30", "1985-03-01/1985-03-31 twoReadings"),
    ("3/5/2024", "2024-03-05/2024-05-03 twoReadings"),
    ("2024.03-2024.09", "2024-03-01/2024-03-31 twoReadings"),
    ("36526", "2000-01-01 serial"), ("36526.0", "2000-01-01 serial"), ("45356", "2024-03-05 serial"),
    ("85.3.1", "1985-03-01 shortYear"), ("85年3月", "1985-03-01/1985-03-31 shortYear"),
    ("85.3", "1985-03-01/1985-03-31 shortYear"), ("850301", "1985-03-01 shortYear"),
    ("05-03-01", "2005-03-01 shortYear"), ("3/5/24", "2024-03-05 shortYear"),
    ("24/3/5", "2024-03-05 shortYear"),
    ("八五年三月", "1985-03-01/1985-03-31 shortYear"),
  ])
  func doubts(text: String, expected: String) { #expect(shown(text) == expected) }

  @Test(arguments: [
    ("1985-02-30", "no such day"), ("19850230", "no such day"), ("1985.13", "no such day"),
    ("19850300", "no such day"),
    ("1985-13-01", "no such day"), ("202413", "no such day"), ("1985年2月29日", "no such day"),
    ("", "blank"), ("无", "blank"), ("/", "blank"), ("0", "blank"), ("—", "blank"), ("不详", "blank"),
    ("3月5日", "none"), ("10.5", "none"), ("99999999", "none"), ("123", "none"), ("约36526元", "none"),
    ("08:30:00", "none"),
    ("5.33023E+17", "none"), ("530502190001010010", "none"), ("初一", "none"), ("某年", "none"),
  ])
  func nothing(text: String, expected: String) { #expect(shown(text) == expected) }

  @Test func aShortYearIsNotAfterTheDayThatNoDateCanBeAfter() {
    let day = CivilDate.lastDay(ofMonth: 10, year: 2026)
    #expect(shown("28.3.1", notAfter: day) == "1928-03-01 shortYear")
    #expect(shown("26.10.31", notAfter: day) == "2026-10-31 shortYear")
    #expect(shown("26.11.1", notAfter: day) == "1926-11-01 shortYear")
    #expect(shown("27年3月", notAfter: day) == "1927-03-01/1927-03-31 shortYear")
  }

  /// Every day written in every form reads as itself.
  @Test func formsOfOneDayReadAlike() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let year = Int.random(in: 1905...2030, using: &generator)
      let month = Int.random(in: 1...12, using: &generator)
      let number = Int.random(in: 1...CivilDate.days(in: month, of: year), using: &generator)
      let day = try #require(CivilDate(year: year, month: month, day: number))
      let compact = day.iso.filter { $0 != "-" }
      let forms = [
        day.iso, day.chinese, compact, "\(year).\(month).\(number)", "\(year)/\(month)/\(number)",
        fullWidth(day.iso),
        compact + ".0", day.iso + " 00:00:00", han(year, month, number),
      ]
      for form in forms { #expect(DateText.day(Array(form.utf8).span) == day) }
      let months = [
        "\(year)年\(month)月", "\(year)-\(month)", String(compact.prefix(6)), String(day.iso.prefix(7)),
      ]
      for form in months { #expect(DateText.month(Array(form.utf8).span)?.iso == String(day.iso.prefix(7))) }
    }
  }

  /// A day in Han numerals: 一九八五年三月二十一日.
  private func han(_ year: Int, _ month: Int, _ day: Int) -> String {
    let digits = Array("〇一二三四五六七八九")
    func spoken(_ number: Int) -> String {
      let (tens, ones) = (number / 10, number % 10)
      let head = tens == 0 ? "" : tens == 1 ? "十" : "\(digits[tens])十"
      return head + (ones == 0 ? "" : "\(digits[ones])")
    }
    return String("\(year)".compactMap { $0.wholeNumberValue.map { digits[$0] } }) + "年" + spoken(month) + "月"
      + spoken(day) + "日"
  }
}
