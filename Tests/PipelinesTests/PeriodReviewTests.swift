import Columns
import Dictionaries
import Ingest
import Testing

@testable import Pipelines

/// Sheets that are not of the run's period or not of its recipients.
@Suite("sheets that are set apart")
struct PeriodReviewTests {
  private func review(
    _ programme: String = "subsistence-allowance", _ period: String = "2026-10",
    _ ingest: IngestSettings = IngestSettings(), isOfRecipients: Bool = true
  ) throws -> PeriodReview {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let folder = (parts.dropLast(3) + ["dictionaries"]).joined(separator: "/")
    let dictionaries = try Dictionaries.load(folder: folder, at: .lastDay(ofMonth: 10, year: 2026))
    return PeriodReview(
      try #require(Period(period)), dictionaries: dictionaries,
      titles: TitleReader(dictionaries, programme: programme), ingest: ingest, programme: programme,
      isOfRecipients: isOfRecipients)
  }

  @Test(arguments: [
    "边缘户", "停发", "作废", "死亡", "取消", "清退", "退出", "不符合", "拟新增", "待审批", "上月", "备份", "草稿", "示例",
    "填表说明", "拟纳入", "低收入家庭", "支出型困难家庭", "刚性支出困难家庭", "高龄", "优抚", "10月停发名单",
  ])
  func byTheWordsOfTheirName(name: String) throws {
    #expect(try review().reason(TableContext(sheetName: name)) == .notCurrent)
  }

  @Test(arguments: [
    "低保", "花名册", "Sheet1", "板桥镇", "10月", "2026年10月", "新增", "在册（不含停发）", "Sheet1 (2)",
    "模板", "城市低保（含停发）", "在册（停发已删）", "死亡核减后", "重点保障户（含高龄）", "取消其他补贴", "退出现役军人", "9月新增", "三月街", "五月村",
    "农村低保（7月提标）", "2025年低保", "9月审批", "板桥镇(9月已核)",
  ])
  func othersAreRead(name: String) throws {
    #expect(try review().reason(TableContext(sheetName: name)) == nil)
  }

  /// Another programme's rows are found and counted apart, not left out.
  @Test func anotherProgrammesSheetIsRead() throws {
    #expect(try review().reason(TableContext(sheetName: "特困")) == nil)
    #expect(try review().reason(TableContext(sheetName: "临时救助")) == nil)
    #expect(try review().isOfAnotherProgramme(TableContext(sheetName: "临时救助")))
    #expect(try !review().isOfAnotherProgramme(TableContext(sheetName: "农村低保")))
  }

  @Test func wordsOfHouseholdsInNeedAreGroupsElsewhere() throws {
    let review = try review("poverty-relief", "2026")
    for name in ["边缘户", "退出", "2014年", "2015年脱贫", "2026年9月", "2025年新增监测户"] {
      #expect(review.reason(TableContext(sheetName: name)) == nil)
    }
    #expect(review.reason(TableContext(sheetName: "死亡")) == .notCurrent)
  }

  @Test func byAnotherMonthUnlessTheTitleSaysThis() throws {
    let review = try review()
    #expect(review.reason(TableContext(sheetName: "9月")) == .anotherPeriod)
    let titled = TableContext(sheetName: "9月", titles: ["2026年10月低保金发放花名册"])
    #expect(review.reason(titled) == nil && !review.isTitledOtherwise(titled, fileName: ""))
    #expect(review.reason(TableContext(sheetName: "9月", titles: ["2026年低保金发放花名册"])) == .anotherPeriod)
  }

  @Test(arguments: ["2026.9", "202609", "2026-09", "9月板桥镇"])
  func aMonthInDigitsOrWithAPlaceIsOne(name: String) throws {
    #expect(try review().reason(TableContext(sheetName: name)) == .anotherPeriod)
    #expect(try review("subsistence-allowance", "2026-09").reason(TableContext(sheetName: name)) == nil)
  }

  @Test(arguments: [
    ("2026年春季学期", true), ("2026年春", true), ("2026春", true), ("春季学期", true), ("下学期", true),
    ("2025-2026-2", true),
    ("2025-2026学年第二学期", true), ("2026年秋季学期", false), ("2026秋", false), ("2026-2027-1", false),
    ("春蕾小学", false), ("秋山村", false), ("2025年", false), ("2026年春季学期补发", false), ("春季学期退学", false),
  ])
  func aSheetOfAnotherTerm(name: String, isOther: Bool) throws {
    let review = try review("education-aid", "2026-2027-1")
    #expect(review.reason(TableContext(sheetName: name)) == (isOther ? .anotherPeriod : nil))
  }

  @Test(arguments: [
    "2026年10月停发低保对象花名册", "隆阳区2026年10月取消低保待遇人员名单", "隆阳区板桥镇死亡人员名册", "拟纳入低保对象公示名单（10月）", "低保停发人员",
    "二、停发",
  ])
  func titlesOfFurtherTablesAndHeadings(title: String) throws {
    let review = try review()
    #expect(review.reason(TableContext(titles: [title]), isFirst: false) == .notCurrent)
    #expect(review.reason(TableContext(titles: [title])) == .notCurrent)
    #expect(review.reason(ofHeading: title) == .notCurrent)
  }

