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

  /// Back pay on a row of its own.
  @Test func anotherRowOfTheSamePersonIsNoSecond() throws {
    let ledger = TestLedger(
      columns: [
        ("citizen_id", .citizenID, ["530502200001010001", "530502200001010002", "530502200001010001"])
      ], households: [7, 7, 7], roles: [.householder, .member, .householder])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["two-householders"]))
    #expect(report.tally.isEmpty)
  }

  @Test(arguments: [(4, 0, false), (5, 5, true), (5, 6, false)])
  func householdsOfMembersAreRefusedWhereTheyAreMost(lacking: Int, having: Int, isRefused: Bool) throws {
    let count = lacking + having
    let ledger = TestLedger(
      columns: [("name", .personName, Array(repeating: "某", count: count))],
      roles: (0..<count).map { $0 < lacking ? .member : .householder })
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["two-householders"]))
    var error: SluiceError?
    do { try report.requirePublishable(control: nil) } catch let thrown { error = thrown }
    #expect(error?.code == (isRefused ? .householdersMissing : nil))
    if isRefused { #expect(error?.key == "\(lacking)") }
    try report.requirePublishable(control: ControlTotals(parsing: ",\(count),"))
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
