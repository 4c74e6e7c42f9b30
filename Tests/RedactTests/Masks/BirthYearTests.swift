import Testing

@testable import Redact

@Suite("mask year")
struct BirthYearTests {
  @Test(arguments: [
    ("1900-01-01", "1900"), ("1900.1.1", "1900"), ("1900年1月", "1900"), ("19000101", "1900"),
    ("190001", "1900"),
    ("1900", "1900"), ("1900年", "1900"), ("１９００年１月", "1900"), ("一九〇〇年", "未知"),
    ("530502190001010010", "未知"), ("13000000001", "未知"), ("不详", "未知"), ("", ""),
  ])
  func masks(cell: String, expected: String) throws {
    #expect(try TestLedger.masked(MaskSettings("year"), [cell]) == [expected])
  }
}
