import Columns
import Testing

@testable import Recognize

@Suite("wechat")
struct WeChatKindTests {
  @Test(
    arguments: [
      ("wxid_example", .likely),
      ("example_a1", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(WeChatKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("微信号：example_a1", ["wechat:example_a1 likely"]),
      ("微信example-a", ["wechat:example-a likely"]),
      ("加wxid_00example", ["wechat:wxid_00example likely"]),
      ("说明example_a1", []),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
