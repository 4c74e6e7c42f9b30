import Columns
import Testing

@testable import Recognize

@Suite("plate")
struct PlateKindTests {
  @Test(
    arguments: [
      ("云M00000", .likely),
      ("云M·0000A", .likely),
      ("云MD00000", .likely),
      ("云m00000", .likely),
      ("云M0000学", .likely),
      ("云Ｍ０００００", .likely),
      ("云MABCDE", .impossible),
      ("云M000", .impossible),
      ("某M00000", .impossible),
      ("云MI0000", .likely),
      ("云M0000000", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(PlateKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("名下有云M00000面包车", ["plate:云M00000 likely"]),
      ("车牌号：云M·D0000A", ["plate:云M·D0000A likely"]),
      ("云南A级2户", []),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
