import Columns
import Testing

@testable import Recognize

@Suite("taiwan_id")
struct TaiwanIDKindTests {
  @Test(
    arguments: [
      ("A100000001", .likely),
      ("A200000012", .likely),
      ("Z200000004", .likely),
      ("A100000002", .impossible),
      ("A300000001", .impossible),
      ("a100000001", .likely),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(TaiwanIDKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("台湾身份证A100000001", ["taiwan_id:A100000001 likely"]),
      ("台湾居民身份证号A100000002", ["taiwan_id:A100000002 likely"]),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
