import Columns
import Testing

@testable import Recognize

@Suite("landline")
struct LandlineKindTests {
  @Test(
    arguments: [
      ("0875-0000001", .likely),
      ("08750000001", .possible),
      ("(0875)0000002", .likely),
      ("0875-0000001-801", .likely),
      ("0000001", .impossible),
      ("010-00000001", .likely),
      ("00875-0000001", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(LandlineKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("电话2000001", ["landline:2000001 likely"]),
      ("办公电话：0875-2000001转801", ["landline:0875-2000001 likely"]),
      ("电话20240301", []),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
