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
