import Testing

@testable import Redact

@Suite("mask remove")
struct RemoveTests {
  @Test func leavesNothing() throws {
    #expect(try TestLedger.masked(MaskSettings("remove"), ["张三", "", "0"]) == ["", "", ""])
  }
}
