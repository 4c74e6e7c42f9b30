import Columns
import Testing

@testable import Recognize

@Suite("households and persons of rows")
struct HouseholdReaderTests {
  /// Which rows share a household: numbers in order of first appearance.
  private func pattern(_ fingerprints: [UInt64]) -> [Int] {
    var seen: [UInt64] = []
    return fingerprints.map { fingerprint in
      if let known = seen.firstIndex(of: fingerprint) { return known }
      seen.append(fingerprint)
      return seen.count - 1
    }
  }

  @Test func aNumberIsOneHouseholdInItsVillageOnly() throws {
    let records = try Ledger.records(
      TestSheet(
        headers: ["县", "乡镇", "村", "户号", "姓名"],
        rows: [
          ["隆阳区", "潞江镇", "芒旦社区", "1", "甲某"], ["隆阳区", "潞江镇", "芒旦社区", "1", "乙某"],
          ["隆阳区", "潞江镇", "新村", "1", "丙某"], ["隆阳", "潞江", "芒旦", " 1 ", "丁某"],
        ]))
    #expect(pattern(records.households) == [0, 0, 1, 0])
  }

  /// A village that no dictionary lists is one, whatever word for a village it has.
  @Test func anUnlistedVillageHasSeveralWordsForOne() throws {
    let records = try Ledger.records(
      TestSheet(
        headers: ["县", "乡镇", "村", "户号", "姓名"],
        rows: [
          ["隆阳区", "潞江镇", "甲乙丙村", "1", "甲某"], ["隆阳区", "潞江镇", "甲乙丙村委会", "1", "乙某"],
          ["隆阳区", "潞江镇", "甲乙丙社区", "1", "丙某"], ["隆阳区", "潞江镇", "甲乙丙村民委员会", "1", "丁某"],
        ]))
    #expect(pattern(records.households) == [0, 0, 1, 0])
  }

