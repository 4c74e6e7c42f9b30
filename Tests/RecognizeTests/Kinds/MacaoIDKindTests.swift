import Columns
import Testing

@testable import Recognize

@Suite("macao_id")
struct MacaoIDKindTests {
  @Test(
    arguments: [
      ("1000000(0)", .possible),
      ("5000000(1)", .possible),
      ("10000000", .impossible),
      ("2000000(0)", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(MacaoIDKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("澳门身份证1000000(0)", ["macao_id:1000000(0 likely"]),
      ("共1000000(0)", []),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
