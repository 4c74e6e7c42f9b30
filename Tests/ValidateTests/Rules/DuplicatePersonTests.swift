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

  /// Grants of one person: of the same kind, amount and time, and what differs in one of them.
  @Test(
    arguments: [
      ([], true), (["aid_kind"], false), (["amount_due"], false), (["term"], false), (["pay_date"], false),
      (["citizen_id"], false), (["remark"], true),
    ] as [([FieldName], Bool)])
  func findsAGrantWrittenTwice(differing: [FieldName], isFound: Bool) throws {
    let cells: [(FieldName, FieldKind, String, String)] = [
      ("citizen_id", .citizenID, "530502190001010010", "530502190001010029"),
      ("aid_kind", .vocabulary, "national_grant", "free_tuition"), ("amount_due", .money, "500", "600"),
      ("term", .text, "2026-2027-1", "2025-2026-2"), ("pay_date", .date, "2026-10-31", "2026-11-30"),
      ("remark", .text, "", "某"),
    ]
    let ledger = TestLedger(
      columns: cells.map { field, kind, first, other in
        (field, kind, [first, differing.contains(field) ? other : first])
      })
    let settings = try TestLedger.settings(["duplicate-person"], unit: .grant)
    let report = TestLedger.report([ledger.records], settings)
    #expect(report.rows(.duplicateGrant) == (isFound ? [3] : []))
    #expect(report.duplicates == (isFound ? 1 : 0))
    #expect(report.tally.count(of: .duplicatePerson) == 0)
    #expect(QualityReport.asking.contains(.duplicateGrant))
  }

  @Test func mergedGatherersFindThemToo() throws {
    let settings = try TestLedger.settings(["duplicate-person"], unit: .grant)
    var (earlier, later) = (QualityGatherer(settings), QualityGatherer(settings))
    earlier.take(ledger.records)
    later.take(ledger.records)
    earlier.merge(later)
    let merged = earlier.finish()
    #expect(merged.duplicates == TestLedger.report([ledger.records, ledger.records], settings).duplicates)
  }

  @Test func isSilentWhenNotAskedFor() throws {
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["amount"]))
    #expect(report.duplicates == 0)
  }
}
