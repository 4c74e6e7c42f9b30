import Columns
import Testing

@testable import Recognize

@Suite("student_number")
struct StudentNumberKindTests {
  @Test(arguments: [
    ("G530502190001010010", Confidence.certain), ("g530502190001010010", .certain),
    ("J530521190001010036", .certain),
    ("L530521190001010123", .likely), ("L000000190001010123", .impossible),
    ("530502190001010010", .impossible),
    ("X530502190001010010", .impossible), ("G123", .impossible),
  ])
  func wholeCell(text: String, confidence: Confidence) throws {
    let kind = StudentNumberKind()
    #expect(
      kind.confidence(ofCell: Array(text.utf8).span, dictionaries: try Shared.dictionaries()) == confidence)
  }
}
