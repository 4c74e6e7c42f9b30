import Columns
import Dictionaries
import Testing

@testable import Redact

@Suite("mask origin")
struct OriginTests {
  /// Baoshan's counties by every code they ever had, other cities of the province, other provinces.
  @Test(arguments: [
    ("530502190001010010", "隆阳区"), ("530521190001010028", "施甸县"), ("533023190001010122", "腾冲市"),
    ("533023000101012", "腾冲市"), ("530502l90001010010", "未知"), ("5.33023E+17", "未知"), ("无", "未知"), ("", ""),
  ])
  func masks(cell: String, expected: String) throws {
    let dictionaries = try Dictionaries.load(
      folder: TestFolder.dictionaries, at: .lastDay(ofMonth: 10, year: 2026))
    let knowledge = MaskKnowledge(dictionaries, lastDay: .lastDay(ofMonth: 10, year: 2026))
    let masked = try TestLedger.masked(MaskSettings("origin"), [cell], kind: .citizenID, knowledge: knowledge)
    #expect(masked == [expected])
  }

  @Test func isAsWideAsFewPeopleComeFromThere() throws {
    let dictionaries = try Dictionaries.load(
      folder: TestFolder.dictionaries, at: .lastDay(ofMonth: 10, year: 2026))
    let origins = AreaOrigins(dictionaries)
    let home = TestLedger.county
    #expect(origins.origin(of: 530522, seenFrom: home) == "腾冲市")
    #expect(origins.origin(of: 532901, seenFrom: home) == "大理白族自治州")
    #expect(origins.origin(of: 532901, seenFrom: nil) == "云南省")
    #expect(origins.origin(of: 510104, seenFrom: home) == "四川省")
    #expect(origins.origin(of: 999_999, seenFrom: home) == nil)
    #expect(origins.origin(of: 530_599, seenFrom: home) == nil)
  }
}

/// Where the dictionaries are.
enum TestFolder {
  static let dictionaries = String(#filePath.split(separator: "/Tests/").first ?? "") + "/dictionaries"
}
