import Testing

@testable import Validate

@Suite("headers of amounts")
struct AmountHeaderTests {
  @Test(arguments: [
    "减免金额", "减免学费", "应发合计", "合计", "合计金额（元）", "助学金", "资金 地方配套资金", "一卡通发放金额", "生活补助(元)", "免教科书费",
    "金额 （元）",
  ])
  func money(header: String) { #expect(AmountHeader.isOfMoney(header)) }

  @Test(arguments: [
    "", "家庭月收入（元）", "资助标准", "补助对象 年龄", "累计发放金额", "上月发放金额", "9月保障金额", "2026年9月发放金额", "发放日期", "发放账号", "医疗费用",
    "人均补助", "受助人数", "资助项目", "姓名", "学号", "欠费金额",
  ])
  func noMoney(header: String) { #expect(!AmountHeader.isOfMoney(header)) }

  @Test(arguments: [
    "金额（元/月）", "金额（元／月）", "每月补助", "月补助标准", "月资助金额", "金额(元·月)", "资金 月发放金额", "按月发放金额", "金额（每月）", "生均月补助",
    "金额（月补助）",
  ])
  func monthly(header: String) { #expect(AmountHeader.isMonthly(header)) }

  @Test(arguments: [
    "", "金额", "标准(元/生·学期)", "10月补助金额", "本月发放金额", "十月补助", "发放月数", "发放月份", "当月金额", "2026年9月金额", "上月补助",
  ])
  func notMonthly(header: String) { #expect(!AmountHeader.isMonthly(header)) }

  @Test(arguments: ["户月保障金额", "全户金额", "家庭月保障金（元）", "每户金额", "金额（元/户）", "保障金额 每户"])
  func ofHousehold(header: String) { #expect(AmountHeader.isOfHousehold(header)) }

  @Test(arguments: ["", "金额", "户主领取金额", "月保障金额", "户 金额", "金额（元/月）"])
  func notOfHousehold(header: String) { #expect(!AmountHeader.isOfHousehold(header)) }

  @Test(arguments: ["受助人数", "人数", "学生人数", "资助人次", "受助学生数", "笔数"])
  func persons(header: String) { #expect(AmountHeader.isOfPersons(header)) }

  @Test(arguments: ["", "家庭人数", "班级人数", "在校学生数", "家庭在校子女人数", "人员类别", "每户人数"])
  func noPersons(header: String) { #expect(!AmountHeader.isOfPersons(header)) }

  @Test(arguments: ["金额（元/学年）", "金额（元/年）", "全年资助金额", "学年资助金额", "每年补助"])
  func yearly(header: String) { #expect(AmountHeader.isYearly(header)) }

  @Test(arguments: ["金额", "2026-2027学年第1学期金额", "标准(元/生·学期)", "2026年资助金额", "2026年度金额", "上年度金额", "年级"])
  func notYearly(header: String) { #expect(!AmountHeader.isYearly(header)) }

  @Test(arguments: [("金额（元/天）", true), ("每日补助", true), ("发放日期", false), ("天数", false), ("今天", false)])
  func daily(header: String, isDaily: Bool) { #expect(AmountHeader.isDaily(header) == isDaily) }
}
