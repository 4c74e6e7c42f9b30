import Columns
import Testing

@testable import Validate

@Suite("signs of recoveries")
struct RecoverySignsTests {
  private func ledger(_ cells: [String], firstRow: UInt32 = 2, sheet: Int = 1) -> RecordBatch {
    TestLedger(
      columns: [
        ("amount_due", .money, cells.map { _ in "300" }), ("recovery", .money, cells),
      ], firstRow: firstRow, sheet: sheet
    ).records
  }

  private func report(_ batches: [RecordBatch], rules: [String] = ["amount"]) throws -> QualityReport {
    TestLedger.report(batches, try TestLedger.settings(rules))
  }

  @Test(
    arguments: [
      (["150", "20", "", "0"], []), (["-150", "-20", "", "0"], []), (["150", "-20", "30"], [3]),
      (["-150", "20", "-30"], [3]), (["-150", "20"], [2]), (["", "0"], []),
    ] as [([String], [Int])])
  func theRarerSignIsTold(cells: [String], rows: [Int]) throws {
    #expect(try report([ledger(cells)]).rows(.recoverySigns) == rows)
  }

  @Test func anotherSheetMayHaveTheOtherSign() throws {
    let report = try report([ledger(["150", "20"]), ledger(["-150", "-20"], sheet: 2)])
    #expect(report.tally.count(of: .recoverySigns) == 0)
  }

  @Test func oneColumnOfBothHasBothSigns() throws {
    var records = TestLedger(columns: [("back_pay", .money, ["20", "-30"])]).records
    records.numbers["back_pay"] = [2000, 0]
    records.numbers["recovery"] = [0, -3000]
    #expect(try report([records]).tally.isEmpty)
  }

  @Test func mergedStretchesFindWhatOneFinds() throws {
    let settings = try TestLedger.settings(["amount"])
    var one = QualityGatherer(settings)
    var other = QualityGatherer(settings)
    one.take(ledger(["150", "20"]))
    other.take(ledger(["-30", "40"], firstRow: 4))
    one.merge(other)
    #expect(one.finish().rows(.recoverySigns) == [4])
  }

  @Test func allAreCountedAndTheFirstAreShown() throws {
    let cells = [String](repeating: "20", count: 30) + [String](repeating: "-20", count: 25)
    let report = try report([ledger(cells)])
    #expect(report.tally.count(of: .recoverySigns) == 25)
    #expect(report.rows(.recoverySigns).count == FindingTally.placesKept)
    #expect(try self.report([ledger(cells)], rules: []).tally.isEmpty)
  }
}
