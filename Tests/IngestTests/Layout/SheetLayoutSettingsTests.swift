import Columns
import Ingest
import Testing

@Suite("layout as the pipeline states it")
struct SheetLayoutSettingsTests {
  static let rows = [
    ["说明", "以下为名单"], ["甲", "乙", "丙", "丁"], ["", "张某", "530502190001010001", "2", "旁注"],
    ["", "李某", "530502190001010020", "3"], ["姓名", "身份证号", "低保金"], ["王某", "530502190001010047", "9"],
  ]

  @Test func statedRowsAreTheHeader() throws {
    let settings = IngestSettings(layouts: ["Sheet1": SheetLayout(headerRows: 2...2, rows: 1...4)])
    let reading = try read(try WorkbookFixture(Self.rows).bytes(), settings)
    #expect(reading.headers == [["甲", "乙", "丙", "丁", ""]])
    #expect(reading.rows.map { $0[1] } == ["张某", "李某"])
    #expect(reading.sheets[0].account.rows(.outside) == [5, 6])
    #expect(reading.counts["rows-outside-range"] == 2)
  }

  @Test func columnsOutsideTheRangeAreReported() throws {
    let settings = IngestSettings(layouts: ["*": SheetLayout(headerRows: 2...2, rows: 1...4, columns: 2...4)])
    let reading = try read(try WorkbookFixture(Self.rows).bytes(), settings)
    #expect(reading.sheets[0].schema.columns.map(\.number) == [2, 3, 4])
    #expect(reading.rows == [["张某", "530502190001010001", "2"], ["李某", "530502190001010020", "3"]])
    #expect((reading.counts["rows-outside-range"] ?? 0) >= 3)
  }

  @Test func aSheetThatIsLeftOutIsReported() throws {
    var fixture = WorkbookFixture([["姓名", "低保金", "备注"], ["张某", "1", "x"]])
    fixture.sheets.append(WorkbookFixture.Sheet(name: "汇总", xml: fixture.sheets[0].xml))
    let settings = IngestSettings(layouts: ["汇总": SheetLayout(isRead: false)])
    let reading = try read(try fixture.bytes(), settings)
    #expect(reading.sheets.map(\.reading) == [.read, .notAskedFor])
    #expect(reading.rows.count == 1)
  }

  @Test func sheetsOfOneShapeAreToldApart() throws {
    var fixture = WorkbookFixture([["姓名", "低保金", "备注"], ["张某", "1", "x"]])
    fixture.sheets[0].name = "甲镇"
    fixture.sheets.append(
      WorkbookFixture.Sheet(
        name: "乙镇",
        xml: WorkbookFixture(rows: WorkbookFixture.rows([["备注", "姓名", "补发", "电话"], ["x", "李某", "2", ""]]))
          .sheets[0].xml))
    let reading = try read(try fixture.bytes())
    #expect(reading.sheets.map(\.name) == ["汉2", "汉2 (2)"])
    #expect(reading.sheets.map { $0.tables[0].source.sheetNumber } == [1, 2])
    #expect(reading.contexts.map(\.sheetName) == ["甲镇", "乙镇"])
  }
}
