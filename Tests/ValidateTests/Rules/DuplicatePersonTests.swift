import Columns
import Testing

@testable import Validate

@Suite("rule duplicate-person")
struct DuplicatePersonTests {
  private let ledger = TestLedger(columns: [
    ("citizen_id", .citizenID, ["530502190001010010", "x", "530502190001010010", "", "", "x"]),
    ("amount_due", .money, ["1", "1", "1", "1", "1", "1"]),
  ])

  @Test func countsAndReportsAndDropsNothing() throws {
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["duplicate-person"]))
    #expect(report.rows(.duplicatePerson) == [4, 7])
    #expect(report.duplicates == 2)
    #expect(report.rows == 6)
    #expect(report.totals.persons == 6)
    #expect(report.totals.amount == 600)
    #expect(report.persons == 4)
  }

  @Test func findsThemAcrossBatches() throws {
    var later = ledger
    later.firstRow = 8
    let settings = try TestLedger.settings(["duplicate-person"])
    let report = TestLedger.report([ledger.records, later.records], settings)
    #expect(report.rows(.duplicatePerson) == [4, 7, 8, 9, 10, 13])
  }

  @Test func isSilentWhereARowIsAGrant() throws {
    let settings = try TestLedger.settings(["duplicate-person"], unit: .grant)
    let report = TestLedger.report([ledger.records], settings)
    #expect(report.duplicates == 0)
    #expect(report.totals.persons == 4)
  }

  @Test func isSilentWhenNotAskedFor() throws {
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["amount"]))
    #expect(report.duplicates == 0)
  }
}
