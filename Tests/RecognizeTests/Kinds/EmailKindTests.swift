import Columns
import Testing

@testable import Recognize

@Suite("email")
struct EmailKindTests {
  @Test(
    arguments: [
      ("a@example.com", .likely),
      ("a.b-c+d@mail.example.com.cn", .likely),
      ("ａ＠ｅｘａｍｐｌｅ．ｃｏｍ", .likely),
      ("a@example", .impossible),
      ("@example.com", .impossible),
      ("a b@example.com", .impossible),
      ("13000000000@example.com", .likely),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(EmailKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("邮箱a@example.com。", ["email:a@example.com likely"]),
      ("13000000000@example.com", ["email:13000000000@example.com likely"]),
      ("单价12@34", []),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
