import Columns
import Testing

@testable import Recognize

@Suite("number")
struct NumberKindTests {
  @Test(
    arguments: [
      ("12345", .impossible),
      ("DB00012", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(NumberKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("户号010100002", ["number:010100002 likely"]),
      ("低保证字第00012345号", ["number:00012345 likely"]),
      ("结婚证J530502-2020-000012", ["number:J530502-2020-000012 likely"]),
      ("低保证20240301发", []),
      ("优抚证：YF00012", ["number:YF00012 likely"]),
      ("合计12345户", []),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
