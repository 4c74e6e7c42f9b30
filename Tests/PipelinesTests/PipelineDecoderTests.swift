import Columns
import Redact
import Testing

@testable import Pipelines

/// A pipeline file that is not whole is refused, with what is wrong, where, and what was meant.
@Suite("pipeline decoder")
struct PipelineDecoderTests {
  /// A whole pipeline; each broken one is this with one text replaced.
  static let whole = """
    name: old-age-allowance
    title: {zh: 高龄津贴, en: Old-age allowance}
    unit: household_member
    amount_of: person
    period: [month, year]
    fields:
      county: {kind: county, sensitivity: open}
      township: {kind: township, required: true, sensitivity: open}
      name: {kind: person_name, sensitivity: direct}
      citizen_id: {kind: citizen_id, required: true, sensitivity: direct}
      cause: {kind: vocabulary, vocabulary: hardship_cause, sensitivity: special}
      amount_due: {kind: money, required: true, sensitivity: quasi}
    derived:
      sex: {rule: sex, from: [citizen_id]}
      age_group: {rule: age_band, from: [citizen_id], bands: {minor: 0, elderly: 60}}
    rules: [id-check-digit, amount]
    products:
      statistics:
        audience: public
        tables:
          - name: summary
            title: {zh: 人数, en: Persons}
            definition: {zh: 本月人数。, en: Persons of the month.}
            tier: totals
            areas: {month: township, year: county}
            dimensions: [sex]
            measures: [persons, amount_due]
      notice: {audience: community, householder_name: {show: full, basis: 示例文号}}
      masked_list: {audience: internal, columns: {name: surname, citizen_id: {mask: partial-id, keep_first: 4}}}
    protection: {groups: {households: 5, persons: 10}}
    contacts:
      - {office: 民政局, telephone: 0000-0000000}
    notice: {kind: proposed, first_day: 2026-11-01, last_day: 2026-11-09}
    stages: [ingest: {hidden_sheets: read}, recognize, validate, redact, aggregate, protect, package, gate]
    """

  static func decode(_ yaml: String) throws(SluiceError) -> Pipeline {
    try PipelineDecoder.decode(yaml: yaml, file: "a.yaml", names: .shipped)
  }

  static let flag = """
      cause: {kind: vocabulary, vocabulary: hardship_cause, sensitivity: special}
      help_measure: {kind: vocabulary_set, vocabulary: help_measure, sensitivity: quasi}
      relocated: {kind: vocabulary, vocabulary: yes_no, counts_as: {help_measure: relocation}, sensitivity: quasi}
    """

