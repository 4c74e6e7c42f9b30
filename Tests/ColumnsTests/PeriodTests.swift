import Testing

@testable import Columns

@Suite("periods and dates")
struct PeriodTests {
  @Test(arguments: [
    ("2026-10", Period.Kind.month, "2026-10-01", "2026-10-31"),
    ("2024-02", .month, "2024-02-01", "2024-02-29"),
    ("2026-Q3", .quarter, "2026-07-01", "2026-09-30"),
    ("2026", .year, "2026-01-01", "2026-12-31"),
    ("2026-2027-1", .semester, "2026-08-01", "2027-01-31"),
    ("2026-2027-2", .semester, "2027-02-01", "2027-07-31"),
    ("2026-2027-winter", .winter, "2026-12-01", "2027-05-31"),
  ])
  func reads(text: String, kind: Period.Kind, first: String, last: String) throws {
    let period = try #require(Period(text))
    #expect(period.kind == kind)
    #expect(period.firstDay.iso == first)
    #expect(period.lastDay.iso == last)
  }

  @Test(arguments: [
    "", "2026-", "2026-13", "2026-00", "2026-1", "26-10", "2026-Q5", "2026-q3", "2026-2028-1", "2026-2027-3",
    "2026-10-31", "二〇二六", "+026", "2026-10 ",
  ])
  func refuses(text: String) {
    #expect(Period(text) == nil)
  }

  @Test(arguments: [
    ("1966-10-31", "2026-10-31", 60), ("1966-11-01", "2026-10-31", 59), ("2008-10-31", "2026-10-31", 18),
    ("2004-02-29", "2022-02-28", 17), ("2026-10-31", "2026-10-31", 0), ("2026-11-01", "2026-10-31", -1),
  ])
  func agesInCompletedYears(birth: String, at day: String, age: Int) throws {
    #expect(try #require(CivilDate(iso: day)).age(bornOn: #require(CivilDate(iso: birth))) == age)
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-1", "2026-10-32", "20261031", ""])
  func refusesDaysThatAreNone(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }
}
