import Columns
import TestSupport
import Testing

@testable import Dictionaries

@Suite("header words")
struct HeaderWordsTests {
  let words: HeaderWords

  init() throws { words = try TestDictionaries.shared().headers }

  @Test(arguments: [
    ("序号", "serial"), ("县(市、区)", "county"), ("县(市、区)", "county"), ("乡镇(街道)", "township"),
    ("村(社区)", "village"), ("户号", "household_number"), ("户主姓名", "householder_name"), ("姓名", "name"),
    ("与户主关系", "relation"), ("身份证号码", "citizen_id"), ("家庭住址", "address"), ("联系电话", "phone"),
    ("开户银行", "bank"), ("银行账号", "account"), ("城乡类别", "urban_rural"), ("保障类别", "allowance_class"),
    ("月保障金额(元)", "amount_due"), ("月保障金额\n(元)", "amount_due"), ("起始年月", "start_month"),
    ("致困原因", "hardship_cause"), ("备注", "remark"), ("姓 名", "name"), ("补发(扣回)", "back_pay"),
    ("风险类型3", "risk_kind"), ("帮扶措施1", "help_measure"), ("家庭成员 姓名", "name"),
    ("发放信息 开户银行", "bank"), ("户主 身份证号", "householder_id"), ("标准(元/生·学期)", "standard_amount"),
    ("学校所在乡镇", "school_township"), ("户籍县", "origin_county"),
  ])
  func firstField(of header: String, is field: String) {
    #expect(words.fields(header).first?.rawValue == field)
  }

  @Test(
    arguments: [
      ("隆阳区民政局", true), ("板桥镇人民政府（盖章）", true), ("板桥 镇 人民政府", true), ("北汉社区居委会", true), ("民政局", false),
      ("板桥镇", false), ("张民政", false), ("板桥镇人民政府门口", false), ("", false),
    ] as [(String, Bool)])
  func officesThatSign(text: String, isOffice: Bool) { #expect(words.isOffice(text) == isOffice) }

  @Test(arguments: ["县(市、区)", "月保障金额(元)", "补发(扣回)", "乡镇(街道)", "标准(元/生·学期)"])
  func fullWidthHeadersAreTheSame(header: String) {
    #expect(words.fields(fullWidth(header)) == words.fields(header))
    #expect(words.isKnown(header))
  }

  /// A text without anything to fold has the forms that it has among brackets and blanks.
  @Test(arguments: ["姓名", "风险类型3", "3风险类型", "2026", "A1", "", "户主姓名A"])
  func plainTextsHaveTheSameForms(text: String) {
    let plain = HeaderText.forms(of: text)
    #expect(plain == HeaderText.forms(of: " \(text) "))
    #expect(plain.first ?? "" == text)
  }

  @Test(
    arguments: [
      ("金额 合计", "金额"), ("金额（元） 小计", "金额"), ("补助资金 发放金额 合计（元）", "补助资金 发放金额"), ("家庭人口 总人数", "家庭人口"),
      ("金额 中央", nil), ("合计", nil), ("金额", nil), ("金额合计", nil),
    ] as [(String, String?)])
  func headOfATotal(header: String, head: String?) { #expect(TotalHead.head(of: header) == head) }

  @Test func fullWidthColonsEndAFooterWord() { #expect(words.isFooterWord("制表人\u{ff1a}王某")) }

  @Test(arguments: ["", "小明", "530502190001010010", "板桥镇", "王某某", "3"])
  func noHeader(text: String) { #expect(!words.isKnown(text)) }

  @Test(arguments: [
    "合计", "小 计", "板桥镇合计", "合计:", "总计(元)", "本页小计", "过次页", "承前页", "丙麻乡 汇总", "合計", "小計", "Grand Total", "∑",
    "全村", "马王社区 计数", "板桥镇 求和", "总和", "人民币（大写）：", "隆阳区丙麻乡中心小学家庭经济困难学生生活补助小计", "丙麻小学小计12人",
    "国家助学金 合计：3笔", "班计：20人", "一年级计", "校计",
  ])
  func total(text: String) { #expect(words.isTotalWord(text)) }

  @Test(arguments: ["", "实发合计", "板桥镇", "计", "王合", "安全村", "本村人", "小学12人", "王小计某", "班主任", "会计"])
  func noTotal(text: String) { #expect(!words.isTotalWord(text)) }

  @Test(arguments: ["其中：城市", "人均", "马王社区 平均值", "本月新增"])
  func note(text: String) { #expect(words.isNoteWord(text)) }

  @Test(arguments: ["", "板桥镇", "城市", "合计", "新增"])
  func noNote(text: String) { #expect(!words.isNoteWord(text)) }

  @Test(arguments: ["例", "示例", "样例", "例如", "填写示例", "范例", "举例", "（例）", "例：", "例1", "示例2"])
  func example(text: String) { #expect(words.isExampleWord(text)) }

  @Test(arguments: ["", "1", "案例", "例会记录", "板桥镇"])
  func noExample(text: String) { #expect(!words.isExampleWord(text)) }

  @Test(arguments: ["制表人:王某", "审核人", " 填报日期:2026年10月", "说明:本表一式三份", "单位负责人(签字)"])
  func footer(text: String) { #expect(words.isFooterWord(text)) }

  @Test(arguments: ["", "审核人员名单", "注射", "王某", "说明书"])
  func noFooter(text: String) { #expect(!words.isFooterWord(text)) }

  @Test(arguments: [
    "隆阳区2026年10月农村低保资金发放花名册.xlsx", "Sheet1", "身份证号码", "202610 低保", "潞江镇", "腾冲市-低保.csv",
  ])
  func shownAsItIs(text: String) { #expect(words.shown(text) == text) }

  @Test(arguments: [
    ("王小某", "汉3"), ("某某530502190001010010.xlsx", "汉2-D18-A4"), ("和月", "汉2"), ("13800000000", "D11"),
    ("低保 王小某", "汉2-汉3"), ("", ""),
  ])
  func shownAsShape(text: String, shape: String) { #expect(words.shown(text) == shape) }

  @Test func everyFieldOfTheListHasAnOfficialWordThatLeadsBackToIt() throws {
    for field in ["county", "citizen_id", "amount_due", "help_measure", "guardian_phone"].map({
      FieldName($0)
    }) {
      let word = try #require(words.words(for: field).first)
      #expect(words.fields(word).first == field)
    }
  }
}
