/// The files that are damaged, and the words that damage may put into them.
enum FuzzSamples {
  static let rows =
    [["某县花名册"], ["序号", "姓名", "身份证号", "低保金", "备注"]]
    + (1...12).map { ["\($0)", "张某某", "53050219000101000\($0 % 10)", "200.00", "无"] }
    + [["合计", "", "", "2400.00"], ["填表人:某"]]

  // MARK: - XLSX

  static var workbook: WorkbookFixture {
    var fixture = WorkbookFixture(rows, after: "<mergeCells><mergeCell ref=\"A1:E1\"/></mergeCells>")
    fixture.sharedStrings = "<si><t>张某某</t></si>"
    fixture.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    return fixture
  }

  static let workbookParts = [
    "xl/worksheets/sheet0.xml":
      "<worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>\(WorkbookFixture.rows(rows))"
      + "<row r=\"20\" hidden=\"1\"><c r=\"A20\" s=\"0\"><v>46326</v></c><c t=\"s\"><v>0</v></c><c t=\"b\"><v>1</v></c>"
      + "<c t=\"e\"><v>#N/A</v></c><c><f>1</f><v>5.3E+17</v></c></row></sheetData>"
      + "<mergeCells><mergeCell ref=\"A1:E1\"/></mergeCells></worksheet>",
    "xl/sharedStrings.xml":
      "<sst><si><t>张某某</t></si><si><r><t>a</t></r><rPh><t>b</t></rPh></si><si><t>_x000D_</t></si></sst>",
    "xl/styles.xml":
      "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"176\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
    "xl/workbook.xml":
      "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"Sheet1\" sheetId=\"1\" id=\"s0\"/></sheets></workbook>",
  ]

  static let workbookWords = [
    "<row r=\"1048576\">", "</row>", "<c r=\"XFD1\">", "<c r=\"A1\" t=\"s\">", "</c>", "<v>", "</v>",
    "99999999999",
    "&#0;", "&amp;", "<!--", "]]>", "<![CDATA[", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "-1",
    " r=\"\"",
    "<mergeCell ref=\"A1:XFD1048576\"/>", "<col min=\"1\" max=\"99999999999\" hidden=\"1\"/>", "1e999",
  ]

  // MARK: - XLS

  static var excel97: Excel97Fixture {
    var texts = SharedTextsFixture(limit: 60)
    for row in rows { for cell in row { texts.add(cell, runs: cell.count % 2, notes: cell.count % 3) } }
    var records: [BIFFRecord] = [
      BIFFRecord(0x0225, [0, 0, 255, 0]), .columns(0...1), .columns(2...2, isHidden: true),
      .row(3, isHidden: true),
    ]
    var index = 0
    for (row, cells) in rows.enumerated() {
      for column in cells.indices {
        records.append(.shared(row, column, index))
        index += 1
      }
    }
    records += [
      .shortNumbers(20, 0, [2500 << 2 | 2, 46326 << 2 | 2, 0x3ff8_0001], style: 1), .truth(20, 3, true),
      .error(20, 4, 0x2a), .number(21, 0, 5.3e17), .shortNumber(21, 1, 7),
      .formula(21, 2, [0, 0, 0, 0, 0, 0, 0xff, 0xff]), BIFFRecord(0x04bc, [1, 2, 3]), .formulaText("某"),
      .bytes(21, 3, [1, 0, 0x61]), .blank(21, 4), .begin(32), .end, .merges([[0, 0, 0, 4]]),
    ]
    var fixture = Excel97Fixture(records)
    fixture.book = [.codePage(936), .format(176, "yyyy"), .style(0), .style(14), .style(176)] + texts.records
    fixture.sheets.append(Excel97Fixture.Sheet(name: "B", records: [.number(9, 9, 9)], state: 1))
    return fixture
  }

  // MARK: - OpenDocument

  static let openDocumentTables =
    "<table:table table:name=\"Sheet1\"><table:table-column table:number-columns-repeated=\"3\"/>"
    + rows.map { row in
      "<table:table-row>"
        + row.map {
          "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
        }.joined() + "</table:table-row>"
    }.joined()
    + "<table:table-row table:number-rows-repeated=\"3\" table:visibility=\"collapse\">"
    + "<table:table-cell office:value-type=\"float\" office:value=\"5.3E17\" table:number-columns-repeated=\"2\"/>"
    + "<table:covered-table-cell/><table:table-cell office:value-type=\"date\" office:date-value=\"2026-10-31\"/>"
    + "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\" office:value-type=\"boolean\""
    + " office:boolean-value=\"true\"/></table:table-row></table:table>"

  static var flatOpenDocument: String { OpenDocumentFixture(tables: openDocumentTables).flat }

  static let openDocumentWords = [
    "<table:table-row table:number-rows-repeated=\"1048576\">", "</table:table-row>",
    "<table:table-cell table:number-columns-repeated=\"16384\"/>", "<text:p>", "</text:p>",
    "<text:s text:c=\"99999999\"/>",
    " table:number-columns-repeated=\"-1\"", " table:number-rows-spanned=\"99999999999\"", "&amp;", "<!--",
    "<![CDATA[",
    "<table:table table:name=\"2\">", "</table:table>", "99999999999999999999", "<office:annotation>",
  ]

  // MARK: - XML Spreadsheet 2003

  static let spreadsheetML =
    "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
    + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles><Style ss:ID=\"d\">"
    + "<NumberFormat ss:Format=\"Short Date\"/></Style></Styles><Worksheet ss:Name=\"Sheet1\"><Table><Column ss:Hidden=\"1\"/>"
    + rows.map { row in
      "<Row>" + row.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined() + "</Row>"
    }.joined()
    + "<Row ss:Index=\"30\" ss:Hidden=\"1\"><Cell ss:Index=\"2\" ss:MergeAcross=\"1\" ss:MergeDown=\"1\"><Data ss:Type=\"Number\">"
    + "5.3E17</Data></Cell><Cell ss:StyleID=\"d\"><Data ss:Type=\"DateTime\">2026-10-31T00:00:00.000</Data></Cell></Row>"
    + "</Table></Worksheet></Workbook>"

  static let spreadsheetMLWords = [
    "<Row ss:Index=\"1048577\">", "<Cell ss:Index=\"99999999999\">", "</Cell>", "</Row>",
    "<Data ss:Type=\"Number\">",
    "</Data>", " ss:MergeAcross=\"99999999\"", " ss:Index=\"-1\"", "<B>", "&#0;", "<!--", "<![CDATA[",
    "1e999",
    "<Worksheet ss:Name=\"2\">", "</Worksheet>", "encoding=\"GBK\"",
  ]

  // MARK: - HTML

  static let html =
    "<html><head><meta charset=\"utf-8\"><style>td{mso-number-format:'\\@'}</style></head><body><table border=1>"
    + rows.map { row in "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
    + "<tr style='display:none'><td colspan=2 rowspan=2>a&nbsp;b<br>c</td><td x:num=\"5.3E17\">5.3E+17</td></tr></table>"
    + "<table><tr><td>2</table></body></html>"

  static let htmlWords = [
    "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td colspan=99999999>",
    "<td rowspan=\"65535\">",
    " colspan=0", " rowspan=-1", "<!--", "-->", "<script>", "</script>", "<style>", "&#", "&#x110000;",
    "&#xd800;",
    "&nbsp", "<![CDATA[", "<meta charset=gbk>", "\"", "'", "<br", "<", ">", "\0",
  ]
}
