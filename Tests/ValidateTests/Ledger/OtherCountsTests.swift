import Columns
import Testing

@testable import Validate

@Suite("columns of numbers of persons beside the used one")
struct OtherCountsTests {
  private func isAskedAbout(
    _ header: String, _ cells: [String], used: FieldName = "household_size",
    role: RecordBatch.Role = .household
  ) throws -> Bool {
    var ledger = TestLedger(roles: cells.map { _ in role })
    ledger.columns = [(used, .count, ["3", "4", "2", "5"]), ("other", .count, cells)]
    ledger.headers = ["other": header]
    ledger.unused = ["other"]
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["head-count"]))
    return report.tally.count(of: .countColumnUnused) > 0
  }

  @Test(arguments: ["脱贫人口", "脱贫人口数", "监测人口", "享受政策人口", "纳入监测对象人数（人）", "户信息 脱贫人口"])
  func anotherNumberOfPersonsIsAskedAbout(header: String) throws {
    #expect(try isAskedAbout(header, ["2", "3", "2", "4"]))
    #expect(QualityReport.asking.contains(.countColumnUnused))
    // What says the same, or nothing, changes no number; rows of persons are counted themselves.
    #expect(try !isAskedAbout(header, ["3", "4", "2", "5"]))
    #expect(try !isAskedAbout(header, ["", "/", "", ""]))
    #expect(try !isAskedAbout(header, ["2", "3", "2", "4"], role: .person))
  }

  /// Some of the household, and what is no number of persons.
  @Test(arguments: ["劳动力人数", "残疾人数", "务工人数", "在校生人数", "60岁以上人口", "女性人数", "常住人口", "户数", "走访次数", "联系人"])
  func someOfTheHouseholdAreNot(header: String) throws {
    #expect(try !isAskedAbout(header, ["1", "1", "1", "2"]))
  }

  @Test func theFamilyBesideTheInsuredIsNot() throws {
    #expect(try !isAskedAbout("户籍人口", ["4", "5", "3", "6"], used: "insured_persons"))
    #expect(try isAskedAbout("享受政策人口", ["2", "3", "1", "4"], used: "insured_persons"))
  }

  @Test func laterBatchesAreAddedUp() throws {
    let settings = try TestLedger.settings(["head-count"])
    func records(_ cell: String, row: UInt32) -> RecordBatch {
      var ledger = TestLedger(roles: [.household])
      ledger.columns = [("household_size", .count, ["3"]), ("other", .count, [cell])]
      ledger.headers = ["other": "脱贫人口"]
      ledger.unused = ["other"]
      ledger.firstRow = row
      return ledger.records
    }
    var (earlier, later) = (QualityGatherer(settings), QualityGatherer(settings))
    earlier.take(records("3", row: 2))
    later.take(records("2", row: 3))
    earlier.merge(later)
    #expect(earlier.finish().tally.count(of: .countColumnUnused) == 1)
  }
}
