import Columns
import Testing

@testable import Protect

@Suite struct SafeguardsTests {
  typealias Base = TableFixture.Base

  @Test func namesAreUnique() {
    #expect(Set(Safeguards.all.map(\.name)).count == Safeguards.all.count)
  }

  @Test func twoSpecialAttributesAreCrossedForTheCityOnly() throws {
    let bases = ["p", "q"].flatMap { cause in
      ["yes", "no"].map {
        Base(members: ["hardship_cause": cause, "disabled": $0], households: 50, persons: 90)
      }
    }
    let table = TableFixture(bases).table(
      tier: .special, finest: .county, dimensions: ["hardship_cause", "disabled"])
    let result = try #require(try TableFixture.protect([table]).tables.first)
    #expect(result.areas.map(\.level) == [.city])
    #expect(result.notes.map(\.code) == ["counties-left-out"])
  }
}
