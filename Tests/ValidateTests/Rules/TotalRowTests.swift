import Columns
import Testing

@testable import Validate

@Suite("rule total-row")
struct TotalRowTests {
  // Rows 2-3 and 5-6, subtotals in rows 4 and 7, the total in row 8.
  private let ledger = TestLedger(
    columns: [("name", .personName, ["甲", "乙", "丙", "丁"]), ("amount_due", .money, ["1", "2", "3", "4"])],
    rowNumbers: [2, 3, 5, 6])

  @Test(arguments: [
    (4, 300, true), (4, 301, false), (7, 700, true), (7, 1000, true), (8, 1000, true), (8, 999, false),
    (1, 1000, true), (1, 300, false),
  ])
  func compares(row: Int, cents: Int64, isRight: Bool) throws {
    var report = TestLedger.report([ledger.records], try TestLedger.settings(["total-row"]))
    report.compare(with: [
      StatedTotal(source: TestLedger.source, row: 4, amounts: [2: 300]),
      StatedTotal(source: TestLedger.source, row: row, amounts: [2: cents, 1: 5]),
    ])
    #expect(report.rows(.totalRowDiffers) == (isRight ? [] : [row]))
  }

  @Test(arguments: [(12, true), (13, false)])
  func inTenThousandsTwoDecimalsAreCompared(hundredths: Int64, isRight: Bool) throws {
    // 1,249.99 yuan are 0.12 of ten thousand, as far as two decimals tell.
    var records = TestLedger(columns: [("amount_due", .money, ["1"])]).records
    var column = Schema.Column(number: 1, header: "低保金(万元)")
    (column.field, column.kind) = ("amount_due", .money)
    records = RecordBatch(batch: records.batch.recognized(as: Schema(columns: [column])))
    records.numbers["amount_due"] = [124_999]
    records.isForeign = [false]
    records.roles = [.person]
    records.households = [1]
    records.persons = [1]
    var report = TestLedger.report([records], try TestLedger.settings(["total-row"]))
    report.compare(with: [StatedTotal(source: TestLedger.source, row: 3, amounts: [1: hundredths])])
    #expect(report.rows(.totalRowDiffers) == (isRight ? [] : [3]))
  }

  @Test func isSilentWhenNotAskedFor() throws {
    var report = TestLedger.report([ledger.records], try TestLedger.settings(["amount"]))
    report.compare(with: [StatedTotal(source: TestLedger.source, row: 8, amounts: [2: 1])])
    #expect(report.tally.isEmpty)
  }
}
