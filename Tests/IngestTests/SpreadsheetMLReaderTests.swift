import Columns
import Ingest
import Testing

@Suite("XML Spreadsheet 2003")
struct SpreadsheetMLReaderTests {
  /// A workbook from the XML of its worksheets.
  static func workbook(_ sheets: String, encoding: String = "UTF-8") -> String {
    "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><?mso-application progid=\"Excel.Sheet\"?>"
      + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\""
      + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\" xmlns:html=\"http://www.w3.org/TR/REC-html40\">\(sheets)</Workbook>"
  }

  static func sheet(_ rows: String, name: String = "Sheet1", columns: String = "", options: String = "")
    -> String
  {
    "<Worksheet ss:Name=\"\(name)\"><Table>\(columns)\(rows)</Table><x:WorksheetOptions>\(options)</x:WorksheetOptions></Worksheet>"
  }

  static func row(_ texts: String..., attributes: String = "") -> String {
    let cells = texts.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }
    return "<Row \(attributes)>\(cells.joined())</Row>"
  }

  private func read(_ rows: String, columns: String = "") throws -> Reading {
    try IngestTests.read(Self.workbook(Self.sheet(Self.row("姓名", "备注") + rows, columns: columns)))
  }

  @Test(
    arguments: [
      ("<Data ss:Type=\"Number\">200.5</Data>", "200.5", nil),
      ("<Data ss:Type=\"Number\">285.60000000000002</Data>", "285.6", nil),
      ("<Data ss:Type=\"Number\">5.3050219000101E+17</Data>", "5.3050219000101E+17", "number-lost-digits"),
      ("<Data ss:Type=\"DateTime\">2026-10-31T00:00:00.000</Data>", "2026-10-31", nil),
      ("<Data ss:Type=\"Boolean\">1</Data>", "TRUE", nil),
      ("<Data ss:Type=\"Error\">#N/A</Data>", "#N/A", "cell-error"),
      ("<Data ss:Type=\"String\">上&#10;下</Data>", "上\n下", nil),
      ("<ss:Data ss:Type=\"String\"><html:B>张</html:B><html:Font>某</html:Font></ss:Data>", "张某", nil),
      ("<Comment><Data ss:Type=\"String\">批注</Data></Comment><Data ss:Type=\"String\">甲</Data>", "甲", nil),
      ("<Data ss:Type=\"String\">甲</Data><Comment><ss:Data><B>批注</B></ss:Data></Comment>", "甲", nil),
    ] as [(String, String, String?)])
  func cells(xml: String, text: String, finding: String?) throws {
    let reading = try read("<Row><Cell><Data ss:Type=\"String\">甲某</Data></Cell><Cell>\(xml)</Cell></Row>")
    #expect(reading.rows == [["甲某", text]])
    #expect(reading.counts == (finding.map { [$0: 1] } ?? [:]))
  }

  @Test func formulaWithoutResult() throws {
    let reading = try read(
      "<Row><Cell><Data ss:Type=\"String\">甲某</Data></Cell><Cell ss:Formula=\"=1+1\"/></Row>")
    #expect(reading.counts == ["formula-without-value": 1])
  }

  @Test func indexesSpansAndMergedCells() throws {
    let rows =
      "<Row ss:Index=\"5\" ss:Span=\"2\"/>"
      + "<Row><Cell ss:Index=\"2\"><Data ss:Type=\"String\">一</Data></Cell></Row>"
      + "<Row><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">甲某</Data></Cell><Cell><Data ss:Type=\"String\">外</Data></Cell></Row>"
    let reading = try read(rows)
    #expect(reading.numbers == [8, 9])
    #expect(reading.rows == [["", "一", ""], ["甲某", "", "外"]])
  }

  @Test func blankLinesBeforeTheDeclaration() throws {
    let text = Self.workbook(Self.sheet(Self.row("姓名", "备注") + Self.row("甲某", "一")))
    #expect(try IngestTests.read("\r\n\r\n  " + text).rows == [["甲某", "一"]])
  }

  @Test func mergedHeaders() throws {
    let upper =
      "<Row><Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">序号</Data></Cell><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">户主</Data></Cell></Row>"
    let lower =
      "<Row><Cell ss:Index=\"2\"><Data ss:Type=\"String\">姓名</Data></Cell><Cell><Data ss:Type=\"String\">身份证号</Data></Cell></Row>"
    let text = Self.workbook(Self.sheet(upper + lower + Self.row("1", "甲某", "无")))
    #expect(try IngestTests.read(text).headers == [["序号", "户主 姓名", "户主 身份证号"]])
  }

  @Test func hiddenRowsColumnsAndSheets() throws {
    let first = Self.sheet(
      Self.row("姓名", "备注") + Self.row("甲某", "一", attributes: "ss:Hidden=\"1\""),
      columns: "<Column ss:Index=\"2\" ss:Hidden=\"1\"/>")
    let second = Self.sheet(
      Self.row("姓名", "备注") + Self.row("乙某", "二"), name: "Hidden",
      options: "<x:Visible>SheetHidden</x:Visible>")
    let reading = try IngestTests.read(Self.workbook(first + second))
    #expect(reading.rows == [["甲某", "一"]])
    #expect(reading.counts == ["hidden-row-read": 1, "hidden-column-read": 1, "hidden-sheet-not-read": 1])
    let all = try IngestTests.read(Self.workbook(first + second), IngestSettings(readsHiddenSheets: true))
    #expect(all.rows == [["甲某", "一"], ["乙某", "二"]])
  }

  /// Systems write GBK and say so, or say something else.
  @Test(arguments: ["GB2312", "GBK", "UTF-8", "ISO-8859-1"])
  func declaredEncodingsOfGB18030(declared: String) throws {
    let text = Self.workbook(
      Self.sheet(Self.row("姓名", "备注", "低保金", "身份证号") + Self.row("甲某", "一", "1", "无")), encoding: declared)
    let reading = try IngestTests.read(try TextEncodingTests.converted(text, to: "GB18030"))
    #expect(reading.rows == [["甲某", "一", "1", "无"]])
  }

  @Test(
    arguments: [
      ("<Row ss:Index=\"0\"/>", ErrorCode.workbookBroken), ("<Row ss:Index=\"1\"/>", .workbookBroken),
      ("<Row ss:Index=\"99999999\"/>", .workbookBroken),
      ("<Row><Cell ss:Index=\"99999\"/></Row>", .workbookBroken),
      ("<Row><Cell ss:Index=\"2\"/><Cell ss:Index=\"1\"/></Row>", .workbookBroken),
      ("<Row><Cell", .workbookBroken), (String(repeating: "<a>", count: 80), .workbookBeyondLimits),
    ] as [(String, ErrorCode)])
  func hostile(rows: String, code: ErrorCode) {
    let error = errorReading(Array(Self.workbook(Self.sheet(Self.row("姓名", "备注") + rows)).utf8))
    #expect(error?.code == code)
    #expect(error?.place.file == "ledger")
  }

  /// A file that was cut, be it within a character, is damaged; its encoding is not at fault.
  @Test(arguments: [0, 1, 2])
  func aFileThatIsCutOffIsBroken(bytesOfTheCharacter: Int) throws {
    let whole = Array(Self.workbook(Self.sheet(Self.row("姓名", "备注") + Self.row("甲某", "一"))).utf8)
    let place = try #require(whole.lastIndex(of: 0xe4))
    let error = errorReading(Array(whole[..<(place + bytesOfTheCharacter)]))
    #expect(error?.code == .workbookBroken)
  }
}
