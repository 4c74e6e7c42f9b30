import Columns
import Testing

@testable import Dictionaries

@Suite("area tree")
struct AreaTreeTests {
  let dictionaries: Dictionaries
  var areas: AreaTree { dictionaries.areas }

  init() throws { dictionaries = try TestDictionaries.shared() }

  @Test(
    arguments: [
      ("隆阳区", "530502"), ("隆阳", "530502"), ("保山市隆阳区", "530502"), ("云南省保山市隆阳区", "530502"),
      ("云南省 隆阳区", "530502"), ("腾冲市", "530581"), ("腾冲县", "530581"), ("腾冲", "530581"),
      ("530581", "530581"), ("530522", "530581"), ("533023", "530581"), ("530523", "530523"),
      ("寻甸", "530129"), ("寻甸县", "530129"), ("朝阳区", nil), ("北京市朝阳区", "110105"),
      ("吉林省长春市朝阳区", "220104"), ("保山市", nil), ("", nil), ("无", nil), ("大理", "532901"),
      ("隆陽區", "530502"), ("雲南省保山市隆陽區", "530502"), ("朝陽區", nil),
    ] as [(String, String?)])
  func county(text: String, code: String?) { #expect(areas.county(text)?.code == code) }

  @Test func countyOfItsTime() throws {
    let before = try TestDictionaries.load(at: CivilDate.lastDay(ofMonth: 6, year: 2013)).areas
    let county = try #require(before.county("腾冲市"))
    #expect(county.code == "530522")
    #expect(county.name == "腾冲县")
    #expect(county.cityName == "保山市")
    #expect(before.township("和顺", in: county)?.name == "和顺镇")
  }

  @Test(
    arguments: [
      ("潞江镇", "潞江镇"), ("潞江", "潞江镇"), ("隆阳区潞江镇", "潞江镇"), ("保山市隆阳区潞江镇", "潞江镇"),
      ("永昌街道办事处", "永昌街道"), ("永昌", "永昌街道"), ("永昌镇", nil), ("芒宽乡", "芒宽彝族傣族乡"),
      ("芒宽彝族傣族乡", "芒宽彝族傣族乡"), ("芒宽", "芒宽彝族傣族乡"), ("板桥镇人民政府", "板桥镇"),
      ("保山市高黎贡山旅游渡假区", "保山市高黎贡山旅游渡假区"), ("腾越街道", nil), ("", nil), ("合计", nil),
      ("丙麻鄉", "丙麻乡"), ("板橋鎮", "板桥镇"), ("隆陽區潞江鎮", "潞江镇"), ("丁麻鄉", nil),
    ] as [(String, String?)])
  func township(text: String, name: String?) throws {
    let county = try #require(areas.county("隆阳区"))
    #expect(areas.township(text, in: county)?.name == name)
  }

  @Test func parksAreFlagged() throws {
    let county = try #require(areas.county("隆阳区"))
    let parks = areas.townships(of: county).filter(\.isPark).map(\.name)
    #expect(parks == ["保山工贸园区", "保山市高黎贡山旅游渡假区"])
    #expect(areas.isPark("水长工业园区"))
    #expect(!areas.isPark("园区镇".replacing("园区", with: "田园")))
  }

  @Test(
    arguments: [
      ("芒旦社区", "芒旦社区"), ("芒旦", "芒旦社区"), ("芒旦村", nil), ("芒旦社区居委会", "芒旦社区"),
      ("芒旦居民委员会", "芒旦社区"), ("不存在村", nil), ("芒旦社區", "芒旦社区"),
    ] as [(String, String?)])
  func village(text: String, name: String?) throws {
    let county = try #require(areas.county("隆阳区"))
    let township = try #require(areas.township("潞江镇", in: county))
    #expect(areas.village(text, in: township) == name)
  }

  @Test func everyVillageOfTheCityIsFoundInItsTownship() {
    for county in areas.homeCounties where county.cityCode == "530500" {
      for township in areas.townships(of: county) {
        #expect(areas.township(township.name, in: county) == township)
        for village in township.villages { #expect(areas.village(village, in: township) == village) }
      }
    }
    #expect(areas.homeCounties.filter { $0.cityCode == "530500" }.count == 5)
  }

  @Test func aTownshipNameTellsItsCountyWhenThereIsOne() {
    #expect(areas.townships(named: "潞江镇").map(\.county.name) == ["隆阳区"])
    #expect(areas.townships(named: "太平镇").count > 1)
  }

  @Test(arguments: [
    (530502, true), (533023, true), (533001, true), (530522, true), (810000, true), (830000, true),
    (530599, false), (0, false), (999_999, false), (-1, false), (1_000_000, false),
  ])
  func areaCode(code: Int, wasIssued: Bool) { #expect(dictionaries.areaCodes.wasIssued(code) == wasIssued) }
}
