import Columns
import Dictionaries
import Testing

@testable import Redact

@Suite("flow rules")
struct FlowRulesTests {
  static let births: ClosedRange<CivilDate> = {
    let last = CivilDate.lastDay(ofMonth: 10, year: 2026)
    return CivilDate.lastDay(ofMonth: 12, year: 1899)...last
  }()

  static let scene = FlowScene(
    codesByCounty: [[530502, 533001], [533023]], codesByCity: [[530502, 533001, 533023]], births: births,
    fieldsOfHeader: { word in
      [
        "年龄": ["age"], "监护人姓名": ["guardian_name"], "出生年月": ["birth_date"], "身份证号码": ["citizen_id"],
        "户主姓名": ["householder_name"], "致困原因": ["hardship_cause"],
      ][word] ?? []
    }, stigmatisingVocabularies: ["stigmatising"], namingVocabularies: ["team"],
    stigmatising: [StigmatisingWord(word: "戒毒", group: "drugs")])

  private static func remedies(_ product: FlowProduct) -> [String] {
    FlowRules.refusals([product], scene).map(\.remedy)
  }

  static func column(
    _ field: FieldName, _ kind: FieldKind, _ sensitivity: Sensitivity, mask: String? = nil
  ) -> FlowColumn {
    FlowColumn(field, kind: kind, sensitivity: sensitivity, mask: mask.map { MaskSettings($0) })
  }

  @Test(
    arguments: [
      (Audience.everyone, FlowProduct.Rows.aggregate, Sensitivity.open, nil),
      (.everyone, .aggregate, .quasi, nil), (.everyone, .aggregate, .special, nil),
      (.everyone, .aggregate, .direct, "flow-direct-public"),
      (.everyone, .household, .open, "flow-rows-public"),
      (.everyone, .household, .direct, "flow-direct-public"), (.everyone, .person, .open, "flow-rows-public"),
      (.everyone, .person, .special, "flow-rows-public"), (.everyone, .person, .direct, "flow-direct-public"),
      (.community, .aggregate, .quasi, nil), (.community, .aggregate, .special, "flow-special-community"),
      (.community, .aggregate, .direct, "flow-direct-community"),
      (.community, .household, .open, "flow-notice-column"),
      (.community, .household, .quasi, "flow-notice-column"),
      (.community, .household, .special, "flow-special-community"),
      (.community, .household, .direct, "flow-direct-community"),
      (.community, .person, .open, "flow-rows-community"),
      (.community, .person, .special, "flow-special-community"),
      (.community, .person, .direct, "flow-direct-community"), (.internal, .aggregate, .special, nil),
      (.internal, .aggregate, .direct, "flow-direct-unmasked"), (.internal, .person, .special, nil),
      (.internal, .person, .quasi, nil), (.internal, .person, .direct, "flow-direct-unmasked"),
      (.internal, .household, .direct, "flow-direct-unmasked"),
    ] as [(Audience, FlowProduct.Rows, Sensitivity, String?)])
  func anUnmaskedColumn(audience: Audience, rows: FlowProduct.Rows, sensitivity: Sensitivity, remedy: String?)
  {
    let column = Self.column("something", .text, sensitivity)
    let product = FlowProduct(name: "p", audience: audience, rows: rows, columns: [column])
    #expect(Self.remedies(product) == [remedy].compactMap { $0 })
  }

  @Test(
    arguments: [
      (FieldKind.citizenID, "partial-id", nil), (.citizenID, "pseudonym", nil), (.citizenID, "remove", nil),
      (.citizenID, "md5", "flow-digest-unkeyed"), (.citizenID, "sm3", "flow-digest-unkeyed"),
      (.citizenID, "keep", "flow-mask-unfit"), (.citizenID, "surname", "flow-mask-unfit"),
      (.citizenID, "blur", "unknown-mask"), (.personName, "surname", nil),
      (.personName, "partial-id", "flow-mask-unfit"),
      (.address, "address", nil), (.text, "digits", nil), (.account, "partial-account", nil),
      (.citizenID, "origin", nil), (.citizenID, "base64", "flow-digest-unkeyed"),
      (.phone, "origin", "flow-mask-unfit"),
    ] as [(FieldKind, String, String?)])
  func aMaskedColumnOfTheOffice(kind: FieldKind, mask: String, remedy: String?) {
    let product = FlowProduct(
      name: "masked_list", audience: .internal, rows: .person,
      columns: [Self.column("something", kind, .direct, mask: mask)])
    #expect(Self.remedies(product) == [remedy].compactMap { $0 })
  }

