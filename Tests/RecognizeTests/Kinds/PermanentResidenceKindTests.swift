import Columns
import Testing

@testable import Recognize

@Suite("permanent_residence")
struct PermanentResidenceKindTests {
  @Test(
    arguments: [
      ("953104190001010012", .certain),
      ("953418190001010025", .certain),
      ("931840190001010037", .certain),
      ("953104190001010013", .likely),
      ("953104190013010012", .impossible),
      ("XXA530000101010", .likely),
      ("xxb530000101020", .likely),
      ("XXA539999999999", .possible),
      ("XX530000101010", .impossible),
      ("530502190001010010", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(PermanentResidenceKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("配偶持永久居留证953104190001010012", ["permanent_residence:953104190001010012 certain"]),
      ("证件XXC530000101030备注", ["permanent_residence:XXC530000101030 likely"]),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
