import Columns
import Testing

@testable import Recognize

@Suite("disability_certificate")
struct DisabilityCertificateKindTests {
  @Test(arguments: [
    ("53050219000101001041", Confidence.certain), ("53052119000101002811", .certain),
    ("53050219000101001081", .impossible), ("53050219000101001045", .impossible),
    ("530502190001010010", .impossible),
    ("11010519491231002X41", .certain),
  ])
  func wholeCell(text: String, confidence: Confidence) throws {
    let kind = DisabilityCertificateKind()
    #expect(
      kind.confidence(ofCell: Array(text.utf8).span, dictionaries: try Shared.dictionaries()) == confidence)
  }
}
