import Columns
import Testing

@testable import Recognize

@Suite("person_name")
struct PersonNameKindTests {
  @Test(arguments: [
    ("王某", Confidence.likely), ("欧阳某某", .likely), ("张 某", .likely), ("张\u{3000}某", .likely), ("刀某某", .likely),
    ("阿某·某某", .likely), ("某某", .possible), ("\u{e81e}某", .possible), ("王", .impossible),
    ("王某某某某", .impossible), ("王某1", .impossible), ("530502", .impossible), ("", .impossible),
  ])
  func wholeCell(text: String, confidence: Confidence) throws {
    let found = PersonNameKind().confidence(
      ofCell: Array(text.utf8).span, dictionaries: try Shared.dictionaries())
    #expect(found == confidence)
  }
}
