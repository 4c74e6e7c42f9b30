import Columns
import Testing

@testable import Recognize

@Suite("bank_card")
struct BankCardKindTests {
  @Test(
    arguments: [
      ("6217000000000000004", .likely),
      ("6217000000000000005", .impossible),
      ("622369000000000006", .likely),
      ("6217 0000 0000 0000 004", .likely),
      ("6217 000 00000000 0004", .impossible),
      ("1217000000000000003", .impossible),
      ("62170000", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(BankCardKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("卡6217000000000000004用", ["bank_card:6217000000000000004 likely"]),
      ("银行卡号6217000000000000005", ["bank_card:6217000000000000005 likely"]),
      // A wrong check digit, in groups.
      ("建行卡 6217 0000 0000 0000", ["bank_card:6217 0000 0000 0000 likely"]),
      ("工行卡6217-0000-0000-0000", ["bank_card:6217-0000-0000-0000 likely"]),
      ("农信社卡号：6223690000000001", ["bank_card:6223690000000001 likely"]),
      ("打入惠农卡，每月1500元", []), ("工资卡2024年1月起", []),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
