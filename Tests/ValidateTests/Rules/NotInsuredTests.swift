import Columns
import Testing

@testable import Validate

@Suite("rule not-insured")
struct NotInsuredTests {
  private static func rows(
    _ field: FieldName, _ cells: [String], isForeign: [Bool] = [], asks: Bool = true
  ) throws -> [Int?] {
    var settings = try QualitySettings(
      rules: ["not-insured"], fields: asks ? [FieldSpec("insured", kind: .text, sensitivity: .quasi)] : [],
      unit: .householdMember, amountOf: .person, amountField: "amount_due",
      lastDay: .lastDay(ofMonth: 10, year: 2026), isAreaCode: { _ in true })
    settings.isNotInsured = { cell, isAsked in cell == "不保" || (isAsked && cell == "否") }
    var ledger = TestLedger(columns: [(field, .text, cells)])
    ledger.isForeign = isForeign
    return TestLedger.report([ledger.records], settings).rows(.rowNotInsured)
  }

  @Test func findsTheAnswerOfItsColumn() throws {
    #expect(try Self.rows("insured", ["是", "否", " 否 ", "", "不保"]) == [3, 4, 6])
    #expect(QualityReport.asking.contains(.rowNotInsured))
  }

  /// A bare 否 in another column answers another question.
  @Test(arguments: ["allowance_class", "pay_status", "remark"] as [FieldName])
  func findsTheWordElsewhere(field: FieldName) throws {
    #expect(try Self.rows(field, ["A", "不保", "否"]) == [3])
  }

  @Test func isSilentWhereNobodyAsksOrTheRowIsNotCounted() throws {
    #expect(try Self.rows("allowance_class", ["不保"], asks: false).isEmpty)
    #expect(try Self.rows("insured", ["否", "否"], isForeign: [true, false]) == [3])
  }
}
