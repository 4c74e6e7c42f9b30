import Columns
import Testing

@testable import Recognize

@Suite("account")
struct AccountKindTests {
  @Test(
    arguments: [
      ("6217000000000000005", .possible),
      ("000000000012", .possible),
      ("00000000001", .impossible),
      ("1217000000000000003", .possible),
      ("2024-03-15 2024-04", .impossible),
      ("DE36000000000000000000", .likely),
      ("DE36 0000 0000 0000 0000 00", .likely),
      ("GB75TEST00000000000001", .likely),
      ("fr53000000000000000m0000100", .likely),
      // A wrong check digit, a country without such numbers, a character too many.
      ("DE00000000000000000000", .impossible),
      ("ZZ36000000000000000000", .impossible),
      ("GB75TEST000000000000011", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(AccountKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("账号 0000000001", ["account:0000000001 likely"]),
      ("存折24010012300045", ["account:24010012300045 likely"]),
      ("卡号62170000****0004", ["account:62170000****0004 likely"]),
      ("共发放1234567890元", []),
      ("汇入GB75TEST00000000000001户", ["account:GB75TEST00000000000001 likely"]),
      ("IBAN DE36 0000 0000 0000 0000 00", ["account:DE36 0000 0000 0000 0000 00 likely"]),
      ("账号DE00000000000000000000", ["account:DE00000000000000000000 likely"]),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
