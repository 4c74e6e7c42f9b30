import Columns
import Testing

@testable import Ingest

@Suite("tables of web pages")
struct HTMLReaderTests {
  private static let head = "<tr><th>姓名</th><th>备注</th></tr>"

  /// The HTML of a cell, the text it must give, and what must be found.
  @Test(
    arguments: [
      ("<td>200.50</td>", "200.50", nil), ("<td>&nbsp;</td>", "", nil), ("<td>  甲 \r\n  乙 </td>", "甲 乙", nil),
      ("<td>上<br>下</td>", "上\n下", nil), ("<td><p>上</p><p>下</p></td>", "上\n下", nil),
      ("<td>甲<br></td>", "甲", nil),
      ("<td>&lt;&amp;&#19968;&#x4e8c;&middot;&unknown;&</td>", "<&一二·&unknown;&", nil),
      ("<td style='mso-number-format:\"\\@\"'>530502190001010001</td>", "530502190001010001", nil),
      ("<td x:num=\"1234.56\">1,235</td>", "1234.56", nil),
      ("<td x:num=\"1234.5\">1,234.50</td>", "1,234.50", nil),
      ("<td x:num>12</td>", "12", nil), ("<td x:num=\"46326\">2026-10-31</td>", "2026-10-31", nil),
      ("<td x:num=\"123\">00123</td>", "00123", nil),
      ("<td x:num=\"5.3050219000101E+17\">5.30502E+17</td>", "5.30502E+17", "number-lost-digits"),
      ("<td x:num=\"0.28560000000000002\">0.3</td>", "0.2856", nil),
      ("<td title=\"a>b\">甲</td>", "甲", nil), ("<td>a<!-- b -->c<script>d</script>e</td>", "ace", nil),
      ("<td>1 < 2</td>", "1 < 2", nil), ("<td><span>张</span><b>某</b></td>", "张某", nil),
      ("<TD ALIGN=left>甲", "甲", nil), ("<td>a<![if !x]>b<![endif]>c</td>", "abc", nil),
    ] as [(String, String, String?)])
  func cells(html: String, text: String, finding: String?) throws {
    let reading = try read("<html><table>\(Self.head)<tr><td>甲某</td>\(html)</tr></table></html>")
    #expect(reading.rows == [["甲某", text]])
    #expect(reading.counts == (finding.map { [$0: 1] } ?? [:]))
  }

  @Test func tagsThatAreLeftOut() throws {
    let reading = try read("<table><tr><td>姓名<td>备注<tr><td>甲某<td>一<tr><td>乙某<td>二</table>")
    #expect(reading.rows == [["甲某", "一"], ["乙某", "二"]])
    #expect(reading.numbers == [2, 3])
  }

  @Test func spansAreMergedCells() throws {
    let html =
      "<table><tr><td rowspan=2>序号</td><td colspan=\"2\">户主</td></tr><tr><td>姓名</td><td>身份证号</td></tr>"
      + "<tr><td>1</td><td rowspan=2>甲某</td><td>无</td></tr><tr><td>2</td><td>有</td></tr></table>"
    let reading = try read(html)
    #expect(reading.headers == [["序号", "户主 姓名", "户主 身份证号"]])
    #expect(reading.rows == [["1", "甲某", "无"], ["2", "", "有"]])
    let cells = try RawCells.read(Array(html.utf8))
    #expect(cells.sheets[0].merges.blocks.count == 3)
  }

  @Test func hiddenRowsAndColumns() throws {
    let html =
      "<table><col width=64><col style='DISPLAY: none'>\(Self.head)<tr style='height:0;display:none'><td>甲某</td><td>一</td></tr></table>"
    let reading = try read(html)
    #expect(reading.rows == [["甲某", "一"]])
    #expect(reading.counts == ["hidden-row-read": 1, "hidden-column-read": 1])
  }

  @Test func tablesFollowOneAnother() throws {
    let table = "<table>\(Self.head)<tr><td>甲某</td><td>一</td></tr></table>"
    let reading = try read(
      "<html><body>\(table)<p>x</p>\(table)<table><tr><td></td></tr></table></body></html>")
    #expect(reading.rows.count == 2)
    #expect(reading.sheets.map(\.name) == [nil, "表格2"])
    #expect(reading.counts.isEmpty)
  }

  @Test func tableWithinALayoutTableIsATable() throws {
    let inner =
      "<table>\(Self.head)" + (0..<100).map { "<tr><td>甲某</td><td>\($0)</td></tr>" }.joined() + "</table>"
    let reading = try read("<table><tr><td>花名册</td></tr><tr><td>\(inner)</td></tr></table>")
    #expect(reading.rows.count == 100)
    #expect(reading.sheets.map(\.reading) == [.read, .withoutHeader])
  }

