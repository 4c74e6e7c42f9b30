import Columns
import Ingest
import Testing

@Suite("tables side by side")
struct SideBySideTests {
  @Test func aTableThatWasWrappedIsReadBlockByBlock() throws {
    let sheet = DrawnSheet(
      "wrapped",
      """
      T| 花名册
      H| 序号 | 姓名   | 低保金 | 序号 | 姓名   | 低保金 | 备注
      R| 1    | 张某某 | 200    | 3    | 王某某 | 300    |
      R| 2    | 李某某 | 100    | 合计 |        | 600    |
      """)
    for reading in try sheet.readings() {
      #expect(DrawnSheet.kinds(reading, rows: 4) == sheet.kinds)
      let tables = reading.sheets[0].tables
      #expect(tables.map(\.rows) == [2, 1])
      #expect(tables.map { $0.schema.columns.map(\.number) } == [[1, 2, 3], [4, 5, 6, 7]])
      #expect(tables[1].totals.map(\.row) == [4])
      #expect(reading.sheets[0].rows == 3)
      #expect(reading.counts["tables-side-by-side"] == 1)
      #expect(Set(reading.rows.map { $0[1] }) == ["张某某", "李某某", "王某某"])
    }
  }

  @Test func twoTablesBesideEachOtherAreTwo() throws {
    let rows = [
      ["姓名", "身份证号", "低保金", "", "户主姓名", "补发"],
      ["张某某", "530502190001010001", "200", "", "李某某", "300"], ["", "", "", "", "王某某", "50"],
    ]
    let reading = try read(try WorkbookFixture(rows).bytes())
    #expect(reading.headers == [["姓名", "身份证号", "低保金"], ["户主姓名", "补发"]])
    #expect(reading.rows.count == 3)
  }

  /// A small summary to the right of a ledger is no part of its columns.
  @Test func aSummaryBesideALedgerIsATableOfItsOwn() throws {
    let rows = [
      ["乡镇", "姓名", "身份证号", "低保金", "", "乡镇", "人数", "低保金额"],
      ["板桥镇", "张某某", "530502190001010001", "200", "", "板桥镇", "2", "500"],
      ["板桥镇", "李某某", "530502190001010002", "300"],
    ]
    let reading = try read(try WorkbookFixture(rows).bytes())
    #expect(
      reading.headers == [["乡镇", "姓名", "身份证号", "低保金", ""], ["乡镇", "人数", "低保金额"]]
        || reading.headers == [["乡镇", "姓名", "身份证号", "低保金"], ["乡镇", "人数", "低保金额"]])
  }

  /// A blank column, or a word that occurs twice, splits no table.
  @Test(arguments: [
    ["序号", "户主姓名", "", "姓名", "身份证号", "低保金"], ["姓名", "低保金", "", "电话", "备注"],
    ["姓名", "身份证号", "低保金", "姓名", "备注"], ["户号", "户主姓名", "低保金", "", "账号", "备注"],
    ["姓名", "身份证号", "低保金", "", "乡镇", "补发"], ["乡镇", "姓名", "低保金", "", "人数", "补发"],
  ])
  func oneTableStaysOne(header: [String]) throws {
    let record = header.map { $0.isEmpty ? "" : $0 == "身份证号" ? "530502190001010001" : "7" }
    let reading = try read(try WorkbookFixture([header, record]).bytes())
    #expect(reading.sheets[0].tables.count == 1)
    #expect(reading.counts["tables-side-by-side"] == nil)
  }
}
