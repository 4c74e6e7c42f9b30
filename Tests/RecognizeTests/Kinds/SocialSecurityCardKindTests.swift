import Columns
import Testing

@testable import Recognize

@Suite("social_security_card")
struct SocialSecurityCardKindTests {
  @Test(
    arguments: [
      ("A00000001", .possible),
      ("B00000002", .possible),
      ("000000003", .impossible),
      ("A20240301", .impossible),
      ("A0000001", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(SocialSecurityCardKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("社保卡号A00000001", ["social_security_card:A00000001 likely"]),
      ("社会保障卡000000003", ["social_security_card:000000003 likely"]),
      ("医保卡：000000003", ["social_security_card:000000003 likely"]),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
