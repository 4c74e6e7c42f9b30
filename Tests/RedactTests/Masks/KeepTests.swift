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

  /// A row that is shifted by one column has a name among the amounts.
  @Test(arguments: [FieldKind.money, .count, .date, .month])
  func aNameAmongNumbersIsUnknown(kind: FieldKind) throws {
    let masked = try TestLedger.masked(
      MaskSettings("keep"), ["450", "张三", "４５０", "", "1985年3月", "阿卜杜·热合曼"], kind: kind)
    #expect(masked == ["450", "未知", "４５０", "", "1985年3月", "未知"])
  }
}
