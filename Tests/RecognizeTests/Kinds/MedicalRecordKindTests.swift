import Columns
import Testing

@testable import Recognize

@Suite("medical_record")
struct MedicalRecordKindTests {
  @Test(
    arguments: [
      ("ZY0012345", .impossible),
      ("0012345", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(MedicalRecordKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("住院号：ZY0012345", ["medical_record:ZY0012345 likely"]),
      ("病历号0012345，", ["medical_record:0012345 likely"]),
      ("医保编号5305000012345", ["medical_record:5305000012345 likely"]),
      ("住院费用12345元", []),
      ("发票号20240301", []),
      ("门诊12345元", []),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
