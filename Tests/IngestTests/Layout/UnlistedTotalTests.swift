import Columns
import Ingest
import Testing

/// Totals that stand where names do, and rows that are struck out or the form's own.
@Suite("rows of nobody below a header")
struct UnlistedTotalTests {
  private static let head = """
    H| 序号 | 乡镇   | 姓名   | 身份证号           | 低保金
    R| 1    | 板桥镇 | 张某某 | 530502190001010001 | 200
    R| 2    | 板桥镇 | 李某某 | 530502190001010002 | 300
    R| 3    | 板桥镇 | 王某某 | 530502190001010003 | 250

    """

  private func findings(_ rows: String) throws -> [String: Int] {
    let sheet = DrawnSheet("rows", Self.head + rows)
    var counts: [String: Int] = [:]
    for reading in try sheet.readings() {
      #expect(DrawnSheet.kinds(reading, rows: sheet.rows.count) == sheet.kinds, "\(rows)")
      #expect(reading.rows.map { $0[2] } == sheet.records.map { $0[2] })
      counts = reading.counts
    }
    return counts
  }

  @Test func aListedWordForATotalMayStandWhereNamesDo() throws {
    #expect(try findings("+|      |        | 过次页 |                    | 700") == ["total-row": 1])
  }

  @Test func theSumOfTheRowsAboveIsATotalWhateverItsNameSays() throws {
    let counts = try findings(
      """
      +|      | 板桥镇 | 全页   |                    | 750
      R| 4    | 板桥镇 | 赵某某 | 530502190001010004 | 100
      """)
    #expect(counts == ["total-row-by-sum": 1])
  }

  @Test(arguments: [
    // Another amount; a running number; an identity number; a text that no total has.
    "R|      | 板桥镇 | 赵某某 |                    | 751", "R| 4    | 板桥镇 | 赵某某 |                    | 750",
    "R|      | 板桥镇 | 赵某某 | 530502190001010004 | 750", "R|      | 板桥镇 | 赵某某 | 无证               | 750",
  ])
  func othersAreSomebody(row: String) throws {
    #expect(try findings(row)["total-row-by-sum"] == nil)
  }

  @Test func aLedgerWithoutIdentityNumbersIsNotJudgedBySums() throws {
    let sheet = DrawnSheet(
      "without numbers",
      """
      H| 序号 | 乡镇   | 姓名   | 低保金
      R|      | 板桥镇 | 张某某 | 100
      R|      | 板桥镇 | 李某某 | 200
      R|      | 板桥镇 | 王某某 | 300
      R|      | 板桥镇 | 赵某某 | 600
      """)
    for reading in try sheet.readings() { #expect(reading.rows.count == 4) }
  }

  @Test(arguments: [
    "P| 作废 |        |        |                    | 0", "P|      |        | 作废   |                    |",
  ])
  func aRowThatIsStruckOutIsNobody(row: String) throws {
    #expect(try findings(row) == ["row-without-person": 1])
  }

  @Test(arguments: [
    "R| 4    | 板桥镇 | 赵某某 | 作废               | 0", "R| 作废 | 板桥镇 |        |                    | 300",
  ])
  func aRowOfSomebodyIsNotStruckOut(row: String) throws {
    #expect(try findings(row)["row-without-person"] == nil)
  }

  @Test func theFormsOwnExampleIsNobody() throws {
    let counts = try findings("P| 示例 | 板桥镇 | 张三   | 530502190001010009 | 300")
    #expect(counts == ["example-row": 1])
  }

  @Test func theHeadsOfAnotherTableAreNoTotal() throws {
    let sheet = DrawnSheet(
      "heads",
      """
      H| 序号 | 姓名   | 身份证号           | 低保金
      R| 1    | 张某某 | 530502190001010001 | 200
      -|
      H| 小计 | 户主   | 人数               | 低保金额
      R| 1    | 李某某 | 2                  | 300
      """)
    for reading in try sheet.readings() { #expect(DrawnSheet.kinds(reading, rows: 5) == sheet.kinds) }
  }
}
