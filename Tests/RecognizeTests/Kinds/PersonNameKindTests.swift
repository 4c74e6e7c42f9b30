import Columns
import Testing

@testable import Recognize

@Suite("person_name")
struct PersonNameKindTests {
  @Test(arguments: [
    ("王某", Confidence.likely), ("欧阳某某", .likely), ("张 某", .likely), ("张\u{3000}某", .likely), ("刀某某", .likely),
    ("阿某·某某", .likely), ("某某", .possible), ("\u{e81e}某", .possible), ("王", .impossible),
    ("王某某某某", .impossible), ("王某(已故)", .likely), ("（户主）王某", .likely), ("王某、李某某", .likely), ("王某等3人", .likely),
    ("王某代领", .likely), ("王\n某", .impossible), ("劉某某", .likely), ("歐陽某某", .likely), ("\u{2f42}某", .likely),
    ("合计", .impossible), ("敬老院", .impossible), ("金鸡乡", .possible),
    ("马街社区", .possible), ("村委会", .impossible),
    ("普阿\u{2022}某某", .likely), ("普阿\u{30fb}某某", .likely), ("普阿.某某", .likely), ("普阿\u{ff0e}某某", .likely),
    ("普阿\u{318d}某某", .likely), ("普阿*某某", .likely), ("𠮷某某", .possible), ("王\u{e81e}某", .likely),
    ("王3人", .impossible), ("王某1", .impossible), ("530502", .impossible), ("", .impossible),
  ])
  func wholeCell(text: String, confidence: Confidence) throws {
    let found = PersonNameKind().confidence(
      ofCell: Array(text.utf8).span, dictionaries: try Shared.dictionaries())
    #expect(found == confidence)
  }
}
