import Columns
import Testing

@testable import Validate

@Suite("rule id-missing")
struct IDMissingTests {
  @Test func findsBlankCellsAndWordsThatSaySo() throws {
    let ledger = TestLedger(columns: [
      ("citizen_id", .citizenID, ["530502190001010010", "", " \u{3000}", "0", "无", "1"]),
      ("guardian_id", .citizenID, ["", "", "", "", "无", ""]),
    ])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["id-missing"]))
    #expect(report.rows(.idMissing) == [3, 4, 5, 6])
    #expect(report.rows == 6)
  }

  @Test func looksAtTheHouseholderWhereRowsHaveNoNumberOfTheirOwn() throws {
    let alone = TestLedger(columns: [("householder_id", .citizenID, ["", "530502190001010010"])])
    let both = TestLedger(columns: [
      ("citizen_id", .citizenID, ["530502190001010010"]), ("householder_id", .citizenID, [""]),
    ])
    let settings = try TestLedger.settings(["id-missing"])
    #expect(TestLedger.report([alone.records], settings).rows(.idMissing) == [2])
    #expect(TestLedger.report([both.records], settings).tally.isEmpty)
  }

  @Test func leavesOutOtherProgrammes() throws {
    let ledger = TestLedger(columns: [("citizen_id", .citizenID, ["", ""])], isForeign: [true, false])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["id-missing"]))
    #expect(report.rows(.idMissing) == [3])
    #expect(report.foreignRows == 1)
  }
}
