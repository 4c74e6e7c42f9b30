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
}
