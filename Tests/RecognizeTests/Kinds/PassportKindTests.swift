import Columns
import Testing

@testable import Recognize

@Suite("passport")
struct PassportKindTests {
  @Test(
    arguments: [
      ("E00000001", .possible),
      ("EA0000001", .possible),
      ("EI0000001", .impossible),
      ("G00000001", .possible),
      ("PE0000001", .possible),
      ("e00000001", .possible),
      ("Ｅ００００００１", .impossible),
      ("E20240301", .impossible),
      ("E0000001", .impossible),
      ("A00000001", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(PassportKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("护照号E00000001", ["passport:E00000001 likely"]),
      ("护照140000001", ["passport:140000001 likely"]),
      ("编号E20240301", []),
      ("缅甸籍，护照：EA0000001。", ["passport:EA0000001 likely"]),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
