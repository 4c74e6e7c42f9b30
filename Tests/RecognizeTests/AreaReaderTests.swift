import Columns
import Testing

@testable import Recognize

@Suite("areas of rows")
struct AreaReaderTests {
  private func read(_ rows: [[String]], headers: [String] = ["县", "乡镇", "村"]) throws -> RecordBatch {
    try Ledger.records(TestSheet(headers: headers, rows: rows))
  }

  @Test(
    arguments: [
      (["隆阳区", "潞江镇", "芒旦社区"], "530502", "潞江镇", "芒旦社区", []),
      (["隆阳", "潞江", "芒旦"], "530502", "潞江镇", "芒旦社区", []),
      (["隆阳区", "腾越街道", "某村"], "530502", "腾越街道", "某村", [FindingCode.townshipUnlisted]),
      (["隆阳区", "潞江镇", "某某村"], "530502", "潞江镇", "某某村", [.villageUnlisted]),
      (["", "潞江镇", ""], "530502", "潞江镇", nil, []),
      (["某县", "潞江镇", ""], nil, "潞江镇", nil, [.countyUnlisted, .townshipUnlisted]),
      (["", "", ""], nil, nil, nil, [.countyUnknown]),
      (["隆阳区", "13000000000", ""], "530502", nil, nil, [.areaHoldsIdentifier, .identifierInText]),
      (
        ["隆阳区", "潞江镇", "530502190001010010"], "530502", "潞江镇", nil, [.areaHoldsIdentifier, .identifierInText]
      ),
      (
        ["530502190001010010", "潞江镇", ""], nil, "潞江镇", nil,
        [.areaHoldsIdentifier, .identifierInText, .townshipUnlisted]
      ),
      (["隆阳区", "甲镇123456", ""], "530502", nil, nil, [.areaHoldsIdentifier]),
      // Rows that are shifted: names, remarks and numbers in other digits are no places.
      (["隆阳区", "张甲乙", ""], "530502", nil, nil, [.areaNoPlace]),
      (["隆阳区", "张 甲 乙", ""], "530502", nil, nil, [.areaNoPlace]),
      (["隆阳区", "（张甲乙）", ""], "530502", nil, nil, [.areaNoPlace]),
      (["隆阳区", "张甲乙(已故)", ""], "530502", nil, nil, [.areaNoPlace]),
      (["隆阳区", "普阿·甲乙", ""], "530502", nil, nil, [.areaNoPlace]),
      (["隆阳区", "潞江镇张甲乙", ""], "530502", nil, nil, [.areaNoPlace]),
      (["隆阳区", "住潞江镇,户主张甲乙", ""], "530502", nil, nil, [.areaNoPlace]),
      (["隆阳区", "<b>潞江</b>镇", ""], "530502", nil, nil, [.areaNoPlace]),
      (["隆阳区", "zhang jia yi", ""], "530502", nil, nil, [.areaNoPlace]),
      (["隆阳区", "潞江镇", "张甲乙"], "530502", "潞江镇", nil, [.areaNoPlace]),
      (["隆阳区", "潞江镇", "潞江镇张甲乙"], "530502", "潞江镇", nil, [.areaNoPlace]),
      (["隆阳区", "⑤③⓪⑤⓪②①⑨⓪⓪⓪①⓪①⓪⓪①⓪", ""], "530502", nil, nil, [.areaHoldsIdentifier]),
      (["隆阳区", "一三〇〇〇〇〇〇〇〇〇", ""], "530502", nil, nil, [.areaHoldsIdentifier, .identifierInText]),
      (["隆阳区", "壹叁零零零零零零零零零", ""], "530502", nil, nil, [.areaHoldsIdentifier]),
      (["隆阳区", "1,3,0,0,0,0,0,0,0,0,0", ""], "530502", nil, nil, [.areaHoldsIdentifier]),
      (["隆阳区", "潞江镇", "१३०००००००००"], "530502", "潞江镇", nil, [.areaHoldsIdentifier]),
      // No place is named after an illness or holds a house.
      (["隆阳区", "艾滋病镇", ""], "530502", nil, nil, [.areaNoPlace]),
      (["隆阳区", "潞江镇", "精神病村"], "530502", "潞江镇", nil, [.areaNoPlace]),
      (["隆阳区", "潞江镇", "某村9组88号"], "530502", "潞江镇", nil, [.areaNoPlace]),
      // Places that begin like names are shown as named.
      (["隆阳区", "何元镇", "王家寨"], "530502", "何元镇", "王家寨", [.townshipUnlisted]),
      (["隆阳区", "潞江镇", "杨柳"], "530502", "潞江镇", "杨柳", [.villageUnlisted]),
      (["隆阳区", "潞江镇", "八零八村（新）"], "530502", "潞江镇", "八零八村（新）", [.villageUnlisted]),
      (["隆阳区", " 新设\n 镇 ", ""], "530502", "新设 镇", nil, [.townshipUnlisted]),
    ] as [([String], String?, String?, String?, [FindingCode])])
  func one(row: [String], county: String?, township: String?, village: String?, codes: [FindingCode]) throws {
    let records = try read([row, ["龙陵县", "龙山镇", "某村"]])
    #expect(records.areas[0].county?.code == county)
    #expect(records.areas[0].township == township)
    #expect(records.areas[0].village == village)
    let noticed = records.findings.filter { $0.place.row == 2 && $0.code != .householdUnknown }.map(\.code)
    #expect(noticed == codes)
  }

  @Test func parksAreTold() throws {
    let records = try read([["隆阳区", "保山工贸园区", ""], ["施甸县", "某某产业园区", ""], ["隆阳区", "潞江镇", ""]])
    #expect((0..<3).map { records.areas[$0].isPark } == [true, true, false])
  }

  @Test func aTownshipOfSeveralCountiesIsInTheCityOfTheOthers() throws {
    // 太平镇 is in 施甸 and in other cities; 中和镇 in 腾冲 and elsewhere.
    let records = try read([["潞江镇"], ["太平镇"], ["中和镇"]], headers: ["乡镇"])
    #expect((0..<3).map { records.areas[$0].county?.code } == ["530502", "530521", "530581"])
    #expect(try read([["太平镇"]], headers: ["乡镇"]).areas[0].county == nil)
  }

  @Test func oneVillageNameInTwoTownshipsIsTwoVillages() throws {
    let records = try read([["隆阳区", "潞江镇", "新村"], ["隆阳区", "板桥镇", "新村"]])
    #expect(records.areas.values.count == 2)
    #expect(records.areas[0] != records.areas[1])
  }
}
