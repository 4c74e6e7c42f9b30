import Columns
import Testing

@testable import Validate

@Suite("rule required-cell")
struct RequiredCellTests {
  @Test func findsBlankCellsOfRequiredColumns() throws {
    let ledger = TestLedger(
      columns: [("county", .vocabulary, ["隆阳区", " ", ""]), ("remark", .text, ["", "", ""])],
      isForeign: [false, false, true])
    let settings = try TestLedger.settings(["required-cell"], required: ["county", "missing"])
    let report = TestLedger.report([ledger.records], settings)
    #expect(report.rows(.requiredCell) == [3])
    #expect(report.tally.count(of: .requiredCell) == 1)
  }

  @Test func aWordForNothingIsNoneButMayBeOneOfAVocabulary() throws {
    let fields = ["name": FieldKind.personName, "cause": .vocabulary]
    for (field, rows) in [("name", [2, 3, 4]), ("cause", [4])] {
      let kind = try #require(fields[field])
      let name = FieldName(rawValue: field)
      let ledger = TestLedger(columns: [(name, kind, ["无", "/", "", "甲某"])])
      let settings = try QualitySettings(
        rules: ["required-cell"],
        fields: [FieldSpec(name, kind: kind, isRequired: true, sensitivity: .direct)],
        unit: .householdMember, amountOf: .person, amountField: nil,
        lastDay: .lastDay(ofMonth: 10, year: 2026), isAreaCode: { _ in true })
      #expect(TestLedger.report([ledger.records], settings).rows(.requiredCell) == rows)
    }
  }
}
