import Columns
import Ingest
import TestSupport
import Testing

@Suite("sheet layout")
struct SheetLayoutTests {
  static let header = ["序号", "姓名", "身份证号", "低保金", "备注"]
  static let first = ["1", "张某某", "530502190001010001", "200.00", "无"]
  static let second = ["2", "李某某", "530502190001010020", "300.00", "无"]

  @Test func titleAndUnitRowsAboveTheHeader() throws {
    let reading = try read([["某县低保金发放花名册"], ["单位:元"], Self.header, Self.first])
    #expect(reading.rows == [Self.first])
    #expect(reading.sheets[0].titleRows == [1, 2])
    #expect(reading.sheets[0].headerRows == [3])
    #expect(reading.counts.isEmpty)
  }

  @Test(arguments: [["合计", "", "", "500.00", ""], ["", "小 计", "", "500.00"], ["某镇", "", "总计", "500"]])
  func totalRowsAreKeptApartWithTheirNumbers(total: [String]) throws {
    let reading = try read([Self.header, Self.first, Self.second, total])
    #expect(reading.rows == [Self.first, Self.second])
    #expect(reading.sheets[0].totalRows == [4])
    #expect(reading.counts == ["total-row": 1])
    let kept = try #require(reading.sheets[0].totals.first)
    #expect(kept.row == 4)
    #expect(kept.recordsAbove == 2)
    #expect(kept.cells.last == TotalRow.Cell(column: 4, value: .hundredths(50_000)))
  }

  @Test func personWithAWordForATotalIsARecord() throws {
    let person = ["3", "小计", "530502190001010047", "1.00", "无"]
    let reading = try read([Self.header, Self.first, person])
    #expect(reading.rows == [Self.first, person])
    #expect(reading.sheets[0].totalRows.isEmpty)
  }

  @Test func rowWithAWordForATotalAndOtherTextsIsADoubtfulRecord() throws {
    let row = ["合计", "张某某", "无证", "见备注", "待核"]
    let reading = try read([Self.header, Self.first, row])
    #expect(reading.rows == [Self.first, row])
    #expect(reading.counts == ["total-row-doubtful": 1])
  }

  @Test(arguments: [
    ["填表人:某某", "", "审核人:某某"], ["填表人", "某某"], ["说明:本表一式三份"], ["", "联系电话：0875-0000000"],
    ["制表日期", "2026-10-31"],
  ])
  func footersAreKeptOut(footer: [String]) throws {
    let reading = try read([Self.header, Self.first, [], footer])
    #expect(reading.rows == [Self.first])
    #expect(reading.sheets[0].footerRows == [4])
    #expect(reading.sheets[0].blankRows == 0)
    #expect(reading.counts == ["footer-row": 1])
  }

  @Test func headerTitleAndNumbersRepeatedPerPageAreKeptOut() throws {
    let title = ["某县低保金发放花名册"]
    let numbers = ["1", "2", "3", "4", "5"]
    let reading = try read([
      title, Self.header, numbers, Self.first, title, Self.header, Self.second,
    ])
    #expect(reading.rows == [Self.first, Self.second])
    #expect(reading.numbers == [4, 7])
    #expect(reading.sheets[0].repeatedRows == [3, 5, 6])
  }

  @Test func columnNumbersAfterStems() throws {
    let reading = try read([Self.header, ["甲", "乙", "丙", "1", "2"], Self.first])
    #expect(reading.rows == [Self.first])
    #expect(reading.sheets[0].repeatedRows == [2])
  }

  /// A page may begin with nothing but the column numbers; no name and no identity number is one of them.
  @Test func columnNumbersBelowRecordsAreKeptOut() throws {
    let numbers = ["1", "2", "3", "4", "5"]
    #expect(try read([Self.header, Self.first, numbers]).rows == [Self.first])
    let record = ["1", "", "", "2", "3"]
    #expect(try read([Self.header, Self.first, record]).rows == [Self.first, record])
  }

  /// A name alone is somebody; a text in another column is a heading.
  @Test func rowOfOneCellIsADoubtfulRecordOrAHeading() throws {
    let reading = try read([Self.header, Self.first, ["", "王某某"], ["某村民小组"], Self.second])
    #expect(reading.rows == [Self.first, ["", "王某某", "", "", ""], Self.second])
    #expect(reading.counts == ["row-nearly-empty": 1, "section-row": 1])
  }

  @Test func recordAboveTheHeaderIsARecord() throws {
    let reading = try read([Self.first, Self.header, Self.second])
    #expect(reading.rows == [Self.first, Self.second])
    #expect(reading.counts == ["record-above-header": 1])
  }

