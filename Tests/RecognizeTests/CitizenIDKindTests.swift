import Columns
import Testing

@testable import Recognize

@Suite("citizen_id")
struct CitizenIDKindTests {
  @Test(arguments: [
    ("530502190001010010", Confidence.certain), ("533023190001010122", .certain),
    ("810000190001010018", .certain),
    ("530502190001010011", .likely), ("530502190013010011", .impossible), ("533023000101012", .likely),
    ("999999000101012", .likely), ("199999000101012", .impossible), ("13000000000", .impossible),
    ("530502 19000101 0010", .certain), ("530502 19000101 0011", .impossible), ("", .impossible),
    ("甲某", .impossible),
    ("953104190001010012", .certain), ("111111190001010011", .possible),
  ])
  func wholeCell(text: String, confidence: Confidence) throws {
    let found = CitizenIDKind().confidence(
      ofCell: Array(text.utf8).span, dictionaries: try Shared.dictionaries())
    #expect(found == confidence)
  }
}
