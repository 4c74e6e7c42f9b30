import Columns

@testable import Redact

/// For each flow rule a product that only this rule objects to.
enum FlowWitnesses {
  private static func product(
    _ audience: Audience, _ rows: FlowProduct.Rows, _ columns: [FlowColumn], basis: String? = nil,
    subject: FlowSubject = FlowSubject()
  ) -> FlowProduct {
    FlowProduct(name: "p", audience: audience, rows: rows, columns: columns, basis: basis, subject: subject)
  }

  private static func column(
    _ field: FieldName, _ kind: FieldKind, _ sensitivity: Sensitivity, _ mask: MaskSettings? = nil,
    headers: [String] = [], tier: Tier? = nil, basis: String? = nil
  ) -> FlowColumn {
    FlowColumn(
      field, kind: kind, sensitivity: sensitivity, headers: headers, mask: mask,
      table: tier.map { ("t", $0) }, basis: basis)
  }

  private static let maskedName = column("name", .personName, .direct, MaskSettings("surname"))

  /// The products by the rule's name.
  static let all: [String: FlowProduct] = [
    "unkeyed-digest": product(
      .internal, .person, [column("citizen_id", .citizenID, .direct, MaskSettings("sm3"))]),
    "mask-fit": product(
      .internal, .person, [column("citizen_id", .citizenID, .direct, MaskSettings("surname"))]),
    "understated": product(
      .internal, .person, [column("note", .citizenID, .open, MaskSettings("partial-id"))]),
    "second-persons": product(
      .community, .household,
      [column("guardian_phone", .phone, .direct, MaskSettings("partial-phone", keepFirst: 0), basis: "示例文号")]),
    "same-person": product(
      .internal, .person,
      [maskedName, column("householder_name", .personName, .direct, MaskSettings("digits"))]),
    "direct-identifiers": product(.everyone, .aggregate, [column("name", .personName, .direct)]),
    "rows-to-everyone": product(.everyone, .person, [column("urban_rural", .vocabulary, .open)]),
    "special-to-community": product(.community, .aggregate, [column("cause", .vocabulary, .special)]),
    "rows-to-community": product(.community, .person, [column("urban_rural", .vocabulary, .open)]),
    "notice-columns": product(.community, .household, [column("sex", .vocabulary, .quasi)]),
    "notice-names": product(.community, .household, [column("name", .personName, .direct)]),
    "borrowed-header": product(
      .community, .household, [column("insured_persons", .count, .quasi, headers: ["年龄"])]),
    "village-to-everyone": product(.everyone, .aggregate, [column("village", .village, .quasi)]),
    "names-as-members": product(
      .everyone, .aggregate,
      [FlowColumn("team", kind: .vocabulary, vocabulary: "team", sensitivity: .open)]),
    "stigmatising-words": product(
      .everyone, .aggregate,
      [FlowColumn("illness", kind: .vocabulary, vocabulary: "stigmatising", sensitivity: .special)]),
    "special-tier": product(.everyone, .aggregate, [column("cause", .vocabulary, .special, tier: .totals)]),
    "children-on-notices": product(
      .community, .household, [maskedName], subject: FlowSubject(title: "孤儿基本生活保障")),
    "notice-titles": product(
      .community, .household, [maskedName], subject: FlowSubject(title: "强制戒毒人员救助")),
    "search-space": product(
      .internal, .person,
      [
        column("citizen_id", .citizenID, .direct, MaskSettings("partial-id")),
        column("birth_date", .date, .quasi),
      ]),
  ]
}
