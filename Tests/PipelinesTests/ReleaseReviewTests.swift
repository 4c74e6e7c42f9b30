import Columns
import Testing
import Validate

@testable import Pipelines

@Suite struct ReleaseReviewTests {
  @Test(arguments: [(1, false, false), (2, true, false), (2, false, true), (3, false, true)])
  func aCorrectionIsOfSomething(version: Int, hasEarlier: Bool, isFound: Bool) {
    let day = CivilDate.lastDay(ofMonth: 10, year: 2026)
    let found = ReleaseReview.findings(version: version, hasEarlier: hasEarlier, date: day, lastDay: day)
    #expect(found.map(\.code) == (isFound ? [.versionWithoutEarlier] : []))
  }

  @Test(arguments: [("2026-10-30", true), ("2026-10-31", false), ("2026-11-15", false)])
  func aReleaseIsDatedAfterItsPeriod(date: String, isFound: Bool) throws {
    let found = ReleaseReview.findings(
      version: 1, hasEarlier: false, date: try #require(CivilDate(iso: date)),
      lastDay: .lastDay(ofMonth: 10, year: 2026))
    #expect(found.map(\.code) == (isFound ? [.dateBeforePeriodEnds] : []))
  }
}