  @Test func tableWithinACellOfALongTableIsItsText() throws {
    let rows = (0..<80).map { "<tr><td>甲某</td><td>\($0)</td></tr>" }.joined()
    let cell = "<table><tr><td>a</td><td>b</td></tr></table>"
    let reading = try read("<table>\(Self.head)\(rows)<tr><td>乙某</td><td>x\(cell)y</td></tr></table>")
    #expect(reading.rows.count == 81)
    #expect(reading.rows.last == ["乙某", "x a b y"] || reading.rows.last == ["乙某", "x a by"])
  }

  @Test(arguments: ["</td></tr>", "</td></tr><!-- ", "</td></tr></ta"])
  func pageThatIsCutOffBetweenRowsIsAFinding(end: String) throws {
    let reading = try read("<html><table>\(Self.head)<tr><td>甲某</td><td>一\(end)")
    #expect(reading.rows == [["甲某", "一"]])
    #expect(reading.counts == ["table-without-end": 1])
  }

  @Test(arguments: ["</td>", "</td", "<!-- ", "", "</td><td>"])
  func pageThatIsCutOffWithinARowIsRefused(end: String) {
    let page = "<html><table>\(Self.head)<tr><td>甲某</td><td>一\(end)"
    let error = errorReading(Array(page.utf8))
    #expect(error?.code == .tableCutOff)
  }

  /// Pages that leave out end tags, and tables that lay out the page around the table.
  @Test func rowsWithoutEndTagsAreNotCutOff() throws {
    let head = Self.head.replacing("</tr>", with: "")
    let reading = try read("<html><table>\(head)<tr><td>甲某</td><td>一")
    #expect(reading.counts == ["table-without-end": 1])
    let inner = "<table>\(Self.head)<tr><td>甲某</td><td>一</td></tr></table>"
    let outer = try read("<table><tr><td>a</td></tr><tr><td>\(inner)")
    #expect(outer.counts["table-without-end"] == 1)
  }

  @Test func pageWithoutTableIsNoTable() {
    let error = errorReading(Array("<html><body>登录超时，请重新登录</body></html>".utf8))
    #expect(error?.code == .formatNotATable)
    #expect(error?.key == "HTML")
  }

  @Test(
    arguments: [
      ("<meta charset=gb2312>", "GB18030"), ("", "GB18030"), ("<meta charset=utf-8>", "GB18030"),
      ("<meta charset=\"utf-8\">", "UTF-8"), ("<meta charset=gbk>", "UTF-8"),
    ])
  func encodings(meta: String, encoding: String) throws {
    let text =
      "<html><head>\(meta)</head><table><tr><td>姓名</td><td>备注</td><td>身份证号</td></tr><tr><td>张某某</td><td>家庭困难</td><td>无</td></tr></table></html>"
    let reading = try read(try TextEncodingTests.converted(text, to: encoding))
    #expect(reading.rows == [["张某某", "家庭困难", "无"]])
  }

  @Test func anotherCharacterSetIsRefusedByName() throws {
    let bytes =
      Array("<html><meta charset=big5><table><tr><td>".utf8) + [
        0xa4, 0x40, 0xa4, 0x41, 0xa5, 0x42, 0xb6, 0x7e,
      ]
    let error = errorReading(bytes + Array("</td></tr></table></html>".utf8))
    #expect(error?.code == .formatNotRead)
    #expect(error?.key == "HTML (big5)")
  }

  @Test func hostilePages() throws {
    let wide = "<table><tr>" + String(repeating: "<td colspan=1000>", count: 40) + "</table>"
    #expect(errorReading(Array(wide.utf8))?.code == .workbookBeyondLimits)
    let tag = "<table><tr><td title=\"" + String(repeating: "x", count: 5 << 20)
    #expect(errorReading(Array(tag.utf8))?.code == .workbookBeyondLimits)
    let deep = String(repeating: "<table><tr><td>", count: 5000) + "甲"
    #expect(errorReading(Array(deep.utf8))?.code == .headerMissing)
    let spans =
      "<table>\(Self.head)" + String(repeating: "<tr><td rowspan=99999 colspan=9>甲</td></tr>", count: 40)
      + "</table>"
    #expect(try read(spans).rows.count == 40)
    #expect(errorReading(Array("<table><tr><td>\u{0}</td></tr></table>".utf8)) != nil)
  }

  /// Where the pieces of a file are cut must not show.
  @Test(arguments: 0..<8)
  func piecesDoNotShow(offset: Int) throws {
    let cell = "<td title='&gt;x'>a&amp;b&#19968;<!-- c -->&nbsp;d</td>"
    let padding = String(repeating: "x", count: (1 << 17) - 200 + offset * 13)
    let rows = (0..<40).map { _ in "<tr>\(cell)\(cell)</tr>" }.joined()
    let reading = try read("<html><!--\(padding)--><table>\(Self.head)\(rows)</table></html>")
    #expect(reading.rows.count == 40)
    #expect(reading.rows.allSatisfy { $0 == ["a&b一\u{a0}d", "a&b一\u{a0}d"] })
  }
}
