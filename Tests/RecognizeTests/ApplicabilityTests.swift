import Columns
import Testing

@testable import Recognize

/// What a blank cell means in a field that does not apply to every row.
@Suite("fields that do not apply to every row")
struct ApplicabilityTests {
  static let fields =
    Ledger.fields + [
      FieldSpec(
        "monitoring_class", kind: .vocabulary, vocabulary: "monitoring_class", sensitivity: .quasi),
      FieldSpec(
        "risk_status", kind: .vocabulary, vocabulary: "risk_status", sensitivity: .quasi,
        inapplicable: FieldSpec.Member(field: "monitoring_class", member: "none")),
    ]

  /// Class, status, the status counted, and whether there is a finding.
  static let cases: [(String, String, String, Bool)] = [
    ("无", "", "none", false), ("", "", "none", false), ("无", "/", "none", false),
    ("无", "不涉及", "none", false), ("无", "是", "removed", false),
    ("边缘易致贫", "", "unknown", true), ("脱贫不稳定", "—", "unknown", true), ("突发严重困难", "不适用", "unknown", true),
    ("/", "", "none", false), ("——", "-", "none", false), ("空", "", "none", false),
    ("未纳入", "", "none", false),
    ("边缘易致贫", "否", "not_removed", false), ("边缘易致贫", "已消除", "removed", false),
    ("详见档案", "", "unknown", false), ("详见档案", "不涉及", "none", false),
  ]

  @Test func aBlankIsNotConcernedOnlyWhereTheFieldDoesNotApply() throws {
    let records = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "姓名", "监测类别", "风险是否消除"],
        rows: Self.cases.map { ["潞江镇", "甲某", $0.0, $0.1] }), fields: Self.fields)
    let members = try #require(records.dimensions["risk_status"])
    let found = Set(records.findings.filter { $0.code == .applicableBlank }.compactMap(\.place.row))
    for (row, expected) in Self.cases.enumerated() {
      #expect(members[row] == expected.2, "case \(row)")
      #expect(found.contains(row + 2) == expected.3, "case \(row)")
    }
  }

  @Test func withoutTheOtherColumnABlankIsUnknown() throws {
    let records = try Ledger.records(
      TestSheet(headers: ["乡镇", "姓名", "风险是否消除"], rows: [["潞江镇", "甲某", ""], ["潞江镇", "乙某", "是"]]),
      fields: Self.fields)
    let members = try #require(records.dimensions["risk_status"])
    #expect((0..<2).map { members[$0] } == ["unknown", "removed"])
  }
}
