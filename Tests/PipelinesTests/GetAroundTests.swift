import Columns
import Dictionaries
import FoundationEssentials
import Redact
import Testing

@testable import Pipelines

/// Pipelines that try to get round `check`: each is refused, and the field named.
@Suite("pipelines that try to get round the check")
struct GetAroundTests {
  struct Attempt: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let fields: String
    let derived: String
    let products: String
    let remedy: String
    let more: String

    init(
      _ description: String, fields: String = "", derived: String = "{}", products: String, remedy: String,
      more: String = ""
    ) {
      testDescription = description
      self.fields = fields
      self.derived = derived
      self.products = products
      self.remedy = remedy
      self.more = more
    }

    var yaml: String {
      """
      name: attempt
      title: {zh: 试验, en: Attempt}
      unit: household_member
      period: [month]
      fields:
        township: {kind: township, sensitivity: open}
        citizen_id: {kind: citizen_id, sensitivity: direct}
        amount_due: {kind: money, sensitivity: quasi}
      \(fields.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
      derived: \(derived)
      products:
      \(products.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
      \(more)
      """
    }
  }

  static func table(_ dimension: String, tier: String = "groups") -> String {
    """
    statistics:
      audience: public
      tables:
        - name: t
          title: {zh: 表, en: Table}
          definition: {zh: 口径, en: Definition}
          tier: \(tier)
          areas: {month: township}
          dimensions: [\(dimension)]
          measures: [persons]
    """
  }

  static func list(_ columns: String, audience: String = "internal") -> String {
    "masked_list: {audience: \(audience), columns: {\(columns)}}"
  }

  private static let notice = "notice: {audience: community, householder_name: {show: masked}}"

  static let attempts: [Attempt] = [
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
      "an account among the office's telephones", products: notice, remedy: "flow-identifier-declared",
      more: "contacts: [{office: 民政局, telephone: \"6217000000000000004\"}]"),
    Attempt(
      "a telephone in the office's name", products: table("township"), remedy: "flow-identifier-declared",
      more: "contacts: [{office: 民政局13000000001}]"),
  ]

  private static let dictionaries = Result {
    try Dictionaries.load(
      folder: String(#filePath.split(separator: "/Tests/").first ?? "") + "/dictionaries",
      at: .lastDay(ofMonth: 10, year: 2026))
  }

  static func refusals(_ yaml: String, rules: [any FlowRule] = FlowRules.all) throws -> [FlowRefusal] {
    let pipeline = try PipelineDecoder.decode(yaml: yaml, file: "a.yaml", names: .shipped)
    return try PipelineCheck.refusals(
      of: pipeline, dictionaries: try dictionaries.get(), try scene.get(), rules: rules)
  }

  private static let scene = Result { try PipelineCheck.scene(try dictionaries.get()) }

  /// All pipelines of these tests that are refused, and a remedy that each is told.
  static let everything =
    attempts.map { ($0.yaml, $0.remedy) }
    + children.map { (masked.replacing($0.old, with: $0.new), $0.remedy) }

  private static let masked = Attempt(
    "notice", fields: "householder_name: {kind: person_name, sensitivity: direct}", products: notice,
    remedy: ""
  ).yaml

  private static let children: [(old: String, new: String, remedy: String)] = [
    ("title: {zh: 试验,", "title: {zh: 孤儿基本生活保障,", "flow-children-notice"),
    ("title: {zh: 试验,", "title: {zh: 强制戒毒人员救助,", "flow-title-notice"),
    ("unit: household_member", "unit: grant", "flow-pupils-notice"),
    ("  citizen_id: {kind: citizen_id, sensitivity: direct}\n", "", "flow-age-notice"),
  ]

  @Test(arguments: attempts)
  func isRefused(attempt: Attempt) throws {
    let refusals = try Self.refusals(attempt.yaml)
    #expect(refusals.map(\.remedy).contains(attempt.remedy), "\(refusals.map(\.remedy))")
    for refusal in refusals { #expect(!refusal.path.isEmpty && !refusal.field.rawValue.isEmpty) }
  }

  /// A notice whose pupils, children or ages are the trouble has no column to blame.
  @Test(arguments: children.indices)
  func noChildOnANotice(index: Int) throws {
    let (old, new, remedy) = Self.children[index]
    #expect(try Self.refusals(Self.masked) == [])
    #expect(Self.masked.contains(old))
    #expect(try Self.refusals(Self.masked.replacing(old, with: new)).map(\.remedy) == [remedy])
  }

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
    var yaml = Self.masked
    for line in [old, due] where !line.isEmpty {
      #expect(yaml.contains(line))
      yaml = yaml.replacing(line, with: "")
    }
    let refusals = try Self.refusals(yaml.replacing("fields:\n", with: "fields:\n" + line))
    #expect(refusals.isEmpty != isRefused, "\(refusals.map(\.remedy))")
  }

  /// Statistics count what is said of a document, and whether there is one.
  @Test(arguments: ["是否有身份证", "证件类型一", "电话核实情况", "一卡通办理情况", "是否有监护人", "护理等级"])
  func whatIsSaidOfANumberIsNone(header: String) throws {
    let attempt = Attempt(
      "flag",
      fields: "flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: quasi, headers: [\(header)]}",
      products: Self.table("flag"), remedy: "")
    #expect(try Self.refusals(attempt.yaml) == [])
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
    let refusals = try Self.refusals(Self.masked.replacing("zh: 试验", with: "zh: \(title)"))
    #expect(remedy.map(refusals.map(\.remedy).contains) ?? refusals.isEmpty, "\(refusals.map(\.remedy))")
    let statistics = Attempt("title", products: Self.table("township"), remedy: "").yaml
    #expect(try Self.refusals(statistics.replacing("zh: 试验", with: "zh: \(title)")) == [])
  }

  @Test(arguments: [
    ("office: 强制戒毒人员救助站", true), ("objection: 精神障碍患者可由他人提出", true), ("office: 某县残疾人联合会", false),
    ("objection: 可向镇信访办反映；孤儿依规不列名", false), ("objection: 骗取低保金构成犯罪的依法追究责任", false),
  ])
  func norDoTheTextsOfANotice(text: String, isRefused: Bool) throws {
    let refusals = try Self.refusals(Self.masked + "\nnotice: {\(text)}\n")
    #expect(refusals.map(\.remedy) == (isRefused ? ["flow-title-notice"] : []))
  }

  /// An office's own vocabulary with a word that harms whom it is said of is for the office alone.
  @Test func anOverlaysStigmatisingWordsAreRefused() throws {
    let overlay = TemporaryFolder()
    let words = "vocabulary,code,zh,en,valid_from,valid_to\nrisk_kind,hiv,艾滋病,HIV,,\n"
    try Data(words.utf8).write(to: URL(filePath: "\(overlay.path)/vocabularies.csv"))
    let dictionaries = try Dictionaries.load(
      folder: Corpus.root + "/dictionaries", overlay: overlay.path, at: .lastDay(ofMonth: 10, year: 2026))
    let attempt = Attempt(
      "risks", fields: "risk: {kind: vocabulary, vocabulary: risk_kind, sensitivity: special}",
      products: Self.table("risk", tier: "special"), remedy: "")
    let pipeline = try PipelineDecoder.decode(yaml: attempt.yaml, file: "a.yaml", names: .shipped)
    let scene = try PipelineCheck.scene(dictionaries)
    func remedies(_ rules: [any FlowRule]) throws -> [String] {
      try PipelineCheck.refusals(of: pipeline, dictionaries: dictionaries, scene, rules: rules).map(\.remedy)
    }
    #expect(try remedies(FlowRules.all) == ["flow-stigmatising"])
    #expect(try remedies(FlowRules.all.filter { $0.name != "stigmatising-words" }) == [])
    #expect(try Self.refusals(attempt.yaml) == [])
  }

  /// A short list of persons laid over ours as the members of a dimension would be published by name.
  @Test(arguments: [
    (["张三丰", "李建国"], true), (["张三丰", "其他"], true), (["张三丰", "李建国", "务工", "务农", "经营", "无"], true),
    (["种植", "养殖", "加工", "务工"], false), (["和平村", "万年村", "白族", "成年人"], false),
  ])
  func anOverlaysPersonsAreNoMembers(members: [String], isRefused: Bool) throws {
    let overlay = TemporaryFolder()
    let rows = members.enumerated().map { "team,m\($0),\($1),\($1),," }
    let words = (["vocabulary,code,zh,en,valid_from,valid_to"] + rows).joined(separator: "\n") + "\n"
    try Data(words.utf8).write(to: URL(filePath: "\(overlay.path)/vocabularies.csv"))
    let dictionaries = try Dictionaries.load(
      folder: Corpus.root + "/dictionaries", overlay: overlay.path, at: .lastDay(ofMonth: 10, year: 2026))
    let attempt = Attempt(
      "team", fields: "team: {kind: vocabulary, vocabulary: team, sensitivity: quasi, headers: [所在队伍]}",
      products: Self.table("team"), remedy: "")
    let pipeline = try PipelineDecoder.decode(yaml: attempt.yaml, file: "a.yaml", names: .shipped)
    let scene = try PipelineCheck.scene(dictionaries)
    func remedies(_ rules: [any FlowRule]) throws -> [String] {
      try PipelineCheck.refusals(of: pipeline, dictionaries: dictionaries, scene, rules: rules).map(\.remedy)
    }
    #expect(try remedies(FlowRules.all) == (isRefused ? ["flow-names-as-members"] : []))
    #expect(try remedies(FlowRules.all.filter { $0.name != "names-as-members" }) == [])
  }

  /// A number or the address of a house within a label would be published with it.
  @Test(arguments: [
    ("种植队联系13000000001", true), ("联系电话0875-0000001", true), ("530502190001010010户", true),
    ("张三@example.com", true),
    ("板桥镇虚构村五组12号", true), ("虚构小区3幢402室", true), ("板桥镇虚构村五组", false), ("第12种植队", false), ("60岁以上", false),
    ("2024年第3批", false),
  ])
  func anOverlaysNumbersAreNoMembers(member: String, isRefused: Bool) throws {
    let overlay = TemporaryFolder()
    let words = "vocabulary,code,zh,en,valid_from,valid_to\nteam,a,种植,a,,\nteam,b,\(member),b,,\n"
    try Data(words.utf8).write(to: URL(filePath: "\(overlay.path)/vocabularies.csv"))
    let dictionaries = try Dictionaries.load(
      folder: Corpus.root + "/dictionaries", overlay: overlay.path, at: .lastDay(ofMonth: 10, year: 2026))
    let attempt = Attempt(
      "team", fields: "team: {kind: vocabulary, vocabulary: team, sensitivity: quasi, headers: [所在队伍]}",
      products: Self.table("team"), remedy: "")
    let pipeline = try PipelineDecoder.decode(yaml: attempt.yaml, file: "a.yaml", names: .shipped)
    let refusals = try PipelineCheck.refusals(of: pipeline, dictionaries: dictionaries)
    #expect(refusals.contains { $0.remedy == "flow-identifier-member" } == isRefused)
  }

  /// Of our own vocabularies none is taken for a list of persons, and 慢性病 not for what its last two words are.
  @Test func ourOwnVocabulariesAreWhatTheyAre() throws {
    let scene = try Self.scene.get()
    #expect(scene.namingVocabularies.isEmpty)
    #expect(scene.stigmatisingVocabularies.isEmpty)
    #expect(scene.specialVocabularies.isSuperset(of: ["health_status", "disability_kind", "hardship_kind"]))
    #expect(
      scene.specialVocabularies.isDisjoint(with: ["sex", "urban_rural", "allowance_class", "aid_kind"]))
    let attempt = Attempt(
      "chronic",
      fields: "flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: special, headers: [是否慢性病]}",
      products: Self.table("flag", tier: "special"), remedy: "")
    #expect(try Self.refusals(attempt.yaml) == [])
  }

  @Test func thePathBeginsWhereTheDataDo() throws {
    let attempt = Attempt(
      "path", fields: "cause: {kind: vocabulary, vocabulary: hardship_cause, sensitivity: special}",
      derived: "{x: {rule: grouped, from: [cause], members: {a: [illness]}}}", products: Self.table("x"),
      remedy: "")
    let refusal = try #require(try Self.refusals(attempt.yaml).first)
    #expect(refusal.field == "x" && refusal.product == "statistics")
    #expect(refusal.path == ["cause", "x", "t", "statistics", "public"])
  }

  @Test func aPartOfANumberMayStandByRule() throws {
    let attempt = Attempt(
      "part", fields: "householder_name: {kind: person_name, sensitivity: direct}",
      products: Self.notice.replacing(
        "{show: masked}",
        with: "{show: masked}, parts: {citizen_id: {mask: partial-id, keep_first: 4, basis: 示例}}"),
      remedy: "")
    #expect(try Self.refusals(attempt.yaml) == [])
  }

  @Test(arguments: [
    ("citizen_id: {mask: surname, basis: 示例}", ErrorCode.pipelineUnknownWord),
    ("citizen_id: partial-id", .pipelineMissingKey), ("citizen_id: {mask: partial-id}", .pipelineMissingKey),
    ("account: {mask: partial-account, basis: 示例}", .pipelineUndeclaredName),
  ])
  func aPartThatIsNoneIsNotRead(part: String, code: ErrorCode) {
    let attempt = Attempt(
      "part", products: Self.notice.replacing("{show: masked}", with: "{show: masked}, parts: {\(part)}"),
      remedy: "")
    let error = #expect(throws: SluiceError.self) { try Self.refusals(attempt.yaml) }
    #expect(error?.code == code)
  }

  @Test(arguments: [
    ("citizen_id: {mask: partial-id, keep_first: 7}", "partial-id.keep_first"),
    ("amount_due: {mask: amount-band, step: 300}", "amount-band.top"),
    ("citizen_id: {mask: vocabulary, vocabulary: nothing_such}", "vocabulary.vocabulary"),
  ])
  func aWrongSettingIsKnownBeforeALedgerIsOpened(columns: String, key: String) {
    let attempt = Attempt("setting", products: Self.list(columns), remedy: "")
    let error = #expect(throws: SluiceError.self) { try Self.refusals(attempt.yaml) }
    #expect(error?.code == .maskSetting && error?.key == key)
  }
}
