import Columns
import Ingest
import Testing

/// Layouts as offices make them, each drawn so that one glance shows what its rows are.
@Suite("layouts")
struct DrawnSheetsTests {
  static let sheets = [
    DrawnSheet(
      "title, unit and signatures",
      """
      T| 某县2026年10月低保金发放花名册
      T| 单位：户、人、元
      H| 序号 | 姓名   | 身份证号           | 低保金 | 备注
      R| 1    | 张某某 | 530502190001010001 | 200.00 |
      R| 2    | 李某某 |                    | 300.00 |
      +| 合计 |        |                    | 500.00 |
      -|
      F| 填表人：某某 |   | 审核人：某某      |        |
      F| 备注：1.本表一式三份；2.按时报送。
      F| 2026年10月31日
      F|  |  |  | 年  月  日
      """),
    DrawnSheet(
      "a header of four rows",
      """
      T| 某县花名册
      H| 序号 | 户主 |          | 补助资金 |      |      |
      H|      | 姓名 | 身份证号 | 低保金额 |      |      | 备注
      H|      |      |          | 低保金   |      | 补发 |
      H|      |      |          |          | 电话 |      |
      R| 1    | 张某 | 530502190001010001 | 1 | 2 | 3 | 无
      """),
    DrawnSheet(
      "parts and their total under one head",
      """
      H| 序号 | 姓名 | 身份证号           | 低保金 |      |
      H|      |      |                    | 基本   | 增发 | 合计
      R| 1    | 张某 | 530502190001010001 | 300    | 50   | 350
      =|      |      |                    | 基本   | 增发 | 合计
      R| 2    | 李某 | 530502190001010020 | 300    | 50   | 350
      +| 合计 |      |                    | 600    | 100  | 700
      """),
    DrawnSheet(
      "months and their total under one head",
      """
      H| 序号 | 姓名 | 身份证号           | 低保金 |      |      | 备注
      H|      |      |                    | 9      | 10月 | 合计 |
      R| 1    | 张某 | 530502190001010001 | 300    | 50   | 350  |
      """),
    DrawnSheet(
      "a total right below a header with a blank head",
      """
      H| 序号 | 姓名 | 身份证号           | 低保金 | 补发 |   | 备注
      +| 合计 |      |                    | 300    | 50   | 2 |
      R| 1    | 张某 | 530502190001010001 | 300    | 50   | 2 |
      """),
    DrawnSheet(
      "title, header and numbers once more on each printed page",
      """
      T| 某县花名册
      H| 序号 | 姓名   | 身份证号           | 低保金 | 备注
      =| 1    | 2      | 3                  | 4      | 5
      R| 1    | 张某某 | 530502190001010001 | 200    |
      +| 小计 |        |                    | 200    |
      =| 某县花名册
      =| 序号 | 姓名   | 身份证号           | 低保金 | 备注
      R| 2    | 李某某 | 530502190001010020 | 300    |
      +| 合计 |        |                    | 500    |
      """),
    DrawnSheet(
      "stems and sums in the row of column numbers",
      """
      H| 序号 | 姓名 | 身份证号 | 低保金 | 补发 | 低保金额
      =| 栏次 | 1    | 2        | 3      | 4    | 5=3+4
      R| 1    | 张某 | 530502190001010001 | 200 | 1 | 201
      """),
    DrawnSheet(
      "headings and subtotals of townships",
      """
      H| 序号   | 姓名   | 身份证号           | 低保金 | 备注
      S| 甲镇
      R| 1      | 张某某 | 530502190001010001 | 200    |
      +| 小计   |        |                    | 200    |
      S| 乙镇
      R| 1      | 李某某 |                    | 300    | 无证
      +| 小计   |        |                    | 300    |
      +| 总计   |        |                    | 500    |
      """),
    DrawnSheet(
      "headings of places and programmes over the numbers of households",
      """
      H| 户号   | 姓名   | 身份证号           | 低保金 | 备注
      S| 甲镇
      S| 东山村
      R| 1      | 张某某 | 530502190001010001 | 200    |
      S| 某某村
      R| 1      | 李某某 |                    | 300    | 无证
      S| 二、特困供养
      R| 1      | 王某某 | 530502190001010020 | 300    |
      """),
    DrawnSheet(
      "the total above its rows, numbered rows left blank below",
      """
      H| 序号 | 乡镇 | 姓名   | 身份证号           | 低保金
      +|      | 合计 |        |                    | 500
      R| 1    | 甲镇 | 张某某 | 530502190001010001 | 200
      R| 2    | 甲镇 | 李某某 |                    | 300
      P| 3    | 甲镇 |        |                    | 0
      P| 4    |      |        |                    |
      """),
    DrawnSheet(
      "a total without a label at the end",
      """
      H| 序号 | 姓名   | 身份证号           | 低保金 | 备注
      R| 1    | 张某某 | 530502190001010001 | 200    |
      R| 2    | 李某某 |                    | 300    |
      +|      |        |                    | 500    |
      F| 填表人：某某
      """),
    DrawnSheet(
      "money without a name that is no sum of rows above is somebody's, at the end too",
      """
      H| 序号 | 姓名   | 身份证号           | 低保金 | 备注
      R| 1    | 张某某 | 530502190001010001 | 200    |
      R| 2    | 李某某 |                    | 300    |
      R| 3    |        |                    | 450    |
      F| 填表人：某某
      """),
    DrawnSheet(
      "subtotals and a total without a word, told by what they add up to",
      """
      H| 序号 | 姓名   | 身份证号           | 低保金 | 补发
      R| 1    | 张某某 | 530502190001010001 | 200    | 10
      R| 2    | 李某某 |                    | 300    |
      +|      |        |                    | 500    | 10
      R| 3    | 王某某 |                    | 100    | 5
      R| 4    | 赵某某 |                    | 150    |
      R| 5    |        |                    | 250    | 50
      +|      |        |                    | 1000   | 65
      """),
    DrawnSheet(
      "heads of groups that are no header words",
      """
      T| 某县花名册
      T| 填报单位：某局 |      |                    | 2026年10月 | 单位：元
      H| 序号 | 某某基本情况 |                    | 某某资金 |
      H|      | 姓名         | 身份证号           | 低保金   | 补发
      R| 1    | 张某某       | 530502190001010001 | 200      | 10
      """),
    DrawnSheet(
      "money without a name between people may be somebody's",
      """
      H| 序号 | 姓名   | 身份证号           | 低保金 | 备注
      R| 1    | 张某某 | 530502190001010001 | 200    |
      R| 2    |        |                    | 300    |
      R| 3    | 李某某 |                    | 100    |
      """),
    DrawnSheet(
      "a second table with a header of its own",
      """
      T| 一、城市低保
      H| 序号 | 姓名   | 身份证号           | 低保金 | 备注
      R| 1    | 张某某 | 530502190001010001 | 200    |
      +| 合计 |        |                    | 200    |
      -|
      T| 二、特困供养
      T| 单位：元
      H| 序号 | 乡镇 | 姓名   | 身份证号           | 补发
      R| 1    | 甲镇 | 李某某 | 530502190001010020 | 300
      R| 2    | 甲镇 | 王某某 |                    | 100
      """),
    DrawnSheet(
      "a summary above the roster",
      """
      T| 汇总
      H| 乡镇 | 户数 | 人数 | 低保金
      R| 甲镇 | 1    | 2    | 500
      +| 合计 | 1    | 2    | 500
      -|
      H| 序号 | 姓名   | 身份证号           | 低保金 | 备注
      R| 1    | 张某某 | 530502190001010001 | 500    |
      """),
    DrawnSheet(
      "blank rows and columns within a table",
      """
      H|  | 序号 |  | 姓名   | 身份证号           | 低保金
      -|
      R|  | 1    |  | 张某某 | 530502190001010001 | 200
      -|
      R|  | 2    |  | 李某某 |                    | 300
      """),
    DrawnSheet(
      "words of headers among values begin no table",
      """
      H| 序号 | 姓名   | 与户主关系 | 家庭情况 | 低保金 | 备注
      R| 1    | 张某某 | 户主       | 电话     | 200    |
      R| 2    | 李某某 | 户主       | 备注     | 200    | 电话
      """),
  ]