  @Test func aMaskDoesNotOpenRowsToThePublic() {
    for mask in ["remove", "pseudonym", "partial-id"] {
      let product = FlowProduct(
        name: "list", audience: .everyone, rows: .person,
        columns: [Self.column("citizen_id", .citizenID, .direct, mask: mask)])
      #expect(Self.remedies(product).contains("flow-rows-public"))
    }
  }

  private static let fields: [FieldSpec] = [
    FieldSpec("householder_name", kind: .personName, sensitivity: .direct),
    FieldSpec("village_group", kind: .villageGroup, sensitivity: .direct),
    FieldSpec("amount_due", kind: .money, sensitivity: .quasi),
    FieldSpec("start_month", kind: .month, sensitivity: .quasi),
    FieldSpec("citizen_id", kind: .citizenID, sensitivity: .direct),
    FieldSpec("hardship_cause", kind: .vocabulary, sensitivity: .special),
  ]

  @Test(
    arguments: [
      (true, "民发〔2021〕57号", []), (true, nil, ["flow-name-basis"]), (true, " ", ["flow-name-basis"]),
      (false, nil, []),
    ] as [(Bool, String?, [String])])
  func aNoticeShowsNamesByRuleOnly(full: Bool, basis: String?, expected: [String]) {
    let product = FlowProduct.notice(
      name: "notice", showsFullNames: full, basis: basis, amountField: "amount_due", fields: Self.fields)
    #expect(
      product.columns.map(\.field) == ["householder_name", "village_group", "amount_due", "start_month"])
    #expect(Self.remedies(product) == expected)
  }

  @Test func aNoticeForEveryoneIsRefused() {
    let product = FlowProduct.notice(
      name: "notice", audience: .everyone, showsFullNames: false, basis: nil, amountField: "amount_due",
      fields: Self.fields)
    #expect(Self.remedies(product).count == 4)
    #expect(!Self.remedies(product).contains("flow-notice-column"))
  }

  @Test func theListNamesFieldProductAndPath() {
    let settings = MaskedListSettings(columns: [
      .init("citizen_id", header: "身份证号码", mask: MaskSettings("keep")),
      .init("hardship_cause", header: "致困原因", mask: MaskSettings("keep")),
      .init("householder_name", header: "户主", mask: MaskSettings("surname")),
    ])
    let product = FlowProduct.maskedList(
      name: "masked_list", audience: .internal, settings: settings, fields: Self.fields)
    let refusals = FlowRules.refusals([product], Self.scene)
    #expect(
      refusals == [
        FlowRefusal(
          field: "citizen_id", product: "masked_list", path: ["citizen_id", "masked_list", "internal"],
          remedy: "flow-direct-unmasked")
      ])
  }

  @Test func whatIsShownTogetherLeavesTooFewNumbers() {
    let product = FlowProduct(
      name: "list", audience: .community, rows: .person,
      columns: [
        Self.column("citizen_id", .citizenID, .direct, mask: "partial-id"),
        Self.column("birth_date", .date, .quasi, mask: "year"),
        Self.column("phone", .phone, .direct, mask: "partial-phone"),
      ])
    let refusals = FlowRules.refusals([product], Self.scene)
    let space = refusals.filter { $0.remedy == "flow-search-space" }
    #expect(space.map(\.field) == ["citizen_id"])
    #expect((space.first?.candidates ?? 0) > 0)
    #expect((space.first?.candidates ?? 100) < 34)
  }
}
