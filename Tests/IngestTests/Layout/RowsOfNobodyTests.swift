import Ingest
import Testing

/// Rows that tell of nobody, wherever their words stand, and rows of somebody that look like them.
@Suite("rows that tell of nobody")
struct RowsOfNobodyTests {
  private static let head = """
    H| 序号 | 乡镇 | 村   | 户号 | 户主   | 姓名   | 与户主关系 | 身份证号           | 低保金 | 备注
    R| 1    | 甲镇 | 东村 | 7    | 张某某 | 张某某 | 户主       | 530502190001010001 | 200    |
    R| 2    | 甲镇 | 东村 | 7    | 张某某 | 李某某 | 之妻       | 530502190001010020 | 300    |

    """

  private func counts(_ sheet: DrawnSheet) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for reading in try sheet.readings() {
      #expect(DrawnSheet.kinds(reading, rows: sheet.rows.count) == sheet.kinds, "\(sheet.rows.last ?? [])")
      #expect(reading.rows.count == sheet.records.count)
      counts = reading.counts
    }
    return counts
  }

  private func counts(_ rows: String) throws -> [String: Int] {
    try counts(DrawnSheet("rows", Self.head + rows))
  }

  @Test(arguments: [
    // The word stands where names, identity numbers or relations do, beside places.
    "+|      | 甲镇 | 东村 |      | 小计   |        |            |                    | 500",
    "+|      | 甲镇 | 东村 |      |        | 小计   |            |                    | 500",
    "+|      | 甲镇 | 东村 |      |        |        |            | 小计               | 500",
    "+|      | 甲镇 | 东村 |      |        |        | 小计       |                    | 500",
    "+| 小计 | 甲镇 | 东村 | 某社 |        |        |            |                    | 500",
    // A household's subtotal names its householder.
    "+|      | 甲镇 | 东村 | 7    | 张某某 | 小计   |            |                    | 500",
    // However much a subtotal repeats of the rows above it, and whether its sum is right or not.
    "+|      | 甲镇 | 东村 |      |        | 小计   | 之妻       |                    | 501    | 待核",
    "+|      | 甲镇 | 东村 |      |        |        | 小计       |                    | 501    | 待核",
    "+|      | 甲镇 | 东村 |      |        |        | 之妻       |                    | 501    | 小计",
    "+| 小计 | 甲镇 | 东村 |      |        |        | 之妻       | 小计               | 501    | 待核",
    // Counts of households and persons stand where their names do.
    "+|      | 甲镇 | 东村 |      | 1户    | 2人    |            |                    | 500",
    "+|      | 甲镇 | 东村 | 1    |        | 2      |            |                    | 500",
    "+| 一   | 甲镇 |      |      | 1      | 2      |            |                    | 500",
    "+|      |      | 东村 |      | 共1户  |        |            |                    | 500",
  ])
  func totals(row: String) throws { #expect(try counts(row) == ["total-row": 1]) }

  @Test func sumsAreKeptAboveTheirRows() throws {
    let sheet = DrawnSheet(
      "counts above",
      """
      H| 序号 | 村   | 户主   | 姓名   | 身份证号           | 低保金
      +|      | 东村 | 1户    | 2人    |                    | 500
      R| 1    | 东村 | 张某某 | 张某某 | 530502190001010001 | 200
      R| 2    | 东村 | 张某某 | 李某某 | 530502190001010020 | 300
      +|      | 西村 | 1户    | 1人    |                    | 100
      R| 3    | 西村 | 王某某 | 王某某 | 530502190001010047 | 100
      """)
    #expect(try counts(sheet) == ["total-row": 2])
    for reading in try sheet.readings() {
      #expect(reading.sheets[0].totals.map(\.households) == [1, 1])
      #expect(reading.sheets[0].totals.map(\.persons) == [2, 1])
    }
  }

  @Test(arguments: [
    // A name beside the word; a running number; somebody's long number; a telephone.
    "R| 合计 | 甲镇 | 东村 | 某社 |        | 王某某 | 之子       | 无证               | 500 | 待核",
    "R| 3    | 甲镇 | 东村 |      | 3人    |        |            |                    | 100",
    "R|      | 甲镇 | 东村 |      |        | 王某某 |            |                    | 100",
    "R|      | 甲镇 | 东村 | 8    |        |        | 之子       |                    | 100 | 待核",
    "R|      | 甲镇 | 东村 |      |        | 王某某 |            |                    |     | 未签字",
    "R| 3    | 甲镇 | 东村 |      |        |        |            |                    |     | 备注：无",
    "R|      | 甲镇 | 东村 | 1203045 |     |        |            |                    | 500 | 户主：外出",
  ])
  func somebodyStays(row: String) throws { _ = try counts(row) }

  @Test(arguments: [
    "=| 1    | 2    | 3    | 4    | 5      | 6      | 7          | 8                  | 9      | 10",
    "=| ①    | ②    | ③    | ④    | ⑤      | ⑥      | ⑦          | ⑧                  | ⑨      | ⑩",
    "=| 一   | 二   | 三   | 四   | 五     | 六     | 七         | 八                 | 九     | 十",
    "=| A    | B    | C    | D    | E      | F      | G          | H                  | I      | J",
    "=| 甲   | 乙   | 丙   | 1    | 2      | 3      | 4          | 5                  | 6      | 7=5+6",
    "=|      | 1    | 2    |      |        | 3      |            | 4                  | 5",
  ])
  func columnNumbersComeAnywhere(row: String) throws {
    #expect(try counts(row) == ["header-repeated": 1])
    let rows = Self.head.split(separator: "\n")
    let under = DrawnSheet(
      "under the header", ([rows[0], Substring(row)] + rows[1...]).joined(separator: "\n"))
    #expect(try counts(under) == ["header-repeated": 1])
  }

  /// Numbers that run up, but none where a name or an identity number is.
  @Test func aRowWithoutANumberedNameIsNoRowOfColumnNumbers() throws {
    #expect(
      try counts("R| 1    |      | 2    | 3    |        |        |            |                    | 4")
        == [:])
  }

  @Test(arguments: [
    "F| 第2页 |     |      |      |        | 共5页", "F|      |      |      |      |        | 第 2 页，共 5 页",
    "F|      |      |      |      |        |        |            |                    |        | 2/5",
    "F| 负责人签字： | | |     | 经办人签字：", "F|      |      |      | 村委会主任： |  |    |            | 包村干部：",
    "F| 接下页", "F|      |      |      | 接下页 |      | ——",
    "F| -    | -    | -    | -    | -      | -      | -          | -                  | -      | -",
    "F| 单位（盖章） |  |   |      |        |        | 主要领导（签字）", "F| 某镇人民政府（公章） | | | |  |      | 年   月   日",
    "F| 村民小组长： |  |   | 村民代表：", "F| 备注：以上无异议。 | | | 公示时间：2026年10月1日 | | | 监督电话：0875-0000000",
    "F| 领款人签字 |   |    |      |        |        |            | （盖章）", "F| 备注 | A类：重点户 | | | B类：一般户",
    "F|      |      |      |      |        |        |            |                    |        | 以上无异议",
    "F|      |      |      |      | 负责人： | 王某某",
  ])
  func linesInSeveralCells(row: String) throws { #expect(try counts(row) == ["footer-row": 1]) }

  /// Where an office signs to the right below its list, in one or more rows, and in whatever columns.
  @Test(arguments: [
    "F|      |      |      |      |        |        |            | 某县民政局         |        |",
    "F|      |      |      |      |        |        |            |                    | 某县民政局",
    "F|      |      |      |      |        | 某镇人民政府 |      |                    |        |",
    "F|      |      |      |      |        |        |            |                    |        | 2026年11月",
    "F|      |      |      |      |        |        |            |                    | 二〇二六年十一月五日",
    "F|      |      |      |      |        |        |            |                    |        | 2026.11.05",
    "F|      |      |      |      |        |        | 2026-11-5  |                    |        |",
    "F|      |      |      |      |        | 某镇人民政府 |      |                    |        | 2026年11月5日",
    "F|      |      |      |      |        | 某镇人民政府 |      |                    |        | 2026年11月",
    "F|      |      |      |      |        | 某镇人民政府 |      | 某县民政局         |        |",
    "F|      |      |      |      |        | 某镇人民政府 |      | （盖章）           |        | 2026-11-05",
    "F|      |      |      |      |        |        |            | 某县民政局 2026年11月5日 |  |",
    "F|      |      |      |      |        |        | 2026年     | 11月               | 5日    |",
    "F|      |      |      |      |        |        |            |                    |        | 11月5日",
    "F|      |      |      |      |        |        |            |                    | ２０２６年１１月５日",
    "F|      |      |      |      |        |        |            |                    |        | 二零二六年十一月五日",
  ])
  func signaturesOfOffices(row: String) throws {
    #expect(try counts(row) == ["footer-row": 1])
    #expect(
      try counts("F|      |      |      |      |        |        | 某县民政局\n" + row) == ["footer-row": 2])
  }

  /// Only below the last record: above another it may be somebody's who is badly filled in.
  @Test func noSignatureAboveARecord() throws {
    let counts = try counts(
      """
      R|      |      |      |      |        |        |            |                    |        | 2026年11月
      R| 3    | 甲镇 | 西村 | 8    | 王某某 | 王某某 | 户主       | 530502190001010047 | 100    |
      """)
    #expect(counts == ["row-nearly-empty": 1])
  }

  /// Before a total, the header of the next page and the title of another list nobody's record is expected either.
  @Test(arguments: [
    "+| 合计 |      |      |      |        |        |            |                    | 500",
    """
    =| 序号 | 乡镇 | 村   | 户号 | 户主   | 姓名   | 与户主关系 | 身份证号           | 低保金 | 备注
    R| 3    | 甲镇 | 西村 | 8    | 王某某 | 王某某 | 户主       | 530502190001010047 | 100    |
    """,
  ])
  func aSignatureAboveWhatIsNoRecord(rows: String) throws {
    let office = "F|      |      |      |      |        | 某镇人民政府 |      |                    |        |\n"
    #expect(try counts(office + rows)["footer-row"] == 1)
  }

  /// A home for the elderly may be a household; a number that looks like a day, a household's.
  @Test(arguments: [
    "R|      | 甲镇 | 东村 |      |        | 某镇政府 |          |                    |        | 已签字",
    "R|      |      |      |      |        |        |            | 某县民政局         | 300+40 | 已签字",
    "R|      |      |      | 5305-02-13 |  |        |            |                    |        |",
    "R|      |      |      | 2026-11-05 |  |        |            |                    |        |",
    "R|      |      |      |      |        | 李某某 |            |                    |        |",
  ])
  func somebodyIsNoSignature(row: String) throws {
    _ = try counts(row)
    _ = try counts(row + "\nR| 3    | 甲镇 | 西村 | 8    | 王某某 | 王某某 | 户主 | 530502190001010047 | 100 |")
  }

  /// A name alone above the header of another table is somebody's, and its title is a title.
  @Test(arguments: ["T| 某县名册\n", ""])
  func aNameAboveAnotherTableIsKept(title: String) throws {
    for row in ["| | | | | 李某某", "| | | 12 |"] {
      _ = try counts(
        "R|\(row)\n" + title + """
          H| 序号 | 姓名 | 身份证号           | 低保金 | 联系电话
          R| 1    | 赵某 | 530502190001010063 | 400 |
          """)
    }
  }

  /// A listed village alone in a row heads the rows below it, whatever column it stands in.
  @Test(arguments: [
    "S|      |      |      | 东山村", "S| 西山社区", "S|      |      |      |        | 东山村",
    "S|      |      |      |        |        | 东山村",
  ])
  func aVillageAloneIsAHeading(row: String) throws {
    let record = "\nR| 3    | 甲镇 | 西村 | 8    | 王某某 | 王某某 | 户主 | 530502190001010047 | 100 |"
    #expect(try counts(row + record)["section-row"] == 1)
  }

  @Test func aLineThatNamesATownshipGoesWithTheRowsBelow() throws {
    let counts = try counts(
      """
      S| 填报单位：乙镇 | | |    | 时间：十月
      R| 3    |      | 西村 | 8    | 王某某 | 王某某 | 户主       | 530502190001010047 | 100    |
      """)
    #expect(counts["section-row"] == 1)
  }

  @Test(arguments: [
    "=|      |      |      | （9位） |     | （必填） |          | （18位）           | （元）",
    "=| 自动生成 | 下拉选择 | 下拉选择 | 9位 | 文本 | 文本 | 下拉选择 | 18位 | 数字",
    "=|      |      |      |      |        |        |            |                    | （元）",
  ])
  func hintsUnderTheHeader(row: String) throws {
    let rows = Self.head.split(separator: "\n")
    let under = DrawnSheet("hints", ([rows[0], Substring(row)] + rows[1...]).joined(separator: "\n"))
    #expect(try counts(under) == ["header-repeated": 1])
  }

  @Test func notesOfTheSummary() throws {
    #expect(
      try counts(
        """
        +| 合计 |      |      |      | 1      | 2      |            |                    | 500
        F| 其中：城市 | |   |      | 1      | 1      |            |                    | 200
        F| 农村 |      |      |      | 0      | 1      |            |                    | 300
        F| 人均 |      |      |      |        |        |            |                    | 250
        """) == ["total-row": 1, "summary-note": 3])
    #expect(
      try counts(
        """
        F| A类  |      |      |      |        |        |            |                    | 200
        F| B类  |      |      |      |        |        |            |                    | 300
        +| 合计 |      |      |      |        |        |            |                    | 500
        """) == ["total-row": 1, "summary-note": 2])
  }

  /// What stands between records, or has a running number, is somebody's, whatever stands above.
  @Test func noNotesBeforeRecords() throws {
    _ = try counts(
      """
      +| 小计 |      |      |      |        |        |            |                    | 500
      R|      | 甲镇 | 西村 |      |        |        |            |                    | 150 | 无证
      R| 3    | 甲镇 | 西村 | 8    | 王某某 | 王某某 | 户主       | 530502190001010047 | 100 |
      +| 合计 |      |      |      |        |        |            |                    | 750
      R| 4    | 甲镇 | 西村 |      |        |        |            |                    | 90  | 无证
      """)
  }

  /// Money of a household without a name, as much as the row above gets, is somebody's; above another table too.
  @Test func moneyOfANumberedHouseholdIsNotLost() throws {
    let last = """
      +| 小计 |      |      |      |        |        |            |                    | 500
      R| 3    | 甲镇 | 西村 | 8    | 王某某 | 王某某 | 户主       | 530502190001010047 | 100 |
      R|      | 甲镇 | 西村 | 9    |        |        |            |                    | 100 |
      """
    _ = try counts(last)
    _ = try counts(
      last + """

        T| 某县名册
        H| 序号 | 姓名 | 身份证号           | 低保金
        R| 1    | 赵某 | 530502190001010063 | 400
        """)
  }

  @Test func subtotalsOfHouseholdsWithoutAWord() throws {
    #expect(
      try counts(
        """
        +|      |      |      |      |        |        |            |                    | 500
        R| 3    | 甲镇 | 西村 | 8    | 王某某 | 王某某 | 户主       | 530502190001010047 | 100 |
        +|      |      |      | 8    |        |        |            |                    | 100
        R| 4    | 甲镇 | 西村 | 9    | 赵某某 | 赵某某 | 户主       | 530502190001010063 | 400 |
        """) == ["total-row-unlabelled": 2])
  }
}
