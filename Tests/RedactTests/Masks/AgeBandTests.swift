import Testing

@testable import Redact

@Suite("mask age-band")
struct AgeBandTests {
  // The period ends on 31 October 2026.
  @Test(arguments: [
    ("0", "0-17"), ("17", "0-17"), ("18", "18-24"), ("24岁", "18-24"), ("25周岁", "25-29"), ("89", "85-89"),
    ("90", "90+"), ("126", "90+"), ("131", "未知"), ("1900-01-01", "90+"), ("2008-10-31", "18-24"),
    ("2008-11-01", "0-17"), ("2001年", "25-29"), ("2030-01-01", "未知"), ("不详", "未知"),
    ("530502190001010010", "未知"), ("", ""),
  ])
  func masks(cell: String, expected: String) throws {
    #expect(try TestLedger.masked(MaskSettings("age-band"), [cell]) == [expected])
  }
}
