import Columns
import TestSupport
import Testing

@testable import Recognize

/// What damaged and missing values mean for households, persons, money and findings.
@Suite("damaged values")
struct DamagedValuesTests {
  private static let place = "潞江镇"

  /// What was found, but that rows without a householder are households of their own.
  private func codes(_ records: RecordBatch) -> [FindingCode] {
    records.findings.map(\.code).filter { $0 != .householdUnknown }
  }

  @Test(arguments: ["无", "/", "-", "——", "0", "空", "暂无"])
  func whoHasNoNumberIsNotOneHouseholdWithAllOthers(word: String) throws {
    let records = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "低保证号", "户主身份证号", "户主姓名", "姓名", "与户主关系"],
        rows: [
          [Self.place, word, word, "甲某", "甲某", "本人"], [Self.place, word, word, "乙某", "乙某", "本人"],
          [Self.place, word, word, "乙某", "丙某", "妻"],
        ]))
    #expect(Set(records.households).count == 2)
    #expect(records.households[1] == records.households[2])
  }

  @Test(arguments: ["5.33023E+17", "530502********0010", "533023190001010000"])
  func householdersOfOneCutNumberAreToldByTheirNames(number: String) throws {
    let records = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "户主身份证号", "户主姓名", "姓名", "与户主关系"],
        rows: [[Self.place, number, "甲某", "甲某", "本人"], [Self.place, number, "乙某", "乙某", "本人"]]))
    #expect(Set(records.households).count == 2)
  }

  @Test(arguments: ["0", "无", "5.33023E+17", "530502********0010"])
  func grantsOfSeveralPersonsWithOneRestOfANumberAreOfSeveralPersons(number: String) throws {
    let records = try Ledger.records(
      TestSheet(
        headers: ["学校名称", "班级", "姓名", "身份证号", "资助金额"],
        rows: [
          ["某小学", "一班", "甲某", number, "500"], ["某小学", "一班", "乙某", number, "500"],
          ["某小学", "一班", "甲某", number, "500"],
        ]), unit: .grant)
    #expect(Set(records.persons).count == 2)
    #expect(records.persons[0] == records.persons[2])
  }

  /// The same number or name, however it was typed, is the same person and household.
  @Test func spellingsOfOneNumberAreOnePerson() throws {
    let number = "53050219000101001" + "0"
    let spellings = [
      number, " \(number)", "'\(number)", fullWidth(number), "530502 19000101 0010", number + "\u{200b}",
    ]
    let records = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "户号", "姓名", "身份证号"],
        rows: spellings.enumerated().map { [Self.place, $0 % 2 == 0 ? "12" : "１２.0", "甲　某", $1] }))
    #expect(Set(records.persons).count == 1)
    #expect(Set(records.households).count == 1)
    #expect((0..<spellings.count).allSatisfy { records.dimensions["sex"]?[$0] == "male" })
  }

  @Test func aNumberThatEndsInZerosIsNotTrustedBesideCutOnes() throws {
    // Its check character is right: so are one in eleven of those that were cut.
    let suspect = "530502190001013000"
    let headers = ["乡镇", "姓名", "身份证号"]
    let alone = try Ledger.records(TestSheet(headers: headers, rows: [[Self.place, "甲某", suspect]]))
    let beside = try Ledger.records(
      TestSheet(headers: headers, rows: [[Self.place, "甲某", suspect], [Self.place, "乙某", "5.30502E+17"]]))
    #expect(alone.dimensions["sex"]?[0] == "female")
    #expect(beside.dimensions["sex"]?[0] == "unknown")
    #expect(beside.dimensions["age_group"]?[0] == "unknown")
    #expect(codes(alone).isEmpty)
    #expect(codes(beside) == [.idMayBeCut])
    #expect(beside.findings.filter { $0.code == .idMayBeCut }.map(\.place.row) == [2])
  }

  @Test func amountsInTenThousandsAreYuan() throws {
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", "低保金(万元)"], rows: [[Self.place, "甲某", "0.045"], [Self.place, "乙某", "壹仟元整"]])
    let records = try Ledger.records(sheet)
    #expect(records.numbers["amount_due"] == [45000, 100_000])
    let typed = try ColumnTyper(
      fields: [FieldSpec("amount_due", kind: .money, sensitivity: .quasi)],
      dictionaries: try Shared.dictionaries()
    ).typed(sheet.batch())
    #expect(typed.findings.map(\.code).contains(.amountInTenThousands))
  }

  @Test(arguments: [
    ("1985-03-01", nil), ("1985.3", nil), ("", nil), ("无", nil), ("1985.1", FindingCode.dateTwoReadings),
    ("85.3.1", .dateShortYear), ("36526", .dateSerial), ("1985-02-30", .dateNoSuchDay),
    ("某日", .dateUnreadable),
  ])
  func datesThatLostSomethingAreFound(text: String, code: FindingCode?) throws {
    let fields = Ledger.fields + [FieldSpec("birth_date", kind: .date, sensitivity: .quasi)]
    let records = try Ledger.records(
      TestSheet(headers: ["乡镇", "姓名", "出生日期"], rows: [[Self.place, "甲某", text]]), fields: fields)
    #expect(codes(records) == [code].compactMap { $0 })
    let found = records.findings.filter { $0.code == code }
    #expect(found.allSatisfy { $0.place.row == 2 && $0.place.column == 3 && $0.field == "birth_date" })
  }

  /// A blank and a dash are no words: they are found as what is missing, where every household has the attribute.
  @Test func aWordThatSaysNothingIsUnknownAsABlankIs() throws {
    let records = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "姓名", "致困原因", "性别"],
        rows: [[Self.place, "甲某", "/", ""], [Self.place, "乙某", "不详", ""], [Self.place, "丙某", "某因", ""]]))
    #expect((0..<3).allSatisfy { records.dimensions["hardship_cause"]?[$0] == "unknown" })
    #expect(records.findings.filter { $0.code == .vocabularyUnlisted }.map(\.place.row) == [4])
    #expect(records.findings.filter { $0.code == .attributeBlank }.map(\.place.row) == [2, 3])
    let unused = try Ledger.records(
      TestSheet(headers: ["乡镇", "姓名", "致困原因"], rows: [[Self.place, "甲某", ""], [Self.place, "乙某", "/"]]))
    #expect(!unused.findings.contains { $0.code == .attributeBlank })
  }
}
