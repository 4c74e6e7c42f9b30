import Foundation
import Testing

/// What the notice of a whole run posts, from ledgers as full of remarks and damage as offices have them.
@Suite("notices of runs")
struct NoticeRunTests {
  private struct Household {
    var name = "王甲"
    var id: String?
    var remark = ""
    var second = ""
    var group = "1组"
  }

  /// A fictional number with its right check character (GB 11643).
  private static func id(_ sequence: Int, born: String = "19500101") -> String {
    let digits = Array("530502\(born)\(100 + sequence)").compactMap(\.wholeNumberValue)
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return digits.map(String.init).joined() + String(Array("10X98765432")[sum % 11])
  }

  private static let header =
    "县(市、区),乡镇(街道),村(社区),村民小组,户号,户主姓名,姓名,与户主关系,身份证号码,月保障金额(元),备注,备注2,人员属性"

  /// What stands in the two columns of each household's row on the only notice: name and group.
  private static func posted(_ ledger: String) throws -> (
    rows: [[String]], findings: [String: Int], page: String
  ) {
    let folder = try Folder()
    try folder.write(ledger, to: "ledger.csv")
    let run = try Sluice.run(Ledger.run(), in: folder)
    #expect(run.status == 0, "\(run.notes)")
    let path = try #require(folder.files(below: "out").first { $0.hasSuffix("芒旦社区.html") })
    let page = String(decoding: try folder.read("out/\(path)"), as: UTF8.self)
    let rows = page.matches(of: #/<tr><td[^>]*>(.*?)<\/td><td[^>]*>(.*?)<\/td>/#).map {
      [String($0.1), String($0.2)]
    }
    var findings: [String: Int] = [:]
    for finding in run.object["findings"] as? [[String: Any]] ?? [] {
      if let code = finding["code"] as? String { findings[code] = finding["count"] as? Int }
    }
    return (rows, findings, page)
  }

  private static func posted(
    _ households: [Household]
  ) throws -> (rows: [[String]], findings: [String: Int], page: String) {
    let rows = households.enumerated().map { index, household in
      let name = "\"\(household.name)\""
      return [
        "隆阳区", "潞江镇", "芒旦社区", household.group, "\(100 + index)", name, name, "户主", household.id ?? id(index),
        "450",
        household.remark, household.second, "",
      ].joined(separator: ",")
    }
    return try posted(([header] + rows).joined(separator: "\n") + "\n")
  }

  @Test func onlyNamesArePosted() throws {
    let cells = [
      "刘壬亥.肢体残疾", "马丑癌症", "字子巳.妻杨申戊.子字小寅", "赵甲李乙", "Zhang San", "钱丙服刑", "孙丁·其母瘫痪", "周戊 精神", "吴己吸毒",
      "郑庚之妻", "王辛（妻李壬", "冯子13987654321", "杨妻", "李坐牢", "陈癸，户主",
      "何寡妇", "孙跛脚", "赵颠子", "张憨包", "于儿麻", "赵包矫", "钱关押",
    ]
    let names = ["冯甲亥", "陈 甲", "欧阳建国", "张甲（已故）"]
    let posted = try Self.posted((cells + names).map { Household(name: $0) })
    #expect(posted.rows.map { $0[0] } == cells.map { _ in "" } + ["冯甲亥", "陈 甲", "欧阳建国", "张甲"])
    #expect(posted.findings["notice-name-unsure"] == cells.count)
  }

  @Test func onlyWhoIsKnownToBeOfAgeIsPosted() throws {
    let unknown = ["53300120150607012", "533001********0123", "533OO12O15O6O7O123", "5.33001E+17", "", "不详"]
    let minors = ["533001201506070123", "533001201506070000", "533001 20150607 0123"]
    let adults = ["530502190001010010", "533001196506070000"]
    let posted = try Self.posted((unknown + minors + adults).map { Household(id: $0) })
    #expect(posted.rows.map { $0[0] } == unknown.map { _ in "" } + ["王甲", "王甲"])
    #expect(posted.findings["notice-age-unknown"] == unknown.count)
    #expect(posted.page.contains("另有 3 户"))
  }

  @Test func whomNoNoticeMayListIsFoundInAnyColumn() throws {
    let households = [
      Household(second: "孤儿"), Household(remark: "Hiv感染"), Household(remark: "孤 儿"),
      Household(remark: "父母双亡"),
      Household(remark: "感染者"), Household(remark: "免疫缺陷"), Household(second: "爱滋病"),
      Household(name: "王甲(艾滋病)"), Household(group: "孤儿户社"),
    ]
    let posted = try Self.posted(
      households + [Household(name: "王乙"), Household(name: "王丁", remark: "新冠感染者家属")])
    #expect(posted.rows.map { $0[0] } == ["王乙", "王丁"])
    #expect(posted.page.contains("另有 9 户"))
  }

  @Test func groupsTellNothingElse() throws {
    let groups = [
      "精神病人互助组", "残疾人互助社", "刑满释放人员队", "因残组", "卡号尾5678组", "住院号1234社", "尾数0018组", "壹叁玖捌柒组", "①③⑨组", "𝟏𝟑𝟗组",
      "低保户组",
    ]
    let posted = try Self.posted((groups + ["三组", "大寨", "12组"]).map { Household(group: $0) })
    #expect(posted.rows.map { $0[1] } == groups.map { _ in "" } + ["三组", "大寨", "12组"])
  }

