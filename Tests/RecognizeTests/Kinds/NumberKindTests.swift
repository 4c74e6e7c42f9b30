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
      ("军字第00000001号", ["number:00000001 likely"]),
      ("武字第0000001号", ["number:0000001 likely"]),
      ("他的军官证号是南字第00000001号", ["number:00000001 likely"]),
      ("士兵证号00000001", ["number:00000001 likely"]),
      ("义务兵证：00000001", ["number:00000001 likely"]),
      // Letters of offices.
      ("保拥军字第00000001号", []), ("征南字第00000001号", []), ("军字第12号", []), ("军官证2024年3月发", []),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
