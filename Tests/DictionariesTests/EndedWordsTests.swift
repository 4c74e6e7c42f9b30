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

  private static func endsGrant(_ text: String) throws -> Bool {
    try TestDictionaries.shared().endedWords.isSaid(
      by: Array(text.utf8).span, isStatus: false, ofPupils: true)
  }

  @Test(arguments: ["退学", "已退学", "转学，未发", "2026年9月转学", "转学到昆明", "该生已休学", "已停助", "2026年7月毕业", "某某（退学）"])
  func pupilsLeave(text: String) throws {
    #expect(try Self.endsGrant(text))
    #expect(try !Self.isSaid(text, isStatus: false))
  }

  @Test(arguments: ["毕业班", "转学生", "已退学复学", "休学后复学", "应届毕业生", "转学到本校", "毕业于某小学", "未退学", "父亲退学"])
  func pupilsStay(text: String) throws { #expect(try !Self.endsGrant(text)) }
}

@Suite("remarks of what was not paid")
struct UnpaidRemarksTests {
  private static func isSaid(_ text: String) throws -> Bool {
    UnpaidRemarks(try TestDictionaries.shared().vocabularies["pay_status"]).isSaid(by: text)
  }

  @Test(arguments: ["未发放", "退回", "发放失败", "账号错误退回", "转学，未发", "银行退回（10月）", "已退回", "本学期未领取", "未发放，下月补发"])
  func isUnpaid(text: String) throws { #expect(try Self.isSaid(text)) }

  @Test(arguments: [
    "", "退回原籍前就读于某小学", "退回，已补发", "账号错误，已更正", "创业失败", "上学期未发", "未退回", "已发放", "退役军人子女", "不在本地居住", "退耕还林户",
  ])
  func isNot(text: String) throws { #expect(try !Self.isSaid(text)) }
}
