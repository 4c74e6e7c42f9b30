import Columns
import Testing

@testable import Recognize

@Suite("travel_permit")
struct TravelPermitKindTests {
  @Test(
    arguments: [
      ("H00000001", .possible),
      ("M0000000202", .possible),
      ("C00000003", .possible),
      ("CA0000003", .possible),
      ("T00000001", .possible),
      ("H20240301", .impossible),
      ("B00000001", .impossible),
      ("00000001", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(TravelPermitKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("回乡证H00000001", ["travel_permit:H00000001 likely"]),
      ("台胞证00000001", ["travel_permit:00000001 likely"]),
      ("往来港澳通行证号：CA0000003", ["travel_permit:CA0000003 likely"]),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
