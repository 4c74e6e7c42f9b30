import Columns
import Testing

@testable import Recognize

@Suite("individual_business")
struct IndividualBusinessKindTests {
  @Test(
    arguments: [
      ("92530502MA00000008", .certain), ("92530521MA00000A9Y", .certain), ("92530502ma00000008", .certain),
      ("925305020000000018", .certain), ("92530502MA00000009", .impossible),
      ("91530502MA0000000B", .impossible),
      ("11530502000000000G", .impossible), ("530502190001010010", .impossible),
      ("92530502MA000000", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(IndividualBusinessKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("个体户92530502MA00000008经营", ["individual_business:92530502MA00000008 certain"]),
      ("信用代码92530502MA00000009", ["individual_business:92530502MA00000009 likely"]),
      // Organisations are public.
      ("某某局11530502000000000G", []), ("某某公司91530502MA0000000B", []), ("合作社统一代码52530502MA00000A9J", []),
      ("机关代码115305020000000050", []), ("某某局统一社会信用代码：115305020000000050", []),
      // Without the word, or with a wrong check character, it is a number of somebody.
      ("账号115305020000000050", ["account:115305020000000050 likely"]),
      ("115305020000000050", ["account:115305020000000050 possible"]),
      ("机关代码115305020000000051", ["account:115305020000000051 possible"]),
      ("机构代码530502190001010010", ["citizen_id:530502190001010010 certain"]),
      ("信用代码925305020000000018", ["individual_business:925305020000000018 certain"]),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
