import Columns
import Ingest
import Testing

@Suite("XLSX workbooks")
struct WorkbookReaderTests {
  private static let header =
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>备注</t></is></c></row>"
  private static let styles =
    "<numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
    + "<numFmt numFmtId=\"177\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"178\" formatCode=\"yyyy-mm-dd hh:mm\"/></numFmts>"
    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/><xf numFmtId=\"178\"/><xf numFmtId=\"20\"/></cellXfs>"

  /// The XML of a cell, the text it must give, and what must be found.
  @Test(
    arguments: [
      ("<c r=\"B2\"><v>200.5</v></c>", "200.5", nil),
      ("<c r=\"B2\" t=\"n\"><v>285.60000000000002</v></c>", "285.6", nil),
      ("<c r=\"B2\"><v>0.30000000000000004</v></c>", "0.3", nil),
      ("<c r=\"B2\"><v>1.0000000000000001E-2</v></c>", "0.01", nil),
      ("<c r=\"B2\"><v>123456789012345</v></c>", "123456789012345", nil),
      ("<c r=\"B2\"><v>530502190001010000</v></c>", "5.3050219000101E+17", "number-lost-digits"),
      ("<c r=\"B2\"><v>533023190001010100</v></c>", "5.330231900010101E+17", "number-lost-digits"),
      // The double that is nearest to 530502190001010010; and that number written digit by digit.
      ("<c r=\"B2\"><v>530502190001009984</v></c>", "5.30502190001009984E+17", "number-lost-digits"),
      ("<c r=\"B2\"><v>530502190001010010</v></c>", "530502190001010010", "number-lost-digits"),
      ("<c r=\"B2\"><v>6217000000000004</v></c>", "6217000000000004", "number-lost-digits"),
      ("<c r=\"B2\"><v>5.3050219000101E+17</v></c>", "5.3050219000101E+17", "number-lost-digits"),
      ("<c r=\"B2\" s=\"1\"><v>530502190001010000</v></c>", "5.3050219000101E+17", "number-lost-digits"),
      ("<c r=\"B2\" s=\"1\"><v>46326</v></c>", "2026-10-31", nil),
      ("<c r=\"B2\" s=\"2\"><v>46296</v></c>", "2026-10-01", nil),
      ("<c r=\"B2\" s=\"3\"><v>1.5</v></c>", "1.5", nil),
      ("<c r=\"B2\" s=\"4\"><v>46326.5</v></c>", "2026-10-31 12:00:00", nil),
      ("<c r=\"B2\" s=\"5\"><v>0.354166666666667</v></c>", "08:30:00", nil),
      ("<c r=\"B2\" s=\"1\"><v>1</v></c>", "1900-01-01", nil),
      ("<c r=\"B2\" s=\"1\"><v>59</v></c>", "1900-02-28", nil),
      ("<c r=\"B2\" s=\"1\"><v>60</v></c>", "1900-02-29", nil),
      ("<c r=\"B2\" s=\"1\"><v>61</v></c>", "1900-03-01", nil),
      ("<c r=\"B2\" s=\"1\"><v>2958465</v></c>", "9999-12-31", nil),
      ("<c r=\"B2\" s=\"1\"><v>2958466</v></c>", "2958466", nil),
      ("<c r=\"B2\" s=\"1\"><v>-1</v></c>", "-1", nil),
      ("<c r=\"B2\" s=\"99\"><v>7</v></c>", "7", nil),
      ("<c r=\"B2\" t=\"b\"><v>1</v></c>", "TRUE", nil),
      ("<c r=\"B2\" t=\"b\"><v>0</v></c>", "FALSE", nil),
      ("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", "#N/A", "cell-error"),
      ("<c r=\"B2\" t=\"d\"><v>2026-10-31T00:00:00</v></c>", "2026-10-31", nil),
      // A fraction of a day as it comes; with a style that shows no time; before midnight and at the end of a year.
      ("<c r=\"B2\" t=\"d\"><v>2026-10-31T15:59:59.99999979</v></c>", "2026-10-31 16:00:00", nil),
      ("<c r=\"B2\" t=\"d\" s=\"1\"><v>2026-10-31T08:30:00</v></c>", "2026-10-31", nil),
      ("<c r=\"B2\" t=\"d\" s=\"4\"><v>2026-10-31T08:30:00.000000209Z</v></c>", "2026-10-31 08:30:00", nil),
      ("<c r=\"B2\" t=\"d\"><v>2023-12-31T23:59:59.9999</v></c>", "2024-01-01", nil),
      ("<c r=\"B2\" t=\"d\"><v>2024-02-28T23:59:59.9999</v></c>", "2024-02-29", nil),
      ("<c r=\"B2\" t=\"d\"><v>1899-12-31T10:59:59.999999</v></c>", "11:00:00", nil),
      ("<c r=\"B2\" t=\"d\"><v>10:59:59.9999999999984025</v></c>", "11:00:00", nil),
      ("<c r=\"B2\" t=\"d\"><v>2026-10-31T08:30:00+08:00</v></c>", "2026-10-31T08:30:00+08:00", nil),
      ("<c r=\"B2\" t=\"str\"><f>A1&amp;B1</f><v>某&amp;某</v></c>", "某&某", nil),
      ("<c r=\"B2\"><f>1+1</f><v>2</v></c>", "2", nil),
      ("<c r=\"B2\"><f>1+1</f></c>", "", "formula-without-value"),
      ("<c r=\"B2\" t=\"s\"><v>0</v></c>", "共享", nil),
      ("<c r=\"B2\" t=\"s\"><v>1</v></c>", "张某某", nil),
      ("<c r=\"B2\" t=\"s\"><v>2</v></c>", "上\r\n下", nil),
      (
        "<c r=\"B2\" t=\"inlineStr\"><is><r><t>张</t></r><r><t xml:space=\"preserve\"> 某</t></r><rPh><t>zhang</t></rPh></is></c>",
        "张 某", nil
      ),
      // A number beside the text, before it: the text is the value.
      ("<c r=\"B2\" t=\"inlineStr\"><v>1.0</v><is><t>1.</t></is></c>", "1.", nil),
      ("<c r=\"B2\" t=\"inlineStr\"><is><t>文</t></is><v>文</v></c>", "文", nil),
      ("<c r=\"B2\" t=\"inlineStr\"><v>文</v></c>", "文", nil),
      ("<c t=\"inlineStr\"><is><t>无引用</t></is></c>", "无引用", nil),
      ("<x:c xmlns:x=\"u\" r=\"B2\"><x:v>3</x:v></x:c>", "3", nil),
    ] as [(String, String, String?)])
  func cells(xml: String, text: String, finding: String?) throws {
    var fixture = WorkbookFixture(
      rows: Self.header + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>甲某</t></is></c>\(xml)</row>")
    fixture.styles = Self.styles
    fixture.sharedStrings =
      "<si><t>共享</t></si><si><r><t>张</t></r><r><t>某某</t></r><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></si><si><t>上_x000D_\n下</t></si>"
    let reading = try read(try fixture.bytes())
    #expect(reading.rows == [["甲某", text]])
    #expect(reading.counts == (finding.map { [$0: 1] } ?? [:]))
  }

  @Test func datesFrom1904() throws {
    var fixture = WorkbookFixture(
      rows: Self.header
        + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>44864</v></c></row>")
    fixture.styles = Self.styles
    fixture.workbookProperties = "<workbookPr date1904=\"1\"/>"
    #expect(try read(try fixture.bytes()).rows == [["1904-01-01", "2026-10-31"]])
  }

  /// Extensions of newer versions have a `workbookPr` of their own.
  @Test func datesFrom1904InAWorkbookWithExtensions() throws {
    var fixture = WorkbookFixture(
      rows: Self.header + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>1</v></c></row>")
    fixture.styles = Self.styles
    fixture.workbookProperties =
      "<workbookPr date1904=\"1\"/><extLst><ext xmlns:x15=\"u\"><x15:workbookPr chartTrackingRefBase=\"1\"/></ext></extLst>"
    #expect(try read(try fixture.bytes()).rows == [["1904-01-02", ""]])
  }

  /// Writers that forget a relation, write names with backslashes, or in other letters.
  @Test func partsThatAreNamedOddly() throws {
    var fixture = WorkbookFixture(
      rows: Self.header + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row>")
    fixture.parts["XL\\SharedStrings.xml"] = Array("<sst><si><t>甲某</t></si></sst>".utf8)
    #expect(try read(try fixture.bytes()).rows == [["甲某", ""]])
  }

  @Test func rowNumbersAreThoseOfTheSheet() throws {
    let rows =
      "<row r=\"7\"><c r=\"A7\"><v>1</v></c><c r=\"B7\"><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>"
    let reading = try read(try WorkbookFixture(rows: Self.header + rows).bytes())
    #expect(reading.numbers == [7, 8])
    #expect(reading.rows == [["1", "2"], ["3", "4"]])
  }

  @Test func hiddenRowsAndColumnsAreReadAndReported() throws {
    let rows = "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>"
    let columns = "<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>"
    let reading = try read(try WorkbookFixture(rows: Self.header + rows, before: columns).bytes())
    #expect(reading.rows == [["1", "2"]])
    #expect(reading.counts == ["hidden-row-read": 1, "hidden-column-read": 1])
  }

  @Test func mergedCellsOfTheBodyHaveTheirValueAtTheFirstRowOnly() throws {
    let rows = [["姓名", "备注"], ["甲某", "一"], ["", "二"]]
    let merges = "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"
    let reading = try read(try WorkbookFixture(rows, after: merges).bytes())
    #expect(reading.rows == [["甲某", "一"], ["", "二"]])
  }

  // MARK: - Several sheets

  private static func sheets() -> WorkbookFixture {
    var fixture = WorkbookFixture([["姓名", "备注"], ["甲某", "一"]])
    fixture.sheets.append(
      WorkbookFixture.Sheet(
        name: "二",
        xml: "<sheetData>\(WorkbookFixture.rows([["姓名", "备注"], ["乙某", "二"], ["乙某", "三"]]))</sheetData>"))
    fixture.sheets.append(
      WorkbookFixture.Sheet(
        name: "Hidden", xml: "<sheetData>\(WorkbookFixture.rows([["姓名", "备注"], ["丙某", "四"]]))</sheetData>",
        state: "veryHidden"))
    fixture.sheets.append(WorkbookFixture.Sheet(name: "Sheet4", xml: "<sheetData/>"))
    fixture.sheets.append(
      WorkbookFixture.Sheet(name: "Notes", xml: "<sheetData>\(WorkbookFixture.rows([["填报要求"]]))</sheetData>"))
    return fixture
  }

  @Test func sheetsFollowOneAnother() throws {
    let reading = try read(try Self.sheets().bytes())
    #expect(reading.rows == [["甲某", "一"], ["乙某", "二"], ["乙某", "三"]])
    #expect(reading.batchSizes == [1, 2])
    #expect(reading.ordinals == [0, 1])
    #expect(reading.sheets.map(\.reading) == [.read, .read, .hidden, .blank, .withoutHeader])
    #expect(reading.sheets.map(\.name) == ["Sheet1", "汉1", "Hidden", "Sheet4", "Notes"])
    #expect(reading.counts == ["hidden-sheet-not-read": 1, "sheet-without-header": 1])
  }

  @Test(arguments: ["xlMacrosheet", "xlIntlMacrosheet"])
  func macroSheetsAreReported(type: String) throws {
    var fixture = WorkbookFixture([["姓名", "备注"], ["甲某", "一"]])
    fixture.sheets.append(
      WorkbookFixture.Sheet(
        name: "Macro1", xml: "<sheetData>\(WorkbookFixture.rows([["姓名", "备注"], ["乙某", "二"]]))</sheetData>",
        type: type))
    let reading = try read(try fixture.bytes())
    #expect(reading.rows == [["甲某", "一"]])
    #expect(reading.sheets.map(\.reading) == [.read, .macros])
    #expect(reading.counts == ["macro-sheet-not-read": 1])
  }

  @Test func hiddenSheetsAreReadWhenAskedFor() throws {
    let reading = try read(try Self.sheets().bytes(), IngestSettings(readsHiddenSheets: true))
    #expect(reading.rows.last == ["丙某", "四"])
    #expect(reading.counts == ["hidden-sheet-read": 1, "sheet-without-header": 1])
    let only = try read(try Self.sheets().bytes(), IngestSettings(onlySheets: ["Hidden"]))
    #expect(only.rows == [["丙某", "四"]])
    #expect(only.sheets.map(\.reading) == [.notAskedFor, .notAskedFor, .read, .notAskedFor, .notAskedFor])
  }

  @Test func sheetThatIsNotThereIsAnError() throws {
    let error = errorReading(try Self.sheets().bytes(), IngestSettings(onlySheets: ["无"]))
    #expect(error?.code == .sheetMissing)
    #expect(error?.key == "无")
  }

  @Test func onlyHiddenSheets() throws {
    var fixture = WorkbookFixture([["姓名", "备注"], ["甲某", "一"]])
    fixture.sheets[0].state = "hidden"
    #expect(errorReading(try fixture.bytes())?.code == .noSheetToRead)
  }

  /// A second sheet that goes on without a header holds people: they must not vanish.
  @Test(arguments: [0, 80])
  func personalDataOnASheetWithoutHeaderIsAnError(rowsBefore: Int) throws {
    var fixture = WorkbookFixture([["姓名", "备注"], ["甲某", "一"]])
    let rows = (0..<rowsBefore).map { _ in ["说明文字"] } + [["乙某", "530502190001010001"]]
    fixture.sheets.append(
      WorkbookFixture.Sheet(name: "Sheet2", xml: "<sheetData>\(WorkbookFixture.rows(rows))</sheetData>"))
    let error = errorReading(try fixture.bytes())
    #expect(error?.code == .headerMissing)
    #expect(error?.place == Place(file: "ledger", sheet: "Sheet2"))
  }
}
