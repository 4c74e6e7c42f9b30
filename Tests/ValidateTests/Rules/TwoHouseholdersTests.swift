import Columns
import Testing

@testable import Validate

@Suite("rule two-householders")
struct TwoHouseholdersTests {
  @Test func findsTheSecond() throws {
    let ledger = TestLedger(
      columns: [("name", .personName, ["甲", "乙", "丙", "丁"])], households: [7, 7, 7, 8],
      roles: [.householder, .member, .householder, .householder])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["two-householders"]))
    #expect(report.rows(.twoHouseholders) == [4])
    #expect(report.households == 2)
  }

  @Test func findsHouseholdsOfMembersOnly() throws {
    let ledger = TestLedger(
      columns: [("name", .personName, ["甲", "乙", "丙", "丁", "戊", "己"])], households: [1, 1, 2, 2, 3, 4],
      roles: [.member, .member, .member, .householder, .person, .household])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["two-householders"]))
    #expect(report.tally.count(of: .householderMissing) == 1)
    #expect(report.tally.sorted.count == 1)
  }
}