  /// Persons of whom nothing names a household are not one household, and no household spans two places.
  @Test func rowsWithoutAnythingAreNotOneHousehold() throws {
    let persons = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "姓名", "身份证号"],
        rows: [["潞江镇", "甲某", ""], ["潞江镇", "乙某", ""], ["板桥镇", "丙某", ""]]))
    #expect(pattern(persons.households) == [0, 1, 2])
    #expect(persons.findings.count { $0.code == .householdUnknown } == 3)
    let members = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "村", "姓名", "与户主关系"],
        rows: [
          ["潞江镇", "芒旦社区", "甲某", "户主"], ["潞江镇", "芒旦", "乙某", "妻"], ["潞江镇", "新村", "丙某", "子"],
          ["板桥镇", "新村", "丁某", "子"],
        ]))
    #expect(pattern(members.households) == [0, 0, 1, 2])
  }

  /// A column of numbers drops the zeros that a column of texts keeps.
  @Test func zerosInFrontOfANumberAreOfNoAccount() throws {
    let numbers = ["007", "7", "０７", "0", "000", "A07", "A7", "70"]
    let records = try Ledger.records(
      TestSheet(
        headers: ["县", "乡镇", "村", "户号", "姓名"],
        rows: numbers.map { ["隆阳区", "潞江镇", "芒旦社区", $0, "甲某"] }))
    #expect(Set(records.households[..<3]).count == 1)
    #expect(Set(records.households[5...]).count == 3)
  }

  @Test func withoutANumberTheCertificateThenTheHouseholderTell() throws {
    let records = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "户号", "低保证号", "户主身份证号", "户主姓名", "姓名", "与户主关系"],
        rows: [
          ["潞江镇", "1", "9", "", "甲某", "甲某", "本人"], ["潞江镇", "", "9", "", "甲某", "乙某", "妻"],
          ["潞江镇", "", "9", "", "甲某", "丙某", "子"], ["潞江镇", "", "", "530502190001010010", "丁某", "丁某", "本人"],
          ["潞江镇", "", "", "530502190001010010", "丁某", "戊某", "妻"], ["潞江镇", "", "", "", "己某", "己某", "本人"],
          ["潞江镇", "", "", "", "己某", "庚某", "妻"], ["板桥镇", "", "", "", "己某", "己某", "本人"],
        ]))
    #expect(pattern(records.households) == [0, 1, 1, 2, 2, 3, 3, 4])
  }

  @Test func aCertificateIsOneHouseholdInItsAreaOnly() throws {
    let records = try Ledger.records(
      TestSheet(
        headers: ["县", "乡镇", "村", "低保证号", "户主姓名"],
        rows: [
          ["隆阳区", "潞江镇", "芒旦社区", "7", "甲某"], ["施甸县", "由旺镇", "由旺社区", "7", "乙某"],
          ["隆阳区", "潞江镇", "芒旦社区", "7", "甲某"],
        ]))
    #expect(pattern(records.households) == [0, 1, 0])
  }

  @Test func membersUnderMergedCellsBelongToTheRowAbove() throws {
    let records = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "户号", "户主姓名", "姓名", "与户主关系"],
        rows: [
          ["潞江镇", "1", "甲某", "甲某", "本人"], ["潞江镇", "", "", "乙某", "妻"], ["潞江镇", "", "甲某", "丙某", "子"],
          ["潞江镇", "2", "丁某", "丁某", "户主"], ["潞江镇", "", "", "戊某", "妻"],
        ]))
    #expect(pattern(records.households) == [0, 0, 0, 1, 1])
    #expect(!records.findings.contains { $0.code == .householdUnknown })
  }

  @Test func aHouseholdersNameHoldsAcrossBatches() throws {
    let headers = ["乡镇", "户主姓名", "姓名", "与户主关系"]
    let first = try Ledger.records(TestSheet(headers: headers, rows: [["潞江镇", "甲某", "甲某", "本人"]]))
    let second = try Ledger.records(
      TestSheet(headers: headers, rows: [["潞江镇", "甲某", "乙某", "妻"]]), firstOrdinal: 1)
    #expect(first.households == second.households)
  }

  @Test func withoutAnythingARowIsAHouseholdOfItsOwn() throws {
    let sheet = TestSheet(headers: ["乡镇", "姓名", "与户主关系"], rows: [["潞江镇", "甲某", "妻"], ["潞江镇", "", ""]])
    let first = try Ledger.records(sheet)
    let second = try Ledger.records(sheet, firstOrdinal: 2)
    #expect(first.households[0] != second.households[0])
    #expect(first.findings.filter { $0.code == .householdUnknown }.count == 2)
    #expect(Set(first.persons + second.persons).count == 4)
  }

  @Test func theSameNumberAsWrittenIsTheSamePerson() throws {
    let records = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "户号", "姓名", "身份证号"],
        rows: [
          ["潞江镇", "1", "甲某", "530502190001010010"], ["潞江镇", "2", "甲某", " 530502190001010010"],
          ["潞江镇", "3", "乙某", "53050219000101"], ["潞江镇", "4", "丙某", "53050219000101"],
          ["潞江镇", "5", "丁某", "5.30502E+17"], ["潞江镇", "6", "戊某", "5.30502E+17"], ["潞江镇", "7", "己某", "无"],
          ["潞江镇", "7", "庚某", "无"], ["潞江镇", "7", "己某", ""],
        ]))
    #expect(pattern(records.persons) == [0, 0, 1, 1, 2, 3, 4, 5, 4])
  }

  @Test func aCorrectedNumberKeepsTheAlias() throws {
    let headers = ["乡镇", "户号", "姓名", "身份证号", "出生日期"]
    let fields = Ledger.fields + [FieldSpec("birth_date", kind: .date, sensitivity: .quasi)]
    let records = try Ledger.records(
      TestSheet(
        headers: headers,
        rows: [
          ["潞江镇", "1", "甲某", "530502190001010010", ""], ["潞江镇", "1", "甲某", "530502190001010029", ""],
          ["潞江镇", "1", "甲某", "530502190001010011", ""], ["潞江镇", "1", "甲某", "", "1900-01-01"],
          ["潞江镇", "1", "甲某", "", ""], ["潞江镇", "2", "甲某", "530502190001010010", ""], ["潞江镇", "1", "", "", ""],
        ]), fields: fields)
    #expect(pattern(records.aliases) == [0, 0, 0, 0, 0, 1, 2])
    #expect(records.aliases.last == 0)
    #expect(
      records.births == [19_000_101, 19_000_101, 19_000_101, 19_000_101, 0, 19_000_101, 0])
  }

  @Test func pupilsAreToldByNumberElseBySchoolClassAndName() throws {
    let fields = [
      FieldSpec("township", kind: .township, sensitivity: .open),
      FieldSpec("school", kind: .organisation, sensitivity: .quasi),
      FieldSpec("class_name", kind: .text, sensitivity: .quasi),
      FieldSpec("name", kind: .personName, sensitivity: .direct),
      FieldSpec("citizen_id", kind: .citizenID, sensitivity: .direct),
    ]
    let records = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "学校名称", "班级", "学生姓名", "身份证号"],
        rows: [
          ["潞江镇", "一小", "1", "甲某", "530502190001010010"], ["潞江镇", "二小", "2", "甲某", "530502190001010010"],
          ["潞江镇", "一小", "1", "乙某", ""], ["潞江镇", "一小", "1", "乙某", ""], ["潞江镇", "一小", "2", "乙某", ""],
          ["潞江镇", "一小", "1", "", ""], ["潞江镇", "一小", "1", "", ""],
        ]), unit: .grant, fields: fields, derived: [])
    #expect(pattern(records.persons) == [0, 0, 1, 1, 2, 3, 4])
    #expect(records.households == records.persons)
    #expect(records.roles == Array(repeating: .person, count: 7))
  }
}
