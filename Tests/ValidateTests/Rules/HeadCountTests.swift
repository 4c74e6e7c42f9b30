import Columns
import Testing

@testable import Validate

@Suite("rule head-count")
struct HeadCountTests {
  @Test(arguments: [
    ("1", nil), ("30", nil), ("", FindingCode.headCountMissing), ("0", .headCountOdd), ("-30", .headCountOdd),
    ("31", .headCountOdd), ("19900005838", .headCountOdd),
  ])
  func findsHouseholdsOfNoNumber(cell: String, code: FindingCode?) throws {
    let ledger = TestLedger(
      columns: [("insured_persons", .count, [cell])], households: [1], roles: [.household])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["head-count"]))
    #expect(report.tally.sorted.map(\.code) == [code].compactMap { $0 })
  }

  @Test func theHouseholdsSizeStandsInForTheInsured() throws {
    let ledger = TestLedger(
      columns: [("insured_persons", .count, ["", ""]), ("household_size", .count, ["3", ""])],
      households: [1, 2], roles: [.household, .household])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["head-count"]))
    #expect(report.rows(.headCountMissing) == [3])
  }

  @Test func rowsOfPersonsAreNotAsked() throws {
    let ledger = TestLedger(columns: [("insured_persons", .count, ["99"])])
    #expect(TestLedger.report([ledger.records], try TestLedger.settings(["head-count"])).tally.isEmpty)
  }
}
