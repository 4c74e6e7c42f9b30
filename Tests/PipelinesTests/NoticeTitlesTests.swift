import Redact
import Testing

@testable import Pipelines

/// A notice says of everybody on it what its title, its texts and its rows are about.
@Suite("whom a notice may be about")
struct NoticeTitlesTests {
  static let children: [(old: String, new: String, remedy: String)] = [
    ("title: {zh: 试验,", "title: {zh: 孤儿基本生活保障,", "flow-children-notice"),
    ("title: {zh: 试验,", "title: {zh: 强制戒毒人员救助,", "flow-title-notice"),
    ("unit: household_member", "unit: grant", "flow-pupils-notice"),
    ("  citizen_id: {kind: citizen_id, sensitivity: direct}\n", "", "flow-age-notice"),
  ]

  /// A notice whose pupils, children or ages are the trouble has no column to blame.
  @Test(arguments: children.indices)
  func noChildOnANotice(index: Int) throws {
    let (old, new, remedy) = Self.children[index]
    #expect(try Attempt.refusals(Attempt.masked) == [])
    #expect(Attempt.masked.contains(old))
    #expect(try Attempt.refusals(Attempt.masked.replacing(old, with: new)).map(\.remedy) == [remedy])
  }

  /// A title says something of everybody on the list; what the law has posted under its own name stays.
  @Test(arguments: [
    ("精神障碍患者救治救助", "flow-title-notice"), ("强制戒毒人员救助", "flow-title-notice"), ("刑满释放人员安置", "flow-title-notice"),
    ("社区矫正对象救助", "flow-title-notice"), ("家庭暴力受害人救助", "flow-title-notice"), ("癌症救助", "flow-title-notice"),
    ("失独家庭扶助", "flow-title-notice"), ("智力残疾人补贴", "flow-title-notice"), ("流浪乞讨人员救助", "flow-title-notice"),
    ("留守儿童关爱", "flow-children-notice"), ("幼儿资助", "flow-children-notice"), ("爱滋病患者补助", "flow-children-notice"),
    ("学生营养改善", "flow-pupils-notice"), ("金秋助学", "flow-pupils-notice"), ("困难家庭大学新生入学救助", "flow-pupils-notice"),
    ("困难残疾人生活补贴和重度残疾人护理补贴", nil), ("残疾人两项补贴", nil), ("大病医疗救助", nil), ("经济困难失能老年人护理补贴", nil),
    ("城乡最低生活保障", nil), ("特困人员救助供养", nil), ("临时救助", nil), ("高龄津贴", nil), ("优抚对象抚恤补助", nil), ("耕地地力保护补贴", nil),
  ])
  func aTitleTellsNothing(title: String, remedy: String?) throws {
    let refusals = try Attempt.refusals(Attempt.masked.replacing("zh: 试验", with: "zh: \(title)"))
    #expect(remedy.map(refusals.map(\.remedy).contains) ?? refusals.isEmpty, "\(refusals.map(\.remedy))")
    let statistics = Attempt("title", products: Attempt.table("township"), remedy: "").yaml
    #expect(try Attempt.refusals(statistics.replacing("zh: 试验", with: "zh: \(title)")) == [])
  }

  @Test(arguments: [
    ("office: 强制戒毒人员救助站", true), ("objection: 精神障碍患者可由他人提出", true), ("office: 某县残疾人联合会", false),
    ("objection: 可向镇信访办反映；孤儿依规不列名", false), ("office: 某县民政局（虚构路12号）", false),
    ("objection: 可向虚构镇民政办（虚构社区15号）书面反映", false), ("objection: 依据民发〔2021〕57号第3号公告", false),
    ("objection: 骗取低保金构成犯罪的依法追究责任", false),
    ("objection: 虚构村村委会（虚构村7组1号）", false), ("objection: 可到虚构镇卫生院(虚构村7组1号)反映，电话0875-0000009", false),
    ("objection: OA 0875-0000009 转 1 或 Email", false),
  ])
  func norDoTheTextsOfANotice(text: String, isRefused: Bool) throws {
    let refusals = try Attempt.refusals(Attempt.masked + "\nnotice: {\(text)}\n")
    #expect(refusals.map(\.remedy) == (isRefused ? ["flow-title-notice"] : []))
  }
}
