import Testing

@testable import Dictionaries

@Suite("marks for what stands above")
struct DittoMarkTests {
  private func isDitto(_ text: String) -> Bool { DittoMark.isIn(Array(text.utf8).span) }

  @Test(arguments: [
    "同上", "同 上", " 同上 ", "（同上）", "〃", "〃〃", "\"", "＂", "”", "″", "''", "……", "…", "\u{3000}〃", "↓",
  ])
  func areFound(text: String) { #expect(isDitto(text)) }

  @Test(arguments: ["", " ", "-", "—", "无", "同上村", "同乐社区", "上", "'", "'450", "...", "450", "(20)", "\"老屋\""])
  func areNothingElse(text: String) { #expect(!isDitto(text)) }

  /// What is meant in a column of money is not guessed.
  @Test(arguments: ["同上", "〃", "\"", "……", "''"])
  func areNoAmount(text: String) {
    #expect(Money.read(Array(text.utf8).span) == .notANumber)
    #expect(WholeNumber.read(Array(text.utf8).span) == .notANumber)
  }
}
