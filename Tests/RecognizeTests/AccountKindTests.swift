import Columns
import Testing

@testable import Recognize

@Suite("account")
struct AccountKindTests {
  @Test(arguments: [
    ("6217000000000000004", Confidence.likely), ("6217000000000000005", .possible),
    ("622369000000000006", .likely),
    ("6217 0000 0000 0000 004", .likely), ("6217 000 00000000 0004", .impossible),
    ("000000000012", .possible),
    ("00000000001", .impossible), ("1217000000000000003", .possible),
  ])
  func wholeCell(text: String, confidence: Confidence) throws {
    let found = AccountKind().confidence(
      ofCell: Array(text.utf8).span, dictionaries: try Shared.dictionaries())
    #expect(found == confidence)
  }
}
