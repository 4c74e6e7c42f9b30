import Testing

@testable import Redact

@Suite("mask partial-phone")
struct PartialPhoneTests {
  @Test(arguments: [
    ("13000000001", "130****0001"), ("+86 130 0000 0001", "130****0001"), ("013000000001", "130****0001"),
    ("8613000000001", "130****0001"),
    ("0086-130-0000-0001", "130****0001"), ("１３０００００００01", "130****0001"), ("0875-0000001", "****"),
    ("13000000001/13000000002", "****"), ("1300000000", "****"), ("130000000011", "****"), ("无", "****"),
    ("+", "****"), ("", ""), ("\u{200b}", ""),
  ])
  func masks(cell: String, expected: String) throws {
    #expect(try TestLedger.masked(MaskSettings("partial-phone"), [cell]) == [expected])
  }
}
