import Columns
import Ingest
import Testing

@Suite("OpenDocument spreadsheets")
struct OpenDocumentReaderTests {
  typealias Fixture = OpenDocumentFixture

  /// The XML of a cell, the text it must give, and what must be found.
  @Test(
    arguments: [
      ("office:value-type=\"float\" office:value=\"200.5\"><text:p>200.50</text:p>", "200.5", nil),
      ("office:value-type=\"float\" office:value=\"285.60000000000002\"><text:p>286</text:p>", "285.6", nil),
      (
        "office:value-type=\"float\" office:value=\"530502190001010000\">", "5.3050219000101E+17",
        "number-lost-digits"
      ),
      (
        "office:value-type=\"float\" office:value=\"5.3050219000101E+17\">", "5.3050219000101E+17",
        "number-lost-digits"
      ),
      ("office:value-type=\"percentage\" office:value=\"0.5\"><text:p>50%</text:p>", "0.5", nil),
      ("office:value-type=\"currency\" office:value=\"1234.5\"><text:p>￥1,234.50</text:p>", "1234.5", nil),
      (
        "office:value-type=\"date\" office:date-value=\"2026-10-31\"><text:p>26/10/31</text:p>", "2026-10-31",
        nil
      ),
      ("office:value-type=\"date\" office:date-value=\"2026-10-31T00:00:00\">", "2026-10-31", nil),
      (
        "office:value-type=\"date\" office:date-value=\"2026-10-31T08:30:00.000\">", "2026-10-31 08:30:00",
        nil
      ),
      ("office:value-type=\"time\" office:time-value=\"PT08H30M00S\"><text:p>8:30</text:p>", "08:30:00", nil),
      // More digits than an integer holds.
      (
        "office:value-type=\"time\" office:time-value=\"PT999999999999999999999H\">",
        "PT999999999999999999999H", nil
      ),
      ("office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>是</text:p>", "TRUE", nil),
      ("office:value-type=\"boolean\" office:boolean-value=\"false\">", "FALSE", nil),
      ("office:value-type=\"string\"><text:p>张<text:span>某</text:span>某</text:p>", "张某某", nil),
      ("office:value-type=\"string\"><text:p>上</text:p><text:p>下</text:p>", "上\n下", nil),
      (
        "office:value-type=\"string\"><text:p>a <text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d</text:p>",
        "a   b\tc\nd", nil
      ),
      ("office:value-type=\"string\"><text:p>\n  甲\n  乙\n</text:p>", "甲 乙", nil),
      ("office:value-type=\"string\" office:string-value=\"暗\">", "暗", nil),
      (
        "office:value-type=\"string\"><office:annotation><text:p>批注</text:p></office:annotation><text:p>甲</text:p>",
        "甲", nil
      ),
      (
        "office:value-type=\"string\"><draw:frame><text:p>图</text:p></draw:frame><text:p>甲</text:p>", "甲", nil
      ),
      (
        "calcext:value-type=\"error\" office:value-type=\"string\"><text:p>#N/A</text:p>", "#N/A",
        "cell-error"
      ),
      ("table:formula=\"of:=1+1\">", "", "formula-without-value"),
      ("table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\">", "2", nil),
      ("office:value-type=\"string\"><text:p>&lt;&amp;&#x4e00;</text:p>", "<&一", nil),
    ] as [(String, String, String?)])
  func cells(xml: String, text: String, finding: String?) throws {
    let rows =
      Fixture.row("姓名", "备注")
      + "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>甲某</text:p></table:table-cell>"
      + "<table:table-cell \(xml)</table:table-cell></table:table-row>"
    for bytes in [try Fixture(rows: rows).bytes(), Array(Fixture(rows: rows).flat.utf8)] {
      let reading = try read(bytes)
      #expect(reading.rows == [["甲某", text]])
      #expect(reading.counts == (finding.map { [$0: 1] } ?? [:]))
    }
  }

  @Test func repeatedRowsAndCellsAreAllThere() throws {
    let cell =
      "<table:table-cell office:value-type=\"float\" office:value=\"7\" table:number-columns-repeated=\"2\"/>"
    let rows =
      Fixture.row("姓名", "备注") + Fixture.row("", "", attributes: "table:number-rows-repeated=\"3\"")
      + "<table:table-row table:number-rows-repeated=\"2\">\(cell)</table:table-row>"
      + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
    let reading = try read(try Fixture(rows: rows).bytes())
    #expect(reading.rows == [["7", "7"], ["7", "7"]])
    #expect(reading.numbers == [5, 6])
    #expect(reading.headers == [["姓名", "备注"]])
  }

