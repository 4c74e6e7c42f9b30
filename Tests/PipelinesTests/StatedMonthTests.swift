import Columns
import Testing

@testable import Pipelines

@Suite("months in titles")
struct StatedMonthTests {
  @Test(
    arguments: [
      ("隆阳区2026年9月农村低保资金发放花名册", 2026, 9), ("低保202610.xlsx", 2026, 10), ("2026-09 低保", 2026, 9),
      ("2026.9月", 2026, 9),
      ("低保9月.xlsx", nil, 9), ("2026 年 12 月", 2026, 12), ("2026年9月（9月份）", 2026, 9),
    ] as [(String, Int?, Int)])
  func isRead(text: String, year: Int?, month: Int) {
    #expect(StatedMonth(text) == StatedMonth(year: year, month: month))
  }

  /// A day says when a form was filled in; several months, and numbers that are none, say nothing.
  @Test(arguments: [
    "花名册", "制表日期：2026年10月8日", "20261008", "2026-10-08", "9月至10月", "第3季度", "2026年", "5305021900", "Sheet9",
    "民发〔2021〕57号", "13月", "2026年13月",
  ])
  func isNotRead(text: String) { #expect(StatedMonth(text) == nil) }

  @Test func theMonthBeforeJanuaryIsDecember() {
    #expect(StatedMonth(year: 2026, month: 1).before == StatedMonth(year: 2025, month: 12))
    #expect(StatedMonth(year: nil, month: 9).agrees(with: StatedMonth(year: 2026, month: 9)))
    #expect(!StatedMonth(year: 2025, month: 9).agrees(with: StatedMonth(year: 2026, month: 9)))
  }
}
