import Columns
import Redact
import Testing

@testable import Pipelines

extension Attempt {
  /// Pipelines that try to get round the check, with the remedy that each is told.
  static let all: [Attempt] = [
    Attempt(
      "an identity number that is called open", fields: "id: {kind: citizen_id, sensitivity: open}",
      products: table("id"), remedy: "flow-understated"),
    Attempt(
      "an identity number under a name of its own", fields: "code: {kind: citizen_id, sensitivity: direct}",
      products: table("code"), remedy: "flow-direct-public"),
    Attempt(
      "an identity number as text, by its header",
      fields: "note: {kind: text, sensitivity: open, headers: [身份证号码]}", products: list("note: keep"),
      remedy: "flow-understated"),
    Attempt(
      "an identity number as text, by a header pinned in a stage",
      fields: "note: {kind: text, sensitivity: quasi}", products: list("note: keep"),
      remedy: "flow-understated",
      more:
        "stages: [ingest, recognize: {headers: {note: 身份证号码}}, validate, redact, aggregate, protect, package, gate]"
    ),
    Attempt(
      "remarks as harmless text", fields: "remark: {kind: text, sensitivity: quasi}",
      products: list("remark: keep"), remedy: "flow-understated"),
    Attempt(
      "remarks as harmless text under another name",
      fields: "memo: {kind: text, sensitivity: quasi, headers: [备注]}", products: list("memo: keep"),
      remedy: "flow-understated"),
    Attempt(
      "a text of which nobody knows what it is",
      fields: "extra: {kind: text, sensitivity: open, headers: [其他人员]}",
      products: list("extra: keep"), remedy: "flow-understated"),
    Attempt(
      "a text of a known field below a header that nobody knows",
      fields: "grade: {kind: text, sensitivity: quasi, headers: [其他人员]}", products: list("grade: keep"),
      remedy: "flow-understated"),
    Attempt(
      "an organisation of which nobody knows what it is",
      fields: "extra: {kind: organisation, sensitivity: open}",
      products: list("extra: keep"), remedy: "flow-understated"),
    Attempt(
      "names behind a mask for the public", fields: "name: {kind: person_name, sensitivity: direct}",
      products: list("name: surname", audience: "public"), remedy: "flow-rows-public"),
    Attempt(
      "a list for the village", fields: "name: {kind: person_name, sensitivity: direct}",
      products: list("name: surname", audience: "community"), remedy: "flow-rows-community"),
    Attempt(
      "a cause of hardship that is called open",
      fields: "cause: {kind: vocabulary, vocabulary: hardship_cause, sensitivity: open}",
      products: table("cause"), remedy: "flow-understated"),
    Attempt(
      "a cause of hardship in a table with low thresholds",
      fields: "cause: {kind: vocabulary, vocabulary: hardship_cause, sensitivity: special}",
      products: table("cause", tier: "totals"), remedy: "flow-special-tier"),
    Attempt(
      "a cause of hardship derived into another name",
      fields: "cause: {kind: vocabulary, vocabulary: hardship_cause, sensitivity: special}",
      derived: "{x: {rule: grouped, from: [cause], members: {a: [illness]}}}", products: table("x"),
      remedy: "flow-special-tier"),
    Attempt(
      "disability derived from a field that is called open",
      fields: "grade: {kind: text, sensitivity: open}", derived: "{x: {rule: disabled, from: [grade]}}",
      products: table("x"), remedy: "flow-special-tier"),
    Attempt(
      "a yes or no that is called open, below a header with AIDS",
      fields: "flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: open, headers: [是否艾滋病]}",
      products: table("flag"), remedy: "flow-understated"),
    Attempt(
      "the same, called special, in a table of its tier",
      fields: "flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: special, headers: [\"是否 艾·滋·病\"]}",
      products: table("flag", tier: "special"), remedy: "flow-stigmatising"),
    Attempt(
      "whether somebody takes drugs, by a header pinned in a stage",
      fields: "flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: special}",
      products: table("flag", tier: "special"), remedy: "flow-stigmatising",
      more:
        "stages: [ingest, recognize: {headers: {flag: 是否吸毒}}, validate, redact, aggregate, protect, package, gate]"
    ),
    Attempt(
      "orphans as a harmless yes or no",
      fields: "flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: quasi, headers: [是否孤儿]}",
      products: table("flag"), remedy: "flow-understated"),
    Attempt(
      "the disabled in a table with low thresholds",
      fields: "flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: special, headers: [残疾情况]}",
      products: table("flag", tier: "totals"), remedy: "flow-special-tier"),
    Attempt(
      "religion for the village",
      fields: "flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: special, headers: [宗教信仰]}",
      products: table("flag").replacing("public", with: "community"), remedy: "flow-special-community"),
    Attempt(
      "a flag of harm derived into another name",
      fields: "flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: special, headers: [刑满释放人员]}",
      derived: "{x: {rule: grouped, from: [flag], members: {a: [\"yes\"]}}}",
      products: table("x", tier: "special"), remedy: "flow-stigmatising"),
    Attempt(
      "a flag of harm that counts as a measure of assistance",
      fields:
        "help: {kind: vocabulary_set, vocabulary: help_measure, sensitivity: quasi}\nflag: {kind: vocabulary, vocabulary: yes_no, counts_as: {help: relocation}, sensitivity: special, headers: [强制戒毒]}",
      products: table("help", tier: "special"), remedy: "flow-stigmatising"),
    Attempt(
      "a flag of harm by the name of its field",
      fields: "drug_user: {kind: vocabulary, vocabulary: yes_no, sensitivity: open, headers: [类别三]}",
      products: table("drug_user"), remedy: "flow-understated"),
    Attempt(
      "a flag of harm in the office's list",
      fields: "flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: quasi, headers: [失独家庭]}",
      products: list("flag: keep"), remedy: "flow-understated"),
    Attempt(
      "the day of release from prison as the first month",
      fields:
        "householder_name: {kind: person_name, sensitivity: direct}\nstart_month: {kind: month, sensitivity: quasi, headers: [刑满释放年月]}",
      products: notice, remedy: "flow-understated"),
    Attempt(
      "statistics by village", fields: "village: {kind: village, sensitivity: open}",
      products: table("village"), remedy: "flow-village-public"),
    Attempt(
      "statistics by name of the helping cadre",
      fields: "helper_name: {kind: person_name, sensitivity: direct}", products: table("helper_name"),
      remedy: "flow-second-person"),
    Attempt(
      "the notice's statistics for the village",
      fields: "cause: {kind: vocabulary, vocabulary: hardship_cause, sensitivity: special}",
      products: table("cause", tier: "special").replacing("public", with: "community"),
      remedy: "flow-special-community"),
    Attempt(
      "the age as the number of persons",
      fields:
        "householder_name: {kind: person_name, sensitivity: direct}\ninsured_persons: {kind: count, sensitivity: quasi, headers: [年龄]}",
      products: notice, remedy: "flow-header-borrowed"),
    Attempt(
      "the birth date as the first month",
      fields:
        "householder_name: {kind: person_name, sensitivity: direct}\nstart_month: {kind: month, sensitivity: quasi, headers: [出生年月]}",
      products: notice, remedy: "flow-header-borrowed"),
    Attempt(
      "the guardian's name as the householder's",
      fields: "householder_name: {kind: person_name, sensitivity: direct, headers: [监护人姓名]}",
      products: notice, remedy: "flow-second-person"),
    Attempt(
      "the account as the amount",
      fields:
        "householder_name: {kind: person_name, sensitivity: direct}\namount_paid: {kind: account, sensitivity: quasi}\ninsured_persons: {kind: number, sensitivity: open}",
      products: notice, remedy: "flow-understated"),
    Attempt(
      "a name that is called text, without a basis",
      fields: "householder_name: {kind: text, sensitivity: open}",
      products: "notice: {audience: community, householder_name: {show: full}}", remedy: "flow-understated"),
    Attempt(
      "a full name by no rule", fields: "householder_name: {kind: person_name, sensitivity: direct}",
      products: "notice: {audience: community, householder_name: {show: full, basis: \"\u{3000}\"}}",
      remedy: "flow-name-basis"),
    Attempt(
      "a notice for everyone", fields: "householder_name: {kind: person_name, sensitivity: direct}",
      products: "notice: {audience: public, householder_name: {show: masked}}", remedy: "flow-rows-public"),
    Attempt(
      "a mask for names on an identity number", products: list("citizen_id: surname"),
      remedy: "flow-mask-unfit"),
    Attempt(
      "MD5 of an identity number", products: list("citizen_id: md5"), remedy: "flow-digest-unkeyed"),
    Attempt(
      "SM3 of an identity number", products: list("citizen_id: {mask: SM3}"), remedy: "flow-digest-unkeyed"),
    Attempt(
      "an encoding", products: list("citizen_id: base64"), remedy: "flow-digest-unkeyed"),
    Attempt(
      "a partial number beside the birth date",
      fields: "birth_date: {kind: date, sensitivity: quasi}",
      products: list("citizen_id: partial-id, birth_date: keep"), remedy: "flow-mask-restored"),
    Attempt(
      "a partial number beside the birth date under another name",
      fields: "day: {kind: date, sensitivity: quasi, headers: [出生日期]}",
      products: list("citizen_id: partial-id, day: keep"), remedy: "flow-mask-restored"),
    Attempt(
      "two halves of a number in two columns",
      fields: "householder_id: {kind: citizen_id, sensitivity: direct}",
      products: list(
        "citizen_id: {mask: partial-id, keep_last: 0}, householder_id: {mask: partial-id, keep_first: 0}"),
      remedy: "flow-mask-differs"),
    Attempt(
      "part of a number on a notice by no rule",
      fields: "householder_name: {kind: person_name, sensitivity: direct}",
      products: notice.replacing(
        "{show: masked}", with: "{show: masked}, parts: {citizen_id: {mask: partial-id, basis: \" \"}}"),
      remedy: "flow-part-basis"),
    Attempt(
      "part of the guardian's telephone on a notice",
      fields:
        "householder_name: {kind: person_name, sensitivity: direct}\nguardian_phone: {kind: phone, sensitivity: direct}",
      products: notice.replacing(
        "{show: masked}", with: "{show: masked}, parts: {guardian_phone: {mask: partial-phone, basis: 示例}}"),
      remedy: "flow-second-person"),
    Attempt(
      "both ends of an account on a notice",
      fields:
        "householder_name: {kind: person_name, sensitivity: direct}\naccount: {kind: account, sensitivity: direct}",
      products: notice.replacing(
        "{show: masked}",
        with: "{show: masked}, parts: {account: {mask: partial-account, keep_first: 4, basis: 示例}}"),
      remedy: "flow-search-space"),
    Attempt(
      "a title that holds somebody's number",
      products: table("township").replacing("口径", with: "口径530502190001010010"),
      remedy: "flow-identifier-declared"),
    Attempt(
      "a title that holds somebody's house",
      products: table("township").replacing("zh: 表", with: "zh: 虚构街12号"),
      remedy: "flow-identifier-declared"),
    Attempt(
      "a definition that holds somebody's house",
      products: table("township").replacing("口径", with: "口径：虚构社区15号"), remedy: "flow-identifier-declared"),
    Attempt(
      "somebody's house as the office of a notice", products: notice, remedy: "flow-identifier-declared",
      more: "notice: {office: 板桥镇虚构村五组12号}"),
    Attempt(
      "somebody's house where objections are heard", products: notice, remedy: "flow-identifier-declared",
      more: "notice: {objection: 可到虚构街12号反映}"),
    Attempt(
      "a house of a group among the contacts", products: table("township"),
      remedy: "flow-identifier-declared",
      more: "contacts: [{office: 三组15号}]"),
    Attempt(
      "somebody's house in traditional characters where objections are heard", products: notice,
      remedy: "flow-identifier-declared", more: "notice: {objection: 虛構村七組103號}"),
    Attempt(
      "a room in traditional characters as the office of a notice", products: notice,
      remedy: "flow-identifier-declared", more: "notice: {office: 虛構小區5棟2單元301室}"),
    Attempt(
      "a house by its number alone where objections are heard", products: notice,
      remedy: "flow-identifier-declared", more: "notice: {objection: 虚构村委会7组103}"),
    Attempt(
      "a definition that holds a room by its number alone",
      products: table("township").replacing("口径", with: "口径：虚构小区5栋301"), remedy: "flow-identifier-declared"),
    Attempt(
      "somebody's house in the brackets of an office", products: notice, remedy: "flow-identifier-declared",
      more: "notice: {objection: 虚构村村委会（户主甲某，虚构村7组1号）}"),
    Attempt(
      "letters in a telephone where objections are heard", products: notice,
      remedy: "flow-identifier-declared", more: "notice: {objection: 可拨打199O0OO0001反映}"),
    Attempt(
      "a letter that a telephone begins with", products: notice, remedy: "flow-identifier-declared",
      more: "notice: {objection: 可拨打l9900000001反映}"),
    Attempt(
      "an account among the office's telephones", products: notice, remedy: "flow-identifier-declared",
      more: "contacts: [{office: 民政局, telephone: \"6217000000000000004\"}]"),
    Attempt(
      "a telephone in the office's name", products: table("township"), remedy: "flow-identifier-declared",
      more: "contacts: [{office: 民政局13000000001}]"),
  ]

