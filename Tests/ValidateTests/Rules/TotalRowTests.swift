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
    (1, 1000, true), (1, 300, true), (1, 301, false),
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
    report.compare(with: [StatedTotal(source: TestLedger.source, row: 3, amounts: [1: hundredths * 10_000])])
    #expect(report.rows(.totalRowDiffers) == (isRight ? [] : [3]))
  }

  /// 20 paid later and 30 taken back in one column 补发(扣回) are -10 in its total row.
  @Test(arguments: [(-1000, true), (2000, false), (-3000, false)])
  func aColumnOfBackPayAndRecoveriesIsSummedAsItStands(cents: Int64, isRight: Bool) throws {
    var records = TestLedger(columns: [("back_pay", .money, ["20", "-30", ""])]).records
    records.numbers["back_pay"] = [2000, 0, nil]
    records.numbers["recovery"] = [0, -3000, nil]
    var report = TestLedger.report([records], try TestLedger.settings(["total-row"]))
    report.compare(with: [StatedTotal(source: TestLedger.source, row: 5, amounts: [1: cents])])
    #expect(report.rows(.totalRowDiffers) == (isRight ? [] : [5]))
  }

  /// Totals of villages, of their township, and of all, below their rows or above them.
  @Test(arguments: [
    ([(4, 300), (7, 700), (8, 1000)], []), ([(1, 1000), (4, 700)], []),
    ([(4, 300), (7, 700), (8, 700)], [Int]()),
    ([(4, 300), (7, 701), (8, 1000)], [7]), ([(1, 999), (4, 701), (8, 1)], [1, 4, 8]),
  ])
  func totalsNest(stated: [(Int, Int64)], wrong: [Int]) throws {
    var report = TestLedger.report([ledger.records], try TestLedger.settings(["total-row"]))
    report.compare(with: stated.map { StatedTotal(source: TestLedger.source, row: $0.0, amounts: [2: $0.1]) })
    #expect(report.rows(.totalRowDiffers) == wrong)
  }

  /// 合计 2户 4人, and households that are counted on each row or once.
  @Test(arguments: [
    (2, 4, 600, true), (2, 4, 1200, true), (1, 4, 600, false), (2, 5, 600, false), (2, 4, 700, false),
  ])
  func countsAreComparedToo(households: Int, persons: Int, size: Int64, isRight: Bool) throws {
    let ledger = TestLedger(
      columns: [("household_size", .count, ["3", "3", "3", "3"])], households: [1, 1, 2, 2],
      roles: [.householder, .member, .householder, .member])
    var report = TestLedger.report([ledger.records], try TestLedger.settings(["total-row"]))
    report.compare(with: [
      StatedTotal(
        source: TestLedger.source, row: 9, amounts: [1: size], households: households, persons: persons)
    ])
    #expect(report.rows(.totalRowDiffers).isEmpty == isRight)
  }

  /// Gatherers of two stretches find what one finds.
  @Test func mergedSumsAreTheSums() throws {
    let first = TestLedger(
      columns: [("amount_due", .money, ["1", "2"])], households: [1, 2], rowNumbers: [2, 3])
    let second = TestLedger(
      columns: [("amount_due", .money, ["3", "4"])], households: [2, 3], rowNumbers: [5, 6])
    let settings = try TestLedger.settings(["total-row"])
    var one = QualityGatherer(settings)
    var other = QualityGatherer(settings)
    one.take(first.records)
    other.take(second.records)
    one.merge(other)
    var report = one.finish()
    report.compare(with: [
      StatedTotal(source: TestLedger.source, row: 4, amounts: [1: 300], households: 2),
      StatedTotal(source: TestLedger.source, row: 7, amounts: [1: 1000], households: 3),
      StatedTotal(source: TestLedger.source, row: 8, amounts: [1: 999], households: 4),
    ])
    #expect(report.rows(.totalRowDiffers) == [8, 8])
  }

  @Test func isSilentWhenNotAskedFor() throws {
    var report = TestLedger.report([ledger.records], try TestLedger.settings(["amount"]))
    report.compare(with: [StatedTotal(source: TestLedger.source, row: 8, amounts: [2: 1])])
    #expect(report.tally.isEmpty)
  }
}
