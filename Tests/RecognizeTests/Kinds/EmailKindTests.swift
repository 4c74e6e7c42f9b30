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
      ("张三@example.com", .likely),
      ("a@例子.com", .likely),
      ("张三@例子.中国", .likely),
      ("张三＠例子．中国", .likely),
      ("张三@例子", .impossible),
      ("@例子.中国", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(EmailKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("邮箱a@example.com。", ["email:a@example.com likely"]),
      ("13000000000@example.com", ["email:13000000000@example.com likely"]),
      ("单价12@34", []),
      ("邮箱：张三@example.com。", ["email:张三@example.com likely"]),
      ("联系人张三a@example.com联系", ["email:a@example.com likely"]),
      ("寄到a@例子.中国查收", ["email:a@例子.中国 likely"]),
      ("寄到张三@例子.公司", ["email:寄到张三@例子.公司 likely"]),
      ("这不是邮箱@", []), ("通知@全体.村民", []), ("单价@三元.五角", []),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
