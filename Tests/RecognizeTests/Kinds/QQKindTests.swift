import Columns
import Testing

@testable import Recognize

@Suite("qq")
struct QQKindTests {
  @Test(
    arguments: [
      ("10001", .impossible),
      ("123456789", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(QQKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("QQ:10001", ["qq:10001 likely"]),
      ("qq号码是123456789", ["qq:123456789 likely"]),
      ("扣扣 123456", ["qq:123456 likely"]),
      ("共10001元", []),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
