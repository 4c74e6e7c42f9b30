import Columns
import Testing

@testable import Protect

@Suite struct CoarseningTests {
  typealias Base = TableFixture.Base

  @Test func aCrossedTableLosesOneDimensionAfterTheOther() throws {
    // Many small crossings, no small margin: the last dimension goes, the first stays.
    var bases: [Base] = []
    for (index, kind) in ["p", "q", "r"].enumerated() {
      for (other, net) in ["s", "t", "u"].enumerated() {
        let count = index == other ? 60 : 1
        bases.append(Base(members: ["kind": kind, "net": net], households: count, persons: count * 3))
      }
    }
    let table = TableFixture(bases).table(
      "crossing", tier: .groups, finest: .city, dimensions: ["kind", "net"])
    let protection = try TableFixture.protect([table], policy: ProtectionPolicy())
    #expect(protection.steps.map(\.extent) == [.members(of: "net")])
    #expect(protection.tables[0].rows.count == 4)
    #expect(protection.tables[0].rows.allSatisfy { $0.withheldCount == 0 })
    #expect(protection.tables[0].notes == [Table.Note(code: "members-left-out")])
  }

  @Test func theWorstTableGivesWayFirst() throws {
    // Female pupils are few everywhere: the table by sex is coarsened, the summary stays whole.
    var bases: [Base] = []
    for county in 1...2 {
      for township in 1...4 {
        bases.append(
          Base(county: county, township: township, members: ["sex": "male"], households: 30, persons: 60))
        bases.append(
          Base(county: county, township: township, members: ["sex": "female"], households: 2, persons: 2))
      }
    }
    let fixture = TableFixture(bases)
    let protection = try TableFixture.protect(
      [fixture.table(), fixture.table("sex", tier: .groups, dimensions: ["sex"])],
      policy: ProtectionPolicy())
    #expect(Set(protection.steps.map(\.table)) == ["sex"])
    #expect(protection.tables[0].areas.count == 11)
    #expect(protection.tables[0].rows.allSatisfy { $0.withheldCount == 0 })
  }
}
