import Columns
import Testing

@testable import Recognize

@Suite("hong_kong_id")
struct HongKongIDKindTests {
  @Test(
    arguments: [
      ("Z0000001", .likely),
      ("Z000000(1)", .certain),
      ("Z000001A", .likely),
      ("Z000001(A)", .certain),
      ("XX0000000", .likely),
      ("Z0000002", .impossible),
      ("Z000000（1）", .certain),
      ("ZZZ0000001", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(HongKongIDKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("香港身份证Z000000(1)", ["hong_kong_id:Z000000(1) certain"]),
      ("香港身份证号Z0000002", ["hong_kong_id:Z0000002 likely"]),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
