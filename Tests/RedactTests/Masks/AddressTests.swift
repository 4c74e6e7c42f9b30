import Columns
import Testing

@testable import Redact

@Suite("mask address")
struct AddressTests {
  @Test(arguments: [
    (MaskSettings.AddressLevel.village, "隆阳区板桥镇北汉庄村"), (.township, "隆阳区板桥镇"), (.county, "隆阳区"),
  ])
  func putsTheAreasInItsPlace(level: MaskSettings.AddressLevel, expected: String) throws {
    let masked = try TestLedger.masked(
      MaskSettings("address", level: level), ["板桥镇北汉庄村三组15号张三家", "", "错的"])
    #expect(masked == [expected, "", expected])
  }

  /// What stands in the column of villages is shown only if it is listed in the township, or written as a village is.
  @Test(arguments: [("世科社区", "隆阳区板桥镇世科社区"), ("芒旦社区", "隆阳区板桥镇"), ("某某村", "隆阳区板桥镇某某村"), ("张三家隔壁", "隆阳区板桥镇")])
  func villagesThatAreNone(village: String, expected: String) throws {
    let ledger = TestLedger(columns: [("address", .address, ["a"])], areas: [TestLedger.area(village)])
    let records = ledger.records
    let knowledge = MaskKnowledge(
      try TestLedger.dictionaries(), lastDay: .lastDay(ofMonth: 10, year: 2026),
      isVillage: { $0.hasSuffix("村") })
    let masked = try Masks.make(MaskSettings("address"), knowledge).mask(
      records.batch.columns[0], at: 0, of: records)
    #expect(masked.text(0) == expected)
  }

  /// A ledger without a column of villages: only a village that the dictionary has in the row's township is told.
  @Test func readsTheVillageFromTheAddressWhereNoColumnTellsIt() throws {
    let cells = [
      "隆阳区板桥镇世科社区3组15号张三家", "板桥镇某某村3组15号", "隆阳区潞江镇芒旦社区12组", "世科社区3组", "", "板桥镇世科社区",
    ]
    let ledger = TestLedger(
      columns: [("address", .address, cells)],
      areas: cells.indices.map { TestLedger.area(nil, township: $0 == 5 ? nil : "板桥镇") })
    let records = ledger.records
    let knowledge = MaskKnowledge(try TestLedger.dictionaries(), lastDay: .lastDay(ofMonth: 10, year: 2026))
    func masked(_ level: MaskSettings.AddressLevel) throws -> [String] {
      let mask = try Masks.make(MaskSettings("address", level: level), knowledge)
      let column = try mask.mask(records.batch.columns[0], at: 0, of: records)
      return cells.indices.map { column.text($0) }
    }
    #expect(
      try masked(.village) == ["隆阳区板桥镇世科社区", "隆阳区板桥镇", "隆阳区板桥镇", "隆阳区板桥镇", "", "隆阳区"])
    #expect(try masked(.township) == ["隆阳区板桥镇", "隆阳区板桥镇", "隆阳区板桥镇", "隆阳区板桥镇", "", "隆阳区"])
  }

  @Test func endsAboveAnAreaThatHoldsAnIdentifier() throws {
    let ledger = TestLedger(
      columns: [
        ("village", .village, ["北汉庄村13000000001", "北汉庄村", "北汉庄村"]),
        ("township", .township, ["板桥镇", "板桥镇", "13000000001"]), ("address", .address, ["a", "b", "c"]),
      ],
      areas: [TestLedger.area("北汉庄村13000000001"), TestLedger.area("北汉庄村"), TestLedger.area(nil)],
      hits: [
        CellHit(row: 0, column: 0, range: 12..<23, kind: .phone, confidence: .likely),
        CellHit(row: 2, column: 1, range: 0..<11, kind: .phone, confidence: .possible),
      ])
    let records = ledger.records
    let mask = try Masks.make(MaskSettings("address"), TestLedger.knowledge)
    let masked = try mask.mask(records.batch.columns[2], at: 2, of: records)
    #expect((0..<3).map { masked.text($0) } == ["隆阳区板桥镇", "隆阳区板桥镇北汉庄村", "隆阳区"])
  }
}
