import Columns
import Testing

@testable import Recognize

@Suite("sex")
struct SexDerivationTests {
  @Test func fromTheNumberElseTheColumnElseUnknown() throws {
    let records = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "姓名", "身份证号", "性别"],
        rows: [
          ["潞江镇", "甲某", "530502190001010010", "女"], ["潞江镇", "乙某", "530502190001010029", ""],
          ["潞江镇", "丙某", "530502190001010011", "女"], ["潞江镇", "丁某", "", "男性"], ["潞江镇", "戊某", "5305", "不详"],
        ]))
    #expect(
      (0..<5).map { records.dimensions["sex"]?[$0] } == ["male", "female", "female", "male", "unknown"])
  }

  @Test func withoutAColumnItIsNotAvailable() throws {
    let records = try Ledger.records(TestSheet(headers: ["乡镇", "姓名"], rows: [["潞江镇", "甲某"]]))
    #expect(records.dimensions["sex"] == nil)
  }
}
