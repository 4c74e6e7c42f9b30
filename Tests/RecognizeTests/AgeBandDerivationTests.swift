import Columns
import Testing

@testable import Recognize

@Suite("age_band")
struct AgeBandDerivationTests {
  /// The last day of the period is 31 October 2026.
  @Test(arguments: [
    ("1900-01-01", "", "elderly"), ("1966-10-31", "", "elderly"), ("1966-11-01", "", "adult"),
    ("2008-10-31", "", "adult"), ("2008-11-01", "", "minor"), ("2026-10-31", "", "minor"),
    ("2026-11-01", "", "unknown"), ("1890-01-01", "", "unknown"), ("1890-01-01", "40", "adult"),
    ("", "17", "minor"),
    ("", "18岁", "adult"), ("", "60", "elderly"), ("", "131", "unknown"), ("", "-1", "unknown"),
    ("", "", "unknown"), ("1966.10", "", "elderly"), ("1966-11", "", "adult"), ("1985年3月", "", "adult"),
    // Who was born in 1966 is 59 or 60.
    ("1966", "", "unknown"), ("1966", "60", "elderly"), ("1965", "", "elderly"), ("1985.1", "", "adult"),
    ("2008.1", "", "adult"), ("2026.10", "", "minor"), ("85.3.1", "", "adult"), ("28.3.1", "", "elderly"),
    ("36526", "", "adult"), ("一九六六年十月", "", "elderly"), ("3/5/2024", "", "minor"), ("无", "40", "adult"),
  ])
  func band(birth: String, age: String, expected: String) throws {
    let fields = Ledger.fields + [FieldSpec("birth_date", kind: .date, sensitivity: .quasi)]
    let derived = [
      DerivedSpec(
        "age_group", rule: "age_band", sources: ["citizen_id", "birth_date", "age"],
        bands: [
          .init(code: "minor", from: 0), .init(code: "adult", from: 18), .init(code: "elderly", from: 60),
        ])
    ]
    let records = try Ledger.records(
      TestSheet(headers: ["乡镇", "姓名", "出生日期", "年龄"], rows: [["潞江镇", "甲某", birth, age]]), fields: fields,
      derived: derived)
    #expect(records.dimensions["age_group"]?[0] == expected)
  }

  @Test func aNumberWithAWrongCheckDigitTellsNoAge() throws {
    let records = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "姓名", "身份证号", "年龄"],
        rows: [["潞江镇", "甲某", "530502190001010011", "30"], ["潞江镇", "乙某", "530502190001010010", "30"]]))
    #expect((0..<2).map { records.dimensions["age_group"]?[$0] } == ["adult", "elderly"])
  }
}
