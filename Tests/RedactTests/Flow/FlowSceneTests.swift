import Columns
import Testing

@testable import Redact

@Suite("births of a scene")
struct FlowSceneTests {
  private static func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  /// Whatever the month, the oldest age is that of a whole year of births.
  @Test(arguments: [("2026-10-31", "1910-11-01"), ("2025-12-31", "1910-01-01"), ("2028-02-29", "1912-03-01")])
  func theOldestAgeIsWhole(last: String, first: String) throws {
    let last = try Self.day(last)
    let start = try #require(CivilDate(year: last.year - 115, month: 1, day: 1))
    let scene = FlowScene(codesByCounty: [], codesByCity: [], births: start...last)
    #expect(scene.birthsByAge == (try Self.day(first))...last)
    #expect(last.age(bornOn: scene.birthsByAge.lowerBound) == 115)
  }

  /// The count is that of the period: at the end of January, those who are born in its year are few.
  @Test func theCountDependsOnTheLastDay() throws {
    func candidates(_ first: String, _ last: String) throws -> Int {
      ResidualSearchSpace.identities(
        IdentityShape(
          keepFirst: 6, keepLast: 4, birth: [.year], areaCodes: [[530_502]],
          births: try Self.day(first)...Self.day(last)))
    }
    #expect(try candidates("1911-01-01", "2026-01-31") < candidates("1911-01-01", "2026-12-31"))
  }
}