  /// The notice of a whole village shows no name of the ledger as a group: not a child's, nor a householder's.
  @Test func groupsCalledBySomebodyAreBlank() throws {
    let groups = ["赵柳组", "马小山社", "马小山屯", "石头寨组"]
    let households = [Household(name: "赵柳"), Household(name: "马小山", id: "533001201506070123")]
    let posted = try Self.posted(households + groups.map { Household(group: $0) })
    #expect(posted.rows.map { $0[1] } == ["1组", "", "", "", "石头寨"])
    #expect(!posted.page.contains("马小山"))
    #expect(posted.findings["notice-group-unsure"] == 3)
  }

  /// Nor does it in other characters, nor by the given name of a householder.
  @Test func groupsCalledBySomebodyInOtherCharactersAreBlank() throws {
    let groups = ["劉東某组", "刘东某社", "呂靑某屯", "东某组", "東某组", "卫某组", "东风组", "建国组", "大寨"]
    let households = [Household(name: "刘东某"), Household(name: "吕青某"), Household(name: "黃衞某")]
    let posted = try Self.posted(households + groups.map { Household(group: $0) })
    #expect(posted.rows.map { $0[1] } == ["1组", "1组", "1组", "", "", "", "", "", "", "东风组", "建国组", "大寨"])
    #expect(posted.findings["notice-group-unsure"] == 6)
  }

  /// What a row says beside the age may tell of a child, and of whom no notice may list in letters that look alike.
  @Test func whatOtherColumnsTellOfAChildLeavesTheNameBlank() throws {
    let remarks = ["2015年出生", "小学三年级", "初二在读", "监护人代领"]
    let alike = ["HⅠV", "ΗΙV", "孤ㄦ"]
    let posted = try Self.posted(
      (remarks + alike).map { Household(second: $0) }
        + [Household(name: "王乙", remark: "孙子小学三年级"), Household(name: "王丁", remark: "2015年纳入")])
    #expect(posted.rows.map { $0[0] } == remarks.map { _ in "" } + ["王乙", "王丁"])
    #expect(posted.findings["notice-age-unknown"] == remarks.count)
    #expect(posted.page.contains("另有 3 户"))
  }

  /// A certificate of a child beside another person's age, and a column of guardians.
  @Test func aChildsCertificateOrGuardianLeavesTheNameBlank() throws {
    let header = "县(市、区),乡镇(街道),村(社区),村民小组,户号,户主姓名,姓名,与户主关系,年龄,残疾证号,监护人,月保障金额(元)"
    let cells = [("53050220150607012343", ""), ("", "李四"), ("53050219820607012343", ""), ("", "")]
    let rows = cells.enumerated().map { index, cells in
      "隆阳区,潞江镇,芒旦社区,1组,\(100 + index),王\(index == 0 ? "甲" : "乙"),王\(index == 0 ? "甲" : "乙"),户主,44,\(cells.0),\(cells.1),450"
    }
    let posted = try Self.posted(([header] + rows).joined(separator: "\n") + "\n")
    #expect(posted.rows.map { $0[0] } == ["", "", "王乙", "王乙"])
    #expect(!posted.page.contains("王甲"))
  }

  /// Where objections are heard, nobody's telephone of the ledger stands unless it is declared as the office's.
  @Test func aBeneficiarysTelephoneIsNotPosted() throws {
    let folder = try Folder()
    let rows = (0..<4).map { "隆阳区,潞江镇,芒旦社区,\(100 + $0),王甲,王甲,户主,\(Self.id($0)),1300000000\($0),450" }
    let header = "县(市、区),乡镇(街道),村(社区),户号,户主姓名,姓名,与户主关系,身份证号码,联系电话,月保障金额(元)"
    try folder.write(([header] + rows).joined(separator: "\n") + "\n", to: "ledger.csv")
    let shipped = try String(contentsOfFile: Ledger.pipeline, encoding: .utf8)
    for (telephone, contacts, isRefused) in [
      ("13000000001", "[]", true), ("13000000009", "[]", false),
      ("13000000001", "[{office: 虚构镇民政办, telephone: \"13000000001\"}]", false),
    ] {
      let pipeline = shipped.replacing("objection: \"\"", with: "objection: \"可拨打\(telephone)反映\"")
        .replacing("contacts: []", with: "contacts: \(contacts)")
      try folder.write(pipeline, to: "own.yaml")
      let run = try Sluice.run(Ledger.run(pipeline: "own.yaml"), in: folder)
      #expect((run.status != 0) == isRefused, "\(run.notes)")
      #expect(!run.notes.contains(telephone))
      #expect(folder.files(below: "out").contains { $0.hasSuffix("芒旦社区.html") } == !isRefused)
      try FileManager.default.removeItem(at: folder.url.appending(path: "out"))
    }
  }

  /// Without a column that says who is the householder, a child's row may stand first.
  @Test func aChildInTheFirstRowIsNotTheHouseholder() throws {
    let rows = (0..<4).flatMap { index in
      [("童小甲", Self.id(index, born: "20150607")), ("童甲", Self.id(index))].map { name, id in
        "隆阳区,潞江镇,芒旦社区,\(100 + index),\(name),\(id),450"
      }
    }
    let header = "县(市、区),乡镇(街道),村(社区),户号,姓名,身份证号码,月保障金额(元)"
    let posted = try Self.posted(([header] + rows).joined(separator: "\n") + "\n")
    #expect(!posted.page.contains("童小甲"))
    #expect(posted.rows.count == 4)
  }
}