  /// 户主 is a header word and a relation: rows of values must not be taken for the header.
  @Test func valueThatIsAHeaderWordMakesNoHeader() throws {
    let header = ["姓名", "家庭情况", "低保金"]
    let rows = (0..<5).map { _ in ["张某某", "户主", "200"] }
    let reading = try read([header] + rows)
    #expect(reading.rows == rows)
    #expect(reading.sheets[0].headerRows == [1])
  }

  /// The table of columns and what the heads of a merged header must give.
  @Test func twoRowHeaderWithoutMerges() throws {
    let upper = ["序号", "户主", "", "补助资金", "", "备注"]
    let lower = ["", "姓名", "身份证号", "低保金", "补发", ""]
    let record = ["1", "张某某", "530502190001010001", "200.00", "0", "无"]
    let reading = try read([["花名册"], upper, lower, record])
    #expect(reading.rows == [record])
    #expect(reading.headers == [["序号", "户主 姓名", "户主 身份证号", "补助资金 低保金", "补助资金 补发", "备注"]])
    #expect(reading.sheets[0].headerRows == [2, 3])
    #expect(reading.sheets[0].titleRows == [1])
  }

  @Test func mergesOfAWorkbookDecideHowFarAHeadReaches() throws {
    let upper = ["序号", "户主", "", "低保金", ""]
    let lower = ["", "姓名", "身份证号", "", "备注"]
    let record = ["1", "张某某", "530502190001010001", "200.00", "无"]
    let merges = "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"
    let fixture = WorkbookFixture([upper, lower, record], after: merges)
    let reading = try IngestTests.read(try fixture.bytes())
    #expect(reading.headers == [["序号", "户主 姓名", "户主 身份证号", "低保金", "备注"]])
    #expect(reading.rows == [record])
  }

  @Test func threeRowHeader() throws {
    let rows = [
      ["序号", "户主", "", "补助资金", "", ""], ["", "姓名", "身份证号", "低保金额", "", "备注"],
      ["", "", "", "低保金", "补发", ""], ["1", "张某某", "530502190001010001", "2.00", "1", "无"],
    ]
    let reading = try read(rows)
    #expect(reading.sheets[0].headerRows == [1, 2, 3])
    #expect(reading.rows == [rows[3]])
    #expect(reading.headers[0][3] == "补助资金 低保金额 低保金")
  }

  @Test func headerFindings() throws {
    let reading = try read([["姓名", "低保金", "低保金", "", "备注"], ["张某某", "1", "2", "x", "无"]])
    #expect(reading.counts == ["duplicate-header": 1, "column-without-header": 1])
    let places = reading.findings.sorted.compactMap { $0.entry.places.first?.place.column }
    #expect(places == [4, 3])
  }

  @Test func tooManyColumnsAreRefused() {
    let header = (0..<1025).map { _ in "姓名" }.joined(separator: ",")
    #expect(errorReading(Array((header + "\n").utf8))?.code == .tooManyColumns)
  }

  /// Every row of a sheet is in exactly one place of the account.
  @Test(arguments: 0..<40)
  func everyRowIsAccountedFor(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let kinds: [[String]] = [
      Self.first, Self.second, [], ["合计", "", "", "500.00"], ["填表人:某"], Self.header, ["某村"],
      ["3", "王某某", "", "1.00", "x"], ["x", "合计", "y", "z", "w"],
    ]
    let body = (0..<120).map { _ in kinds[Int.random(in: 0..<kinds.count, using: &random)] }
    let rows = [["花名册"], Self.header] + body
    let text = rows.map { ($0 + Array(repeating: "", count: 5 - $0.count)).joined(separator: ",") + "\n" }
      .joined()
    let reading = try IngestTests.read(text, IngestSettings(rowsPerBatch: 16))
    let sheet = reading.sheets[0]
    #expect(sheet.account.total == rows.count)
    #expect(sheet.account.runs.reduce(0) { $0 + $1.rows.count } == rows.count)
    #expect(sheet.rows == reading.rows.count)
    #expect(reading.batchSizes.dropLast().allSatisfy { $0 == 16 })
    #expect(reading.rows.count { $0[1] == "张某某" } == body.count { $0 == Self.first })
    #expect(reading.rows.count { $0[1] == "合计" } == body.count { $0.first == "x" })
    #expect(reading.numbers == reading.numbers.sorted())
  }

  /// Rows as a workbook of one sheet.
  private func read(_ rows: [[String]]) throws -> Reading {
    try IngestTests.read(try WorkbookFixture(rows).bytes())
  }
}
