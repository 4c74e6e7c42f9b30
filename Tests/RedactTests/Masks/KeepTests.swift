import Columns
import Testing

@testable import Redact

@Suite("mask keep")
struct KeepTests {
  @Test func keepsAllButHits() throws {
    let hit = CellHit(row: 1, column: 0, range: 1..<3, kind: .phone, confidence: .possible)
    let masked = try TestLedger.masked(MaskSettings("keep"), ["1234567.00", "abcd", ""], hits: [hit])
    #expect(masked == ["1234567.00", "a****d", ""])
  }
}
