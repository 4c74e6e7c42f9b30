import Columns
import Ingest
import Testing

@Suite("units of money")
struct MoneyUnitTests {
  /// The line above the header, the header of the amounts, and what they are in.
  @Test(arguments: [
    ("单位：元", "低保金", MoneyUnit.yuan, [:]), ("单位：户、人、万元", "低保金", .tenThousands, [:]),
    ("（金额单位:万元）", "低保金", .tenThousands, [:]), ("单位 : 千元", "低保金", .thousands, [:]),
    ("填报单位：万元镇", "低保金", .yuan, [:]), ("单位负责人：某某", "低保金", .yuan, [:]),
    ("单位：元、万元", "低保金", .yuan, ["money-unit-unclear": 1]),
    ("花名册", "低保金(万元)", .tenThousands, [:]),
    ("单位：万元", "低保金（元）", .yuan, [:]), ("单位：元", "低保金（万元）", .tenThousands, [:]),
    ("人数单位：人；金额单位：万元", "低保金", .tenThousands, [:]),
  ])
  func unitIsReadFromLinesAndBrackets(
    line: String, header: String, unit: MoneyUnit, findings: [String: Int]
  ) throws {
    let reading = try read(
      try WorkbookFixture([
        [line], ["序号", "姓名", "身份证号", header], ["1", "张某", "530502190001010001", "0.0123456"],
        ["合计", "", "", "0.0123456"],
      ]).bytes())
    let column = try #require(reading.sheets.first?.schema.columns.last)
    #expect(column.unit == unit)
    #expect(reading.counts.filter { $0.key.hasPrefix("money") } == findings)
    let total = try #require(reading.sheets[0].totals.first?.cells.last?.value)
    // 0.0123456 of ten thousand yuan is 123.456 yuan.
    let cents: [MoneyUnit: Int64] = [.yuan: 1, .thousands: 1235, .tenThousands: 12346]
    #expect(total == .hundredths(cents[unit] ?? -1))
  }

  /// A sheet states its unit once; a table below goes by it unless a line above that says another.
  @Test(arguments: [("", MoneyUnit.tenThousands), ("单位：元", .yuan)])
  func theUnitHoldsForTheSheet(line: String, unit: MoneyUnit) throws {
    let rows = [
      ["单位：万元"], ["乡镇", "户数", "低保金"], ["甲镇", "1", "2"], [], [line], ["姓名", "身份证号", "低保金"],
      ["张某", "530502190001010001", "2"],
    ]
    let reading = try read(try WorkbookFixture(rows).bytes())
    #expect(reading.sheets[0].tables.map { $0.schema.columns[2].unit } == [.tenThousands, unit])
  }

  @Test func thePipelineOverridesTheSheet() throws {
    let bytes = try WorkbookFixture([
      ["单位：万元"], ["姓名", "身份证号", "低保金"], ["张某", "530502190001010001", "2"],
    ]).bytes()
    let settings = IngestSettings(layouts: ["*": SheetLayout(unit: .yuan)])
    let reading = try read(bytes, settings)
    #expect(reading.sheets[0].schema.columns[2].unit == .yuan)
  }
}
