import Columns
import Testing

@testable import Dictionaries

@Suite("cells that say that there is nothing")
struct MissingTextTests {
  private func isMissing(_ text: String, _ kind: FieldKind) -> Bool {
    MissingText.isMissing(Array(text.utf8).span, in: kind)
  }

  @Test(arguments: [
    "", " ", "\u{3000}", "\u{200b}", "-", "—", "——", "－", "/", "//", "／", "无", " 无 ", "（无）", "空", "N/A",
    "n/a", "#N/A",
    "NULL", "不详", "暂无", "未提供", "未安排", "待定", "…".replacing("…", with: "."),
  ])
  func nothingInAnyKind(text: String) {
    for kind in [FieldKind.citizenID, .personName, .number, .money, .count, .vocabulary, .date, .text] {
      #expect(isMissing(text, kind))
    }
  }

  @Test(arguments: ["0", "0.0", "00", "000000000000000000"])
  func zeroSaysNothingWhereItIsNoValue(text: String) {
    for kind in [FieldKind.citizenID, .phone, .account, .number, .personName, .date, .month] {
      #expect(isMissing(text, kind))
    }
    for kind in [FieldKind.money, .count, .vocabulary, .text] { #expect(!isMissing(text, kind)) }
  }

  @Test(arguments: ["1", "甲某", "无锡市某镇", "5.33023E+17", "0875", "0.5", "-1", "/1", "A", "空白村", "未"])
  func something(text: String) {
    for kind in [FieldKind.citizenID, .personName, .number, .money, .date] { #expect(!isMissing(text, kind)) }
  }
}
