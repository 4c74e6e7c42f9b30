import Columns
import Testing

@testable import Recognize

@Suite("disability_certificate")
struct DisabilityCertificateKindTests {
  @Test(
    arguments: [
      ("53050219000101001041", .certain),
      ("53052119000101002811", .certain),
      ("53050219000101001091", .impossible),
      ("53050219000101001045", .impossible),
      ("530502190001010010", .impossible),
      ("11010519491231002X41", .certain),
      ("５３０５０２１９０００１０１００１０４１", .certain),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(DisabilityCertificateKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("残疾证53050219000101001041B1", ["disability_certificate:53050219000101001041 certain"]),
      ("残疾人证号：53050219001301001099", ["disability_certificate:53050219001301001099 likely"]),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
