import Columns
import Dictionaries
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
      (
        ["隆阳区", "壹叁零零零零零零零零零", ""], "530502", nil, nil, [.areaHoldsIdentifier, .identifierInText]
      ),
      (["隆阳区", "1,3,0,0,0,0,0,0,0,0,0", ""], "530502", nil, nil, [.areaHoldsIdentifier]),
      (["隆阳区", "潞江镇", "१३०००००००००"], "530502", "潞江镇", nil, [.areaHoldsIdentifier]),
      // No place is named after an illness or holds a house.
      (["隆阳区", "艾滋病镇", ""], "530502", nil, nil, [.areaNoPlace]),
      (["隆阳区", "潞江镇", "精神病村"], "530502", "潞江镇", nil, [.areaNoPlace]),
      (["隆阳区", "潞江镇", "某村9组88号"], "530502", "潞江镇", nil, [.areaNoPlace]),
      // What has not exactly the form of a township is told, and not shown until the office lists it.
      (["隆阳区", "新设\n 镇", ""], "530502", "新设 镇", nil, [.townshipNotShown]),
      (["隆阳区", "李春园", ""], "530502", "李春园", nil, [.townshipNotShown]),
      (["隆阳区", "低保户张建国家园", ""], "530502", "低保户张建国家园", nil, [.townshipNotShown]),
      (["隆阳区", "张三李四王五街道", ""], "530502", "张三李四王五街道", nil, [.townshipNotShown]),
      (["隆阳区", "尾号0122镇", ""], "530502", "尾号0122镇", nil, [.townshipNotShown]),
      (["隆阳区", "138-123村", ""], "530502", "138-123村", nil, [.townshipNotShown]),
      (["隆阳区", "拾叁捌園区", ""], "530502", "拾叁捌園区", nil, [.townshipNotShown]),
      (["隆阳区", "拾叁捌镇", ""], "530502", "拾叁捌镇", nil, [.townshipNotShown]),
      (["隆阳区", "一三八二镇", ""], "530502", "一三八二镇", nil, [.townshipNotShown]),
      (["隆阳区", "残疾人托养所", ""], "530502", nil, nil, [.areaNoPlace]),
      (["隆阳区", "瘫痪者镇", ""], "530502", nil, nil, [.areaNoPlace]),
      (["隆阳区", "低保户镇", ""], "530502", "低保户镇", nil, [.townshipNotShown]),
      (["隆阳区", "刘（壬亥）镇", ""], "530502", "刘（壬亥）镇", nil, [.townshipNotShown]),
      (["隆阳区", "刘-壬亥镇", ""], "530502", "刘-壬亥镇", nil, [.townshipNotShown]),
      (["隆阳区", "刘壬a亥镇", ""], "530502", "刘壬a亥镇", nil, [.townshipNotShown]),
      (["隆阳区", "刘\u{e123}亥镇", ""], "530502", "刘\u{e123}亥镇", nil, [.townshipNotShown]),
      (["隆阳区", "LiRen村", ""], "530502", "LiRen村", nil, [.townshipNotShown]),
      (["隆阳区", "某某农场", ""], "530502", "某某农场", nil, [.townshipNotShown]),
      (["隆阳区", "合计", ""], "530502", "合计", nil, [.townshipNotShown]),
      (["隆阳区", "某镇", ""], "530502", "某镇", nil, [.townshipNotShown]),
      // Offices, the county before it, the words of peoples.
      (["隆阳区", "隆阳区新设街道办事处", ""], "530502", "新设街道", nil, [.townshipUnlisted]),
      (["隆阳区", "新设镇人民政府", ""], "530502", "新设镇", nil, [.townshipUnlisted]),
      (["隆阳区", "新设彝族傣族乡", ""], "530502", "新设彝族傣族乡", nil, [.townshipUnlisted]),
      (["隆阳区", "三台山镇", ""], "530502", "三台山镇", nil, [.townshipUnlisted]),
      // Township and village in one cell are the listed township, and the listed village where it has no cell.
      (["隆阳区", "丙麻乡上庙村", "上庙村"], "530502", "丙麻乡", "上庙村", []),
      (["隆阳区", "丙麻乡上庙村", ""], "530502", "丙麻乡", "上庙村", []),
      (["隆阳区", "丙麻乡上庙村3组", ""], "530502", "丙麻乡", "上庙村", []),
      (["隆阳区", "隆阳区板桥镇北汉庄村", ""], "530502", "板桥镇", "北汉庄村", [.villageUnlisted]),
      (["隆阳区", "板桥镇小永村七组张家院村", "小永村"], "530502", "板桥镇", "小永村", [.villageUnlisted]),
      (["", "丙麻乡上庙村", ""], "530502", "丙麻乡", "上庙村", []),
      // Places that begin like names are shown as named.
      (["隆阳区", "何元镇", "王家寨"], "530502", "何元镇", "王家寨", [.townshipUnlisted]),
      (["隆阳区", "潞江镇", "杨柳"], "530502", "潞江镇", "杨柳", [.villageUnlisted]),
      (["隆阳区", "潞江镇", "八零八村（新）"], "530502", "潞江镇", "八零八村（新）", [.villageUnlisted]),
      (["隆阳区", " 新设镇 ", ""], "530502", "新设镇", nil, [.townshipUnlisted]),
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

  /// 板桥镇 is in 隆阳区 and in two counties of 曲靖; only the first has 秋山村, all three have 板桥社区.
  @Test func theVillageTellsTheCountyOfATownshipThatSeveralHave() throws {
    let headers = ["乡镇", "村"]
    let records = try read([["板桥镇", "秋山村"], ["板桥镇", "板桥社区"], ["板桥镇秋山村", ""]], headers: headers)
    #expect((0..<3).map { records.areas[$0].county?.code } == ["530502", nil, "530502"])
    #expect((0..<3).map { records.areas[$0].isCountyOpen } == [false, true, false])
    #expect(records.areas[1].township == "板桥镇" && records.areas[1].village == "板桥社区")
    let codes = records.findings.map(\.code).filter { $0 != .householdUnknown }
    #expect(codes == [.townshipOfSeveralCounties])
  }

  @Test func theTablesCountyHoldsForRowsThatDoNotTell() throws {
    let home = HomeCounty(try Shared.dictionaries())
    func county(_ rows: [[String]]) throws -> String? {
      let batch = TestSheet(headers: ["乡镇", "村"], rows: rows).batch()
      let fields = Ledger.fields.filter { ["township", "village"].contains($0.name) }
      let typed = try ColumnTyper(fields: fields, dictionaries: try Shared.dictionaries()).typed(batch)
      return home.county(of: batch.recognized(as: typed.schema))?.code
    }
    #expect(try county([["板桥镇", "板桥社区"], ["板桥镇", "秋山村"], ["板桥镇", "某村"]]) == "530502")
    #expect(try county([["板桥镇", "秋山村"], ["板桥镇", "浙都村"]]) == nil)
    #expect(try county([["板桥镇", "板桥社区"]]) == nil)

    let sheet = TestSheet(headers: ["乡镇", "村"], rows: [["板桥镇", "板桥社区"], ["潞江镇", ""]])
    var batch = sheet.batch()
    let fields = Ledger.fields.filter { ["township", "village"].contains($0.name) }
    batch = batch.recognized(
      as: try ColumnTyper(fields: fields, dictionaries: try Shared.dictionaries()).typed(batch).schema)
    batch.homeCounty = try Shared.dictionaries().areas.county("530324")
    let records = try Ledger.interpreter(fields: fields, derived: []).process(batch)
    // A township of one county stays there.
    #expect((0..<2).map { records.areas[$0].county?.code } == ["530324", "530502"])
  }

  @Test func oneVillageNameInTwoTownshipsIsTwoVillages() throws {
    let records = try read([["隆阳区", "潞江镇", "新村"], ["隆阳区", "板桥镇", "新村"]])
    #expect(records.areas.values.count == 2)
    #expect(records.areas[0] != records.areas[1])
  }
}