  /// All of these and the notices of `NoticeTitlesTests` that are refused, and a remedy that each is told.
  static let everything =
    all.map { ($0.yaml, $0.remedy) }
    + NoticeTitlesTests.children.map { (masked.replacing($0.old, with: $0.new), $0.remedy) }
}

/// Pipelines that try to get round `check`: each is refused, and the field named.
@Suite("pipelines that try to get round the check")
struct GetAroundTests {
  @Test(arguments: Attempt.all)
  func isRefused(attempt: Attempt) throws {
    let refusals = try Attempt.refusals(attempt.yaml)
    #expect(refusals.map(\.remedy).contains(attempt.remedy), "\(refusals.map(\.remedy))")
    for refusal in refusals { #expect(!refusal.path.isEmpty && !refusal.field.rawValue.isEmpty) }
  }

  @Test func thePathBeginsWhereTheDataDo() throws {
    let attempt = Attempt(
      "path", fields: "cause: {kind: vocabulary, vocabulary: hardship_cause, sensitivity: special}",
      derived: "{x: {rule: grouped, from: [cause], members: {a: [illness]}}}", products: Attempt.table("x"),
      remedy: "")
    let refusal = try #require(try Attempt.refusals(attempt.yaml).first)
    #expect(refusal.field == "x" && refusal.product == "statistics")
    #expect(refusal.path == ["cause", "x", "t", "statistics", "public"])
  }
}
