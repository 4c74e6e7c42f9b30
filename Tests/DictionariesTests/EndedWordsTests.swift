import Columns
import Testing

@testable import Dictionaries

@Suite("words of rows that have ended")
struct EndedWordsTests {
  private static func isSaid(_ text: String, isStatus: Bool) throws -> Bool {
    try TestDictionaries.shared().endedWords.isSaid(by: Array(text.utf8).span, isStatus: isStatus)
  }

  @Test(arguments: [
    "停发", "已停发", "收入超标停发", "取消", "2026年9月死亡", "已故", "本人死亡", "户籍迁出", "该户已退出", "注 销", "不予保障",
    "停保（收入超标）", "不再享受",
  ])
  func endsAnywhere(text: String) throws {
    #expect(try Self.isSaid(text, isStatus: true))
    #expect(try Self.isSaid(text, isStatus: false))
  }

  @Test(arguments: ["父亲死亡", "其子病故后由孙子赡养", "脱贫退出"])
  func inRemarksSomebodyElseIsMeant(text: String) throws {
    #expect(try !Self.isSaid(text, isStatus: false))
    #expect(try Self.isSaid(text, isStatus: true))
  }

  @Test(arguments: ["", "正常", "未停发", "不取消", "曾停发，现恢复发放", "已发放", "新增", "张退思", "患病", "电话13000000001"])
  func goesOn(text: String) throws {
    #expect(try !Self.isSaid(text, isStatus: true))
    #expect(try !Self.isSaid(text, isStatus: false))
  }
}