  @Test(arguments: sheets)
  func everyRowIsTakenForWhatItIs(sheet: DrawnSheet) throws {
    for reading in try sheet.readings() {
      #expect(DrawnSheet.kinds(reading, rows: sheet.rows.count) == sheet.kinds)
      #expect(reading.rows.count == sheet.records.count)
      for (read, drawn) in zip(reading.rows, sheet.records) {
        #expect(Array(read.prefix(drawn.count)) == Array(drawn.prefix(read.count)))
      }
    }
  }

  @Test func eachTableHasItsOwnColumnsAndNumber() throws {
    let sheet = try #require(Self.sheets.first { $0.name.hasPrefix("a second table") })
    for reading in try sheet.readings() {
      #expect(reading.headers == [["序号", "姓名", "身份证号", "低保金", "备注"], ["序号", "乡镇", "姓名", "身份证号", "补发"]])
      #expect(reading.sheets[0].tables.map(\.source.table) == [1, 2])
      #expect(reading.sheets[0].tables.map(\.rows) == [1, 2])
      #expect(reading.counts["table-begins"] == 1)
      #expect(reading.contexts.map(\.titles) == [["一、城市低保"], ["二、特困供养", "单位：元"]])
    }
  }

  @Test func headingsThatTellOfRowsGoWithThem() throws {
    let sheet = try #require(Self.sheets.first { $0.name.hasPrefix("headings") })
    for reading in try sheet.readings() {
      #expect(reading.contexts.map(\.section) == ["甲镇", "乙镇"])
      #expect(reading.batchSizes == [1, 1])
    }
  }

  @Test func partsAndTheirTotalHaveTheHeadAboveThem() throws {
    let sheet = try #require(Self.sheets.first { $0.name.hasPrefix("parts and their total") })
    for reading in try sheet.readings() {
      #expect(reading.headers[0] == ["序号", "姓名", "身份证号", "低保金 基本", "低保金 增发", "低保金 合计"])
    }
  }

  @Test func fourRowsOfHeadsMakeOneTextAColumn() throws {
    let sheet = try #require(Self.sheets.first { $0.name.hasPrefix("a header of four") })
    for reading in try sheet.readings() {
      #expect(reading.headers[0][3] == "补助资金 低保金额 低保金")
      #expect(reading.headers[0][5] == "补助资金 低保金额 补发")
      #expect(reading.headers[0][4].hasSuffix("电话"))
    }
  }
}