  @Test func hiddenRowsColumnsAndSheets() throws {
    var fixture = Fixture(
      tables:
        "<table:table table:name=\"Sheet1\"><table:table-column/><table:table-column table:visibility=\"collapse\"/>"
        + Fixture.row("姓名", "备注") + Fixture.row("甲某", "一", attributes: "table:visibility=\"filter\"")
        + "<table:table-row-group table:display=\"false\">\(Fixture.row("乙某", "二"))</table:table-row-group>"
        + "\(Fixture.row("丙某", "三"))</table:table>"
        + "<table:table table:name=\"Hidden\" table:style-name=\"ta2\">\(Fixture.row("姓名", "备注"))\(Fixture.row("丁某", "四"))</table:table>"
    )
    fixture.styles =
      "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
    let reading = try read(try fixture.bytes())
    #expect(reading.rows.map { $0[0] } == ["甲某", "乙某", "丙某"])
    #expect(reading.counts == ["hidden-row-read": 2, "hidden-column-read": 1, "hidden-sheet-not-read": 1])
    let asked = try read(try fixture.bytes(), IngestSettings(onlySheets: ["Hidden"]))
    #expect(asked.rows == [["丁某", "四"]])
    #expect(errorReading(try fixture.bytes(), IngestSettings(onlySheets: ["无"]))?.code == .sheetMissing)
  }

  @Test func mergedHeadersAndWhatCoveredCellsHold() throws {
    let upper =
      "<table:table-row><table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>序号</text:p></table:table-cell>"
      + "<table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"string\"><text:p>户主</text:p></table:table-cell>"
      + "<table:covered-table-cell/></table:table-row>"
    let lower =
      "<table:table-row><table:covered-table-cell/><table:table-cell office:value-type=\"string\"><text:p>姓名</text:p></table:table-cell>"
      + "<table:table-cell office:value-type=\"string\"><text:p>身份证号</text:p></table:table-cell></table:table-row>"
    let reading = try read(try Fixture(rows: upper + lower + Fixture.row("1", "甲某", "无")).bytes())
    #expect(reading.headers == [["序号", "户主 姓名", "户主 身份证号"]])
    #expect(reading.rows == [["1", "甲某", "无"]])
  }

  @Test func encryptedSpreadsheets() throws {
    var fixture = Fixture(rows: Fixture.row("姓名", "备注"))
    fixture.manifest = "<!DOCTYPE m><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    #expect(errorReading(try fixture.bytes())?.code == .inputEncrypted)
    let whole = try WorkbookFixture.pack([
      ("mimetype", Array(Fixture.type.utf8)), ("encrypted-package", [1]), ("META-INF/manifest.xml", [0x3c]),
    ])
    #expect(errorReading(whole)?.code == .inputEncrypted)
  }

  @Test(
    arguments: [
      // Many rows of one long cell, and many cells of one long text.
      (
        Fixture.row(
          String(repeating: "x", count: 4096), attributes: "table:number-rows-repeated=\"1000000\""),
        ErrorCode.workbookBeyondLimits
      ),
      (
        "<table:table-row><table:table-cell table:number-columns-repeated=\"16000\" office:value-type=\"string\"><text:p>\(String(repeating: "x", count: 1 << 16))</text:p></table:table-cell></table:table-row>",
        .workbookBeyondLimits
      ),
      (Fixture.row("a", attributes: "table:number-rows-repeated=\"99999999\""), .workbookBeyondLimits),
      (
        "<table:table-row><table:table-cell table:number-columns-repeated=\"999999999999\"/></table:table-row>",
        .workbookBeyondLimits
      ),
      (String(repeating: "<table:table-row-group>", count: 80), .workbookBeyondLimits),
      ("<table:table-row><table:table-cell", .workbookBroken),
    ] as [(String, ErrorCode)])
  func hostile(rows: String, code: ErrorCode) throws {
    let error = errorReading(try Fixture(rows: Fixture.row("姓名", "备注") + rows).bytes())
    #expect(error?.code == code)
    #expect(error?.place == Place(file: "ledger", sheet: "Sheet1"))
  }

  @Test func entitiesAreRefused() throws {
    let text = Fixture(rows: "").flat.replacing(
      "<office:document ", with: "<!DOCTYPE a [<!ENTITY b \"c\">]><office:document ")
    #expect(errorReading(Array(text.utf8))?.code == .workbookEntities)
  }
}
