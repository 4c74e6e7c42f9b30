import Columns
import Testing

@testable import Recognize

@Suite("phone")
struct PhoneKindTests {
  @Test(arguments: [
    ("13000000000", Confidence.likely), ("19900000001", .likely), ("12000000000", .impossible),
    ("8613000000000", .likely),
    ("+86 130 0000 0000", .likely), ("008613000000000", .likely), ("130-0000-0000", .likely),
    ("13 000000000", .impossible), ("0875-0000001", .likely), ("08750000001", .possible),
    ("0000001", .impossible),
    ("130000000000", .impossible), ("甲某", .impossible),
  ])
  func wholeCell(text: String, confidence: Confidence) throws {
    let found = PhoneKind().confidence(ofCell: Array(text.utf8).span, dictionaries: try Shared.dictionaries())
    #expect(found == confidence)
  }
}
