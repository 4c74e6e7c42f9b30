import Columns
import Testing

@testable import Recognize

@Suite("disabled")
struct DisabledDerivationTests {
  @Test(arguments: [
    ("一级", "yes"), ("2", "yes"), ("53050219000101001041", "yes"), ("", "no"), ("无", "no"), ("—", "no"),
    ("健康", "no"),
    (" ", "no"), ("重残", "yes"),
  ])
  func one(cell: String, expected: String) throws {
    let records = try Ledger.records(
      TestSheet(headers: ["乡镇", "姓名", "残疾等级"], rows: [["潞江镇", "甲某", cell], ["潞江镇", "乙某", "一级"]]))
    #expect(records.dimensions["disabled"]?[0] == expected)
  }
}