  @Test func aStatusNeedNotCount() throws {
    let stages = "recognize: {not_counted: {cause: [因病, 因残]}}"
    let yaml = Self.whole.replacing("recognize, validate", with: "\(stages), validate")
    #expect(try Self.decode(yaml).stages.notCounted == ["cause": ["因病", "因残"]])
    #expect(try Self.decode(Self.whole).stages.notCounted.isEmpty)
    // Only a column of words tells a status, and it must be declared.
    for wrong in ["township", "pay_status"] {
      let error = #expect(throws: SluiceError.self) {
        try Self.decode(yaml.replacing("not_counted: {cause", with: "not_counted: {\(wrong)"))
      }
      #expect(error?.code == .pipelineUndeclaredName && error?.key == wrong)
    }
  }

  @Test func aYesCanCountAsOneOfSeveral() throws {
    let cause = "  cause: {kind: vocabulary, vocabulary: hardship_cause, sensitivity: special}"
    let yaml = Self.whole.replacing(cause, with: Self.flag)
    let member = FieldSpec.Member(field: "help_measure", member: "relocation")
    #expect(try Self.decode(yaml).field("relocated")?.countsAs == member)
    for (right, wrong) in [("{help_measure:", "{help:"), ("vocabulary, vocabulary: yes_no", "text")] {
      #expect(throws: SluiceError.self) { try Self.decode(yaml.replacing(right, with: wrong)) }
    }
  }

  static let condition = """
      cause: {kind: vocabulary, vocabulary: hardship_cause, sensitivity: special}
      monitoring_class: {kind: vocabulary, vocabulary: monitoring_class, sensitivity: quasi}
      risk_status: {kind: vocabulary, vocabulary: risk_status, inapplicable: {monitoring_class: none}, sensitivity: quasi}
    """

  @Test func aFieldCanApplyToSomeRowsOnly() throws {
    let cause = "  cause: {kind: vocabulary, vocabulary: hardship_cause, sensitivity: special}"
    let yaml = Self.whole.replacing(cause, with: Self.condition)
    let member = FieldSpec.Member(field: "monitoring_class", member: "none")
    #expect(try Self.decode(yaml).field("risk_status")?.inapplicable == member)
    for (right, wrong) in [
      ("{monitoring_class: none}", "{monitoring: none}"), ("{monitoring_class: none}", "{risk_status: none}"),
      ("{monitoring_class: none}", "none"),
      ("risk_status: {kind: vocabulary, vocabulary: risk_status", "risk_status: {kind: text"),
    ] {
      #expect(throws: SluiceError.self) { try Self.decode(yaml.replacing(right, with: wrong)) }
    }
  }

  @Test func aWholePipelineIsDecoded() throws {
    let pipeline = try Self.decode(Self.whole)
    #expect(pipeline.name == "old-age-allowance")
    #expect(pipeline.title == Label(zh: "高龄津贴", en: "Old-age allowance"))
    #expect(pipeline.periods == [.month, .year])
    #expect(
      pipeline.fields.map(\.name) == ["county", "township", "name", "citizen_id", "cause", "amount_due"])
    #expect(pipeline.field("citizen_id")?.isRequired == true)
    #expect(pipeline.field("name")?.isRequired == false)
    #expect(pipeline.field("cause")?.vocabulary == "hardship_cause")
    #expect(pipeline.derived.map(\.rule) == ["sex", "age_band"])
    #expect(pipeline.derived.last?.bands.map(\.from) == [0, 60])
    #expect(pipeline.rules == ["id-check-digit", "amount"])
    #expect(pipeline.products.map(\.audience) == [.everyone, .community, .internal])
    #expect(pipeline.protection.minimumHouseholds == [.groups: 5])
    #expect(pipeline.protection.minimumPersons == [.groups: 10])
    #expect(pipeline.contacts.map(\.office) == ["民政局"])
    #expect(pipeline.notice.kind == .proposed)
    #expect(pipeline.notice.lastDay == CivilDate(iso: "2026-11-09"))
    #expect(pipeline.stages.readsHiddenSheets)
    guard case .statistics(let tables) = pipeline.products[0].content,
      case .notice(let notice) = pipeline.products[1].content,
      case .maskedList(let columns) = pipeline.products[2].content
    else {
      Issue.record("products are of another kind")
      return
    }
    #expect(tables.first?.finestArea == [.month: .township, .year: .county])
    #expect(notice.showsFullName && notice.basis == "示例文号")
    #expect(columns.map(\.mask.name) == ["surname", "partial-id"])
    #expect(columns.last?.mask.keepFirst == 4)
  }

  @Test func allRulesRunWhereNoneIsNamed() throws {
    let pipeline = try Self.decode(Self.whole.replacing("rules: [id-check-digit, amount]\n", with: ""))
    #expect(pipeline.rules == KnownNames.shipped.rules)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let code: ErrorCode
    let key: String
    let line: Int
    /// What was meant, or nil where the test does not say all that is allowed.
    let expected: [String]?
    var testDescription: String { "\(code.name): \(new)" }

    init(
      _ old: String, _ new: String, _ code: ErrorCode, key: String, line: Int, expected: [String]? = nil
    ) {
      self.old = old
      self.new = new
      self.code = code
      self.key = key
      self.line = line
      self.expected = expected
    }
  }

  static let faults: [Fault] = [
    // Keys.
    Fault(
      "amount_of:", "amuont_of:", .pipelineUnknownKey, key: "amuont_of", line: 4, expected: ["amount_of"]),
    Fault("amount_of:", "zzz:", .pipelineUnknownKey, key: "zzz", line: 4, expected: PipelineDecoder.topKeys),
    Fault(
      "required: true, sensitivity: quasi", "requird: true, sensitivity: quasi", .pipelineUnknownKey,
      key: "fields.amount_due.requird", line: 12, expected: ["required"]),
    Fault(
      "tier: totals", "teir: totals", .pipelineUnknownKey, key: "products.statistics.tables.teir", line: 24,
      expected: ["tier"]),
    Fault(
      "masked_list:", "maskd_list:", .pipelineUnknownKey, key: "products.maskd_list", line: 29,
      expected: ["masked_list"]),
    Fault("name: old-age-allowance\n", "", .pipelineMissingKey, key: "name", line: 1),
    Fault("period: [month, year]\n", "", .pipelineMissingKey, key: "period", line: 1),
    Fault("{kind: person_name, ", "{", .pipelineMissingKey, key: "fields.name.kind", line: 9),
    Fault(
      "person_name, sensitivity: direct", "person_name", .pipelineMissingKey, key: "fields.name.sensitivity",
      line: 9),
    Fault("vocabulary: hardship_cause, ", "", .pipelineMissingKey, key: "fields.cause.vocabulary", line: 11),
    Fault("{rule: sex, ", "{", .pipelineMissingKey, key: "derived.sex.rule", line: 14),
    Fault("    audience: public\n", "", .pipelineMissingKey, key: "products.statistics.audience", line: 19),
    Fault(
      "        tier: totals\n", "", .pipelineMissingKey, key: "products.statistics.tables.tier", line: 21),
    Fault(", en: Old-age allowance", "", .pipelineMissingKey, key: "title.en", line: 2),
    Fault("show: full, ", "", .pipelineMissingKey, key: "products.notice.householder_name.show", line: 28),
    Fault("office: 民政局, ", "", .pipelineMissingKey, key: "contacts.office", line: 32),
    Fault("county: {kind", "township: {kind", .pipelineDuplicate, key: "township", line: 7),

    // Shapes.
    Fault("period: [month, year]", "period: month", .pipelineWrongShape, key: "period", line: 5),
    Fault("period: [month, year]", "period: []", .pipelineWrongShape, key: "period", line: 5),
    Fault("old-age-allowance", "Old Age", .pipelineWrongShape, key: "name", line: 1, expected: ["a-z 0-9 -"]),
    Fault("old-age-allowance", "../evil", .pipelineWrongShape, key: "name", line: 1),
    Fault(
      "- name: summary", "- name: ../evil", .pipelineWrongShape, key: "products.statistics.tables.name",
      line: 21),
    Fault(
      "households: 5", "households: few", .pipelineWrongShape, key: "protection.groups.households",
      line: 30, expected: ["≥ 1"]),
    Fault(
      "households: 5", "households: 0", .pipelineWrongShape, key: "protection.groups.households", line: 30),
    Fault(
      "elderly: 60", "elderly: 0", .pipelineWrongShape, key: "derived.age_group.bands.elderly", line: 15,
      expected: ["> 0"]),
    Fault("2026-11-09", "2026-11-31", .pipelineWrongShape, key: "notice.last_day", line: 33),
    Fault(
      "2026-11-09", "2026-10-09", .pipelineWrongShape, key: "notice.last_day", line: 33,
      expected: ["≥ 2026-11-01"]),
    Fault(
      "title: {zh: 人数, en: Persons}", "title: 人数", .pipelineWrongShape,
      key: "products.statistics.tables.title", line: 22, expected: ["{ }"]),

    // Words.
    Fault(
      "unit: household_member", "unit: houshold_member", .pipelineUnknownWord, key: "unit", line: 3,
      expected: ["household_member"]),
    Fault("[month, year]", "[month, yaer]", .pipelineUnknownWord, key: "period", line: 5, expected: ["year"]),
    Fault(
      "kind: person_name", "kind: person_nam", .pipelineUnknownWord, key: "fields.name.kind", line: 9,
      expected: ["person_name"]),
    Fault(
      "sensitivity: special", "sensitivity: secret", .pipelineUnknownWord, key: "fields.cause.sensitivity",
      line: 11, expected: ["open", "quasi", "special", "direct"]),
    Fault(
      "rule: age_band", "rule: age_bnad", .pipelineUnknownWord, key: "derived.age_group.rule", line: 15,
      expected: ["age_band"]),
    Fault(
      "id-check-digit,", "id-chek-digit,", .pipelineUnknownWord, key: "rules", line: 16,
      expected: ["id-check-digit"]),
    Fault(
      "audience: public", "audience: everyone", .pipelineUnknownWord, key: "products.statistics.audience",
      line: 19, expected: ["public", "community", "internal"]),
    Fault(
      "tier: totals", "tier: total", .pipelineUnknownWord, key: "products.statistics.tables.tier", line: 24,
      expected: ["totals"]),
    Fault(
      "month: township, year", "month: village, year", .pipelineUnknownWord,
      key: "products.statistics.tables.areas.month", line: 25),
    Fault(
      "[persons, amount_due]", "[person, amount_due]", .pipelineUnknownWord,
      key: "products.statistics.tables.measures", line: 27, expected: ["persons"]),
    Fault(
      "name: surname", "name: surnmae", .pipelineUnknownWord, key: "products.masked_list.columns.name",
      line: 29, expected: ["surname"]),
    Fault(
      "required: true, sensitivity: quasi", "required: yes, sensitivity: quasi", .pipelineUnknownWord,
      key: "fields.amount_due.required", line: 12, expected: ["true", "false"]),
    Fault(
      "kind: proposed", "kind: propose", .pipelineUnknownWord, key: "notice.kind", line: 33,
      expected: ["proposed"]),

    // Names.
    Fault(
      "dimensions: [sex]", "dimensions: [sexe]", .pipelineUndeclaredName, key: "sexe", line: 26,
      expected: ["sex"]),
    Fault(
      "columns: {name:", "columns: {nmae:", .pipelineUndeclaredName,
      key: "nmae", line: 29, expected: ["name"]),
    Fault(
      "from: [citizen_id]}", "from: [citizen_di]}", .pipelineUndeclaredName, key: "citizen_di", line: 14,
      expected: ["citizen_id"]),
    Fault(
      "recognize,", "recognize: {headers: {nmae: 姓名}},", .pipelineUndeclaredName,
      key: "nmae", line: 34, expected: ["name"]),
    Fault("id-check-digit, amount", "amount, amount", .pipelineDuplicate, key: "amount", line: 16),
    Fault(
      "measures: [persons, amount_due]", "measures: [persons, persons]", .pipelineDuplicate, key: "persons",
      line: 27),
    Fault("dimensions: [sex]", "dimensions: [sex, sex]", .pipelineDuplicate, key: "sex", line: 26),

    // Stages: none can be left out, and none be put elsewhere.
    Fault(
      "redact, aggregate", "reduct, aggregate", .pipelineUnknownStage, key: "reduct", line: 34,
      expected: ["redact"]),
    Fault(", gate]", "]", .pipelineUnknownStage, key: "stages", line: 34, expected: StageDecoder.order),
    Fault("protect, package, gate", "package, protect, gate", .pipelineUnknownStage, key: "stages", line: 34),
    Fault(", gate]", ", gate, gate]", .pipelineUnknownStage, key: "stages", line: 34),
    Fault("gate]", "gate: {skip: true}]", .pipelineUnknownKey, key: "stages.gate.skip", line: 34),

    // Not YAML.
    Fault("period: [month, year]", "period: [month, year", .pipelineNotYAML, key: "", line: 0),
    Fault("unit: household_member", "\tunit: household_member", .pipelineNotYAML, key: "", line: 0),
  ]

  @Test(arguments: faults)
  func aBrokenPipelineIsRefused(fault: Fault) throws {
    try #require(Self.whole.contains(fault.old), "the case replaces nothing")
    let yaml = Self.whole.replacing(fault.old, with: fault.new, maxReplacements: 1)
    let error = try #require(throws: SluiceError.self) { try Self.decode(yaml) }
    #expect(error.code == fault.code)
    #expect(error.code.kind == .usage)
    #expect(error.place.file == "a.yaml")
    if fault.code == .pipelineNotYAML {
      // The parser's line is where it noticed, which is its own business; there must be one.
      #expect(error.line != nil)
    } else {
      #expect(error.key == fault.key)
      #expect(error.line == fault.line)
    }
    if let expected = fault.expected { #expect(error.expected == expected) }
  }

  @Test(arguments: ["", "just a word", "- a\n- b", "%", "name: \u{0}"])
  func whatIsNoMappingIsRefused(yaml: String) {
    let error = #expect(throws: SluiceError.self) { try Self.decode(yaml) }
    #expect([.pipelineNotYAML, .pipelineWrongShape, .pipelineMissingKey].contains(error?.code))
  }
}
