import Redact
import Testing

@testable import Pipelines

/// Headers that a pipeline gives a field, and what the check takes them to tell.
@Suite("headers that the check reads")
struct HeaderMeaningTests {
  /// Part of a header tells what stands below it; what is only about such a thing is nothing of the kind.
  @Test(arguments: [
    ("amount_due", "money", "身份证后四位", true), ("amount_due", "money", "手机尾号", true),
    ("amount_due", "money", "账号后四位", true), ("amount_due", "money", "联系电话2", true),
    ("insured_persons", "count", "身份证尾号", true),
    ("insured_persons", "count", "残疾证尾号", true), ("insured_persons", "count", "户主年龄", true),
    ("start_month", "month", "户主生日", true), ("start_month", "month", "出生", true),
    ("start_month", "month", "确诊日期", true), ("start_month", "month", "死亡年月", true),
    ("householder_name", "person_name", "经办人", true), ("householder_name", "person_name", "患者姓名", true),
    ("householder_name", "person_name", "配偶姓名", true), ("householder_name", "person_name", "联系人", true),
    ("householder_name", "person_name", "村干部", true), ("householder_name", "person_name", "护理人", true),
    ("householder_name", "person_name", "举报人", true), ("householder_name", "person_name", "死者", true),
    ("village_group", "village_group", "组长姓名", true),
    ("amount_due", "money", "一卡通发放金额（元）", false), ("amount_due", "money", "电话费补贴", false),
    ("amount_due", "money", "护理补贴金额", false), ("amount_due", "money", "补贴金额（打入一卡通账号）", false),
    ("insured_persons", "count", "60周岁以上人数", false), ("start_month", "month", "首次享受年月", false),
    ("householder_name", "person_name", "户主（身份证姓名）", false),
    ("householder_name", "person_name", "救助对象（户主）", false),
    ("village_group", "village_group", "所在村民小组", false),
  ])
  func aHeaderIsReadInPart(field: String, kind: String, header: String, isRefused: Bool) throws {
    let said = ["person_name", "village_group"].contains(kind) ? "direct" : "quasi"
    let line = "  \(field): {kind: \(kind), sensitivity: \(said), headers: [\"\(header)\"]}\n"
    let old =
      field == "householder_name" ? "  householder_name: {kind: person_name, sensitivity: direct}\n" : ""
    let due = field == "amount_due" ? "  amount_due: {kind: money, sensitivity: quasi}\n" : ""
    var yaml = Attempt.masked
    for line in [old, due] where !line.isEmpty {
      #expect(yaml.contains(line))
      yaml = yaml.replacing(line, with: "")
    }
    let refusals = try Attempt.refusals(yaml.replacing("fields:\n", with: "fields:\n" + line))
    #expect(refusals.isEmpty != isRefused, "\(refusals.map(\.remedy))")
  }

  /// Statistics count what is said of a document, and whether there is one.
  @Test(arguments: ["是否有身份证", "证件类型一", "电话核实情况", "一卡通办理情况", "是否有监护人", "护理等级"])
  func whatIsSaidOfANumberIsNone(header: String) throws {
    let attempt = Attempt(
      "flag",
      fields: "flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: quasi, headers: [\(header)]}",
      products: Attempt.table("flag"), remedy: "")
    #expect(try Attempt.refusals(attempt.yaml) == [])
  }
}
