import Columns
import Testing

@testable import Recognize

@Suite("student_number")
struct StudentNumberKindTests {
  @Test(
    arguments: [
      ("G530502190001010010", .certain),
      ("g530502190001010010", .certain),
      ("J530521190001010036", .certain),
      ("L530521190001010123", .likely),
      ("L530521190013010123", .impossible),
      ("G53050219000101001", .impossible),
      ("530502190001010010", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(StudentNumberKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("学籍号G530502190001010010。", ["student_number:G530502190001010010 certain"]),
      ("学号20190010203", ["student_number:20190010203 likely"]),
      ("中学20190010203", []),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
