import Columns
import Testing

@testable import Recognize

@Suite("residence_permit")
struct ResidencePermitKindTests {
  @Test(
    arguments: [
      ("810000190001010018", .certain),
      ("820000190001010028", .certain),
      ("830000190001010038", .certain),
      ("830000190001010039", .likely),
      ("530502190001010010", .impossible),
      ("81000019000101001", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(ResidencePermitKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("居住证810000190001010018", ["residence_permit:810000190001010018 certain"])
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
