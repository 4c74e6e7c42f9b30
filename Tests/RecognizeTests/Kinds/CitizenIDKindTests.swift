import Columns
import Testing

@testable import Recognize

@Suite("citizen_id")
struct CitizenIDKindTests {
  @Test(
    arguments: [
      ("530502190001010010", .certain),
      ("533023190001010122", .certain),
      ("11010519491231002X", .certain),
      ("１１０１０５１９４９１２３１００２Ｘ", .certain),
      ("530502190001010011", .likely),
      ("530502190013010011", .impossible),
      ("533023000101012", .likely),
      ("999999000101012", .impossible),
      ("199999000101012", .impossible),
      ("13000000000", .impossible),
      ("530502 19000101 0010", .certain),
      ("530502 19000101 0011", .impossible),
      ("", .impossible),
      ("甲某", .impossible),
      ("111111190001010011", .possible),
      ("5305021900010100l0", .likely),
      ("53O5O2190001010010", .likely),
      ("五三〇五〇二一九〇〇〇一〇一〇〇一〇", .certain),
      ("5330**********0122", .possible),
      ("53302319000101****", .possible),
      ("5.33023E+17", .possible),
      ("533023190001010000", .likely),
      ("53302319000101001", .possible),
      ("5330231900010101220", .possible),
      ("9999**********0122", .impossible), ("533****1234", .possible), ("138****1234", .impossible),
      ("12345678901234", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(CitizenIDKind(), text) == confidence)
  }

  @Test(
    arguments: [
      (
        "户主甲身份证530502190001010010电话13000000000",
        ["citizen_id:530502190001010010 certain", "phone:13000000000 likely"]
      ),
      ("身份证号:530502190013010011", ["citizen_id:530502190013010011 likely"]),
      ("甲某530502190001010010.jpg", ["citizen_id:530502190001010010 certain"]),
      ("身份证号码5.33023E+17", ["citizen_id:5.33023E+17 likely"]),
      ("证件号5330**********0122", ["citizen_id:5330**********0122 likely"]),
      ("530502××××××××0010", ["citizen_id:530502××××××××0010 possible"]),
      ("身份证五三〇五〇二一九〇〇〇一〇一〇〇一〇号", ["citizen_id:五三〇五〇二一九〇〇〇一〇一〇〇一〇 certain"]),
      (
        "530502190001010010/530521190001010028",
        ["citizen_id:530502190001010010 certain", "citizen_id:530521190001010028 certain"]
      ),
      ("身份证5305021900O1010010", ["citizen_id:5305021900O1010010 likely"]),
      (
        "救助编号202610530502190001010010",
        ["number:202610530502190001010010 likely", "citizen_id:530502190001010010 certain"]
      ),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
