import Columns
import Dictionaries
import Testing

@Suite("periods in texts")
struct PeriodTextTests {
  private func period(_ text: String) throws -> PeriodText { PeriodText(try #require(Period(text))) }

  @Test(arguments: [
    "2026年9月", "隆阳区2026年9月低保金发放花名册", "9月", "9月份低保", "九月", "2025年10月", "202609", "2026-09", "2026.9",
    "2026年第三季度", "2026年三季度", "2026年上半年", "2025年", "2026年7-9月", "2026年7月至9月", "（2026年 9 月）", "２０２６年９月",
    "2025-2026学年",
  ])
  func anotherThanOctober2026(text: String) throws { #expect(try period("2026-10").isOther([text])) }

  @Test(arguments: [
    "2026年10月", "10月", "十月份", "2026年", "2026年第四季度", "2026年下半年", "2026-10", "2026年9-12月", "2026-2027学年第1学期",
    "2026年9月30日", "2025年底", "2025年以来", "2026年9月起", "3个月", "保民发〔2025〕12号", "第9页", "Sheet9", "530502", "板桥镇",
    "20260930",
    "2026-09-30", "",
  ])
  func notAnotherThanOctober2026(text: String) throws { #expect(try !period("2026-10").isOther([text])) }

  @Test(arguments: [
    ("2026-2027学年第1学期", false), ("2026-2027学年第二学期", true), ("2025-2026学年第2学期", true), ("2026-2027-1", false),
    ("2026-2027-2", true), ("第一学期", false), ("第2学期", true), ("2026年秋季", false), ("2026年春季学期", true),
    ("2026-2027学年", false), ("2025-2026学年", true), ("2027年1月", false), ("1月", false), ("3月", true),
    ("2026年9月", false), ("2026春季", true), ("2026秋季", false), ("2026春", true), ("2026秋", false),
    ("2026春城小学", false),
  ])
  func terms(text: String, isOther: Bool) throws {
    #expect(try period("2026-2027-1").isOther([text]) == isOther)
  }

  @Test(arguments: [
    ("2026-09", true), ("2026-10", false), ("202610", false), ("2026年9月", true), ("9", true), ("10", false),
    ("2026-09-30", true),
    ("2026/10/1", false), ("20260930", true), ("12345", false), ("是", false), ("2026", false),
  ])
  func cells(text: String, isOther: Bool) throws {
    #expect(try period("2026-10").isOther(cell: text) == isOther)
  }

  /// One right word is enough: a title may tell of another month too.
  @Test func severalTextsAreOneStatement() throws {
    let period = try period("2026-10")
    #expect(!period.isOther(["2026年10月发放表", "按2026年9月标准"]))
    #expect(period.isThis(["2026年10月"]) && !period.isThis(["2026年"]) && !period.isThis(["9月"]))
  }
}
