import Columns
import Testing

@testable import Recognize

@Suite("disabled")
struct DisabledDerivationTests {
  @Test(arguments: [
    ("一级", "yes"), ("2", "yes"), ("53050219000101001041", "yes"), ("", "no"), ("无", "no"), ("—", "no"),
    ("健康", "no"),
    (" ", "no"), ("重残", "yes"), ("肢体四级", "yes"), ("Ⅱ", "yes"), ("智力残疾（未成年）", "yes"),
    ("无残疾", "no"), ("未评残", "no"), ("未评定", "no"), ("非残", "no"), ("不残疾", "no"), ("无等级", "no"), ("未办证", "no"),
    ("N", "no"), ("残疾等级：无", "no"),
    ("办理中", "unknown"), ("注销", "unknown"), ("过期", "unknown"), ("×", "unknown"), ("*", "unknown"),
    ("9", "unknown"),
  ])
  func one(cell: String, expected: String) throws {
    let records = try Ledger.records(
      TestSheet(headers: ["乡镇", "姓名", "残疾等级"], rows: [["潞江镇", "甲某", cell], ["潞江镇", "乙某", "一级"]]))
    #expect(records.dimensions["disabled"]?[0] == expected)
    #expect(records.findings.contains { $0.code == .vocabularyUnlisted } == (expected == "unknown"))
  }
}
