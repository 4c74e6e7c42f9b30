import Testing

@testable import Redact

@Suite("mask partial-account")
struct PartialAccountTests {
  @Test(arguments: [
    ("6217000000000000004", "****0004"), ("6217 0000 0000 0000 004", "****0004"), ("0000000012", "****0012"),
    ("000000012", "****"), ("000000000000000000000004", "****"), ("6.217E+18", "****"),
    ("6217000000000000004、6228480000000000000", "****"), ("张三6217000000000000004", "****"), ("", ""),
  ])
  func masks(cell: String, expected: String) throws {
    #expect(try TestLedger.masked(MaskSettings("partial-account"), [cell]) == [expected])
  }
}
