import Columns
import Testing

@testable import Recognize

@Suite("grouped")
struct GroupedDerivationTests {
  @Test func membersOfAVocabularyInTheGroupsOfThePipeline() throws {
    let fields = [
      FieldSpec("township", kind: .township, sensitivity: .open),
      FieldSpec("name", kind: .personName, sensitivity: .direct),
      FieldSpec("aid_kind", kind: .vocabulary, vocabulary: "aid_kind", sensitivity: .quasi),
    ]
    let derived = [
      DerivedSpec(
        "aid_group", rule: "grouped", sources: ["aid_kind"],
        members: ["grant": ["national_grant"], "fee_reduction": ["free_tuition", "free_textbooks"]])
    ]
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", "资助项目"],
      rows: ["国家助学金", "中职免学费", "免教科书费", "营养改善计划", "某资助"].map { ["潞江镇", "甲某", $0] })
    let records = try Ledger.records(sheet, unit: .grant, fields: fields, derived: derived)
    let groups = (0..<5).map { records.dimensions["aid_group"]?[$0] }
    #expect(groups == ["grant", "fee_reduction", "fee_reduction", "unknown", "unknown"])
  }
}
