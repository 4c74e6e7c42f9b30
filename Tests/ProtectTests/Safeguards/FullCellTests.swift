import Columns
import Testing

@testable import Protect

@Suite struct FullCellTests {
  typealias Base = TableFixture.Base

  @Test func aTownshipOfOneSpecialAttributeIsLeftOut() throws {
    let fixture = TableFixture([
      Base(county: 1, township: 1, members: ["disabled": "yes"], households: 40, persons: 50),
      Base(county: 1, township: 2, members: ["disabled": "yes"], households: 40, persons: 50),
      Base(county: 1, township: 2, members: ["disabled": "no"], households: 40, persons: 50),
      Base(county: 2, township: 1, members: ["disabled": "no"], households: 40, persons: 50),
    ])
    let table = fixture.table(
      tier: .special, dimensions: ["disabled"], members: ["disabled": ["yes", "no"]])
    let protection = try TableFixture.protect([table])
    #expect(protection.steps.map(\.cause) == [.fullCell])
    #expect(protection.steps.map(\.county) == ["县1"])
    // That nobody of a township is disabled harms nobody, and neither does a class that all share.
    let byClass = TableFixture(
      fixture.bases.map { base in
        var base = base
        base.members = ["class": base.members["disabled"] ?? ""]
        return base
      }
    ).table(tier: .groups, dimensions: ["class"])
    #expect(try TableFixture.protect([byClass]).steps.isEmpty)
  }
}