  /// A draft is what the office has, and groups of recipients may be all that a township sends.
  @Test(arguments: ["2026年10月低保花名册（草稿）", "低保花名册（备份）", "低保高龄人员花名册", "示例"])
  func titlesOfTheFirstTableThatAreRead(title: String) throws {
    #expect(try review().reason(TableContext(titles: [title])) == nil)
    #expect(try review().reason(TableContext(titles: [title]), isFirst: false) == .notCurrent)
  }

  @Test(arguments: [("二、正常发放人员", true), ("在保户", true), ("低保花名册", true), ("板桥镇", false), ("二、死亡人员名单", false)])
  func headingsThatEndWhatIsSetApart(heading: String, begins: Bool) throws {
    let context = TableContext(titles: ["停发名单"], section: heading)
    #expect(try review().beginsAnother(context) == begins)
  }

  @Test func aNoticeOfThoseWhoNoLongerAreRecipientsIsMadeOfAListOfThem() throws {
    let review = try review(isOfRecipients: false)
    #expect(review.reason(TableContext(titles: ["低保停发人员名单"])) == nil)
    #expect(review.reason(TableContext(sheetName: "停发")) == .notCurrent)
  }

  @Test(arguments: [
    ("2026年9月低保金发放表", "2026年10月低保金发放表", true), ("2026年10月低保金发放表", "2026年9月低保金发放表", true),
    ("2026年8月低保金发放表", "2026年9月低保金发放表", true), ("低保金发放表", "9月", true), ("低保金发放表", "九月发放名单", true),
    ("2026年9月低保金发放表", "2026年9月板桥镇低保金发放表", false), ("2026年10月低保金发放表", "板桥镇", false),
    ("2026年10月低保金发放表", "2026年9月新增人员名单", false), ("2026年10月低保金发放表", "2026年9月低保金补发表", false),
    ("2026年10月低保金发放表", "一、2026年9月在册", false),
    ("2026年10月低保金发放表", "2025年低保对象", false), ("2026年10月低保金发放表", "隆阳区民政局 2026年9月", false),
    ("2026年10月低保金发放表", "填报日期：2026年9月", false), ("低保金发放表", "按2026年9月低保标准发放", false),
    ("2026年9月低保金发放表", "板桥镇低保金发放表", false),
    ("低保金发放表", "2026年10月低保金发放表", false),
  ])
  func titlesOfSeveralPeriods(first: String, next: String, areSeveral: Bool) throws {
    let review = try review()
    let told = review.told(TableContext(titles: [first]))
    #expect(review.told(TableContext(titles: [next])).contradicts(told) == areSeveral)
    #expect(review.told(TableContext(titles: [first], section: next)).contradicts(told) == areSeveral)
  }

  @Test(arguments: [
    "2026年10月低保发放花名册", "低保金发放花名册（含停发）", "在册（停发已删）", "板桥镇", "一、农村低保", "新增低保对象名单", "取消其他补贴人员名单", "填报日期：2026年9月",
  ])
  func otherTitlesSetNothingApart(title: String) throws {
    let review = try review()
    #expect(review.reason(TableContext(titles: [title]), isFirst: false) == nil)
    #expect(review.reason(ofHeading: title) == nil)
  }

  @Test func aHeadingOfAnotherMonthSaysSo() throws {
    #expect(try review().reason(ofHeading: "2026年9月低保发放花名册") == .anotherPeriod)
  }

  @Test func groupsOfPupilsAreRead() throws {
    let review = try review("education-aid", "2026-2027-1")
    for name in ["2025年入学", "高一（2025年入学）", "2025年9月入学", "2026年6月认定", "2025级"] {
      #expect(review.reason(TableContext(sheetName: name)) == nil, "\(name)")
    }
    #expect(review.reason(TableContext(sheetName: "2025-2026学年第2学期")) == .anotherPeriod)
  }

  @Test func namesThatThePipelineGivesAreRead() throws {
    #expect(
      try review("subsistence-allowance", "2026-10", IngestSettings(onlySheets: ["9月", "草稿"])).reason(
        TableContext(sheetName: "草稿")) == nil)
  }

  @Test(arguments: [
    (["2026年9月低保金发放花名册"], "", true), (["2026年10月低保金发放花名册"], "2026年9月.xlsx", false),
    (["低保金发放花名册", "填报日期：2026年9月"], "", false), (["低保金发放花名册"], "2026年9月.xlsx", true),
    ([], "ledger.csv", false),
  ])
  func titles(titles: [String], file: String, isOther: Bool) throws {
    let context = TableContext(titles: titles)
    #expect(try review().isTitledOtherwise(context, fileName: file) == isOther)
  }

  @Test func ledgersOfAnyPeriodHaveNone() throws {
    var review = try review()
    review.forgetPeriod()
    #expect(
      review.reason(TableContext(sheetName: "9月")) == nil
        && review.reason(TableContext(sheetName: "停发")) != nil)
    #expect(!review.isTitledOtherwise(TableContext(titles: ["2026年9月"]), fileName: ""))
  }
}
