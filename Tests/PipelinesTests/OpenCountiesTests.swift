import Columns
import Dictionaries
import Testing

@testable import Pipelines

/// Counties that only the other tables of a run tell.
@Suite("open counties")
struct OpenCountiesTests {
  private func areas() throws -> AreaTree {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let folder = (parts.dropLast(3) + ["dictionaries"]).joined(separator: "/")
    return try Dictionaries.load(folder: folder, at: .lastDay(ofMonth: 10, year: 2026)).areas
  }

  private func settled(_ others: [(county: String, households: Int64)]) throws -> AreaPath {
    let areas = try areas()
    var sizes: [AreaPath: Int64] = [:]
    for other in others {
      let county = try #require(areas.county(other.county))
      sizes[AreaPath(county: county, township: nil, village: nil)] = other.households
    }
    var path = AreaPath(county: nil, township: "板桥镇", village: "秋山")
    path.isCountyOpen = true
    return OpenCounties(areas, sizes: sizes)(path)
  }

  @Test func theCountyOfAllOthersIsTaken() throws {
    let path = try settled([("隆阳区", 3)])
    #expect(path.county?.code == "530502" && path.township == "板桥镇" && path.village == "秋山村")
    #expect(!path.isCountyOpen)
    #expect(try settled([("陆良县", 3)]).county?.code == "530322")
  }

  @Test func theOnlyOneInTheCityOfAllOthersIsTaken() throws {
    #expect(try settled([("龙陵县", 1), ("隆阳区", 1)]).county?.code == "530502")
  }

  @Test func whatTheOthersDoNotTellStaysUnknown() throws {
    // Of two counties of 曲靖 both have a 板桥镇; two cities tell none; rows without households tell nothing.
    for others in [[("陆良县", 1), ("罗平县", 1)], [("隆阳区", 1), ("陆良县", 1)], [("隆阳区", 0)], []]
      as [[(String, Int64)]]
    {
      let path = try settled(others.map { ($0.0, $0.1) })
      #expect(path.county == nil && path.township == "板桥镇" && !path.isCountyOpen)
    }
  }

  @Test func otherPathsStay() throws {
    let areas = try areas()
    let counties = OpenCounties(
      areas, sizes: [AreaPath(county: areas.county("隆阳区"), township: nil, village: nil): 1])
    let path = AreaPath(county: nil, township: "板桥镇", village: nil)
    #expect(counties(path) == path)
  }
}
