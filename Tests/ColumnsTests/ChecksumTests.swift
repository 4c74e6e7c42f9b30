import Testing

@testable import Columns

@Suite("checksums")
struct ChecksumTests {
  // Published examples of GB 11643-1999 (1949 and 1880), and zero-filled numbers computed by hand.
  @Test(arguments: [
    ("11010519491231002", "X"), ("44052418800101001", "4"), ("53050219000101001", "0"),
    ("53302319000101012", "2"), ("81000019000101001", "8"),
  ])
  func citizenCheckCharacter(body: String, check: String) {
    #expect(MOD11.checkCharacter(Array(body.utf8).span) == check.utf8.first)
  }

  @Test(arguments: ["", "1101051949123100", "110105194912310022", "1101051949123100a"])
  func noCheckCharacterForOtherThanSeventeenDigits(body: String) {
    #expect(MOD11.checkCharacter(Array(body.utf8).span) == nil)
  }

  @Test(arguments: [
    ("6217000000000000004", true), ("6228480000000000000", true), ("622369000000000006", true),
    ("6217000000000000005", false), ("", false), ("0", false), ("62a7", false),
  ])
  func luhn(number: String, isValid: Bool) {
    #expect(Luhn.isValid(Array(number.utf8).span) == isValid)
  }
}
