import Columns
import Testing

@testable import Dictionaries

@Suite("amounts, counts, dates")
struct NumberTextTests {
  @Test(
    arguments: [
      ("450", 45000), ("450.5", 45050), ("1,234.50", 123_450), ("¥300元", 30000), ("¥300", 30000),
      ("-20", -2000),
      ("(20.00)", -2000), ("450", 45000), ("1,234", 123_400), ("0", 0), ("0.00", 0), (" 12 ", 1200),
      ("1.2E3", 120_000), ("4.5e2", 45000), ("299.99999999999994", 30000), ("0.125", 13), ("-0.125", -13),
      (".5", 50),
      ("1.2万元", 1_200_000), ("−20", -2000), ("'450", 45000), ("100000000000", 10_000_000_000_000),
      ("0.005", 1),
      ("0.0049", 0), ("12.", 1200),
    ] as [(String, Int64)])
  func money(text: String, cents: Int64) { #expect(Money.read(Array(text.utf8).span) == .cents(cents)) }

  @Test(arguments: ["450", "1,234.50", "-20", "(20.00)", "1.2E3"])
  func fullWidthMoney(text: String) {
    #expect(Money.read(Array(fullWidth(text).utf8).span) == Money.read(Array(text.utf8).span))
    #expect(Money.parse(Array(text.utf8).span) != nil)
  }

  @Test(arguments: ["", " ", "-", "—", "——", "/", "\u{3000}"])
  func blankMoney(text: String) { #expect(Money.read(Array(text.utf8).span) == .blank) }

  @Test(arguments: [
    "无", "abc", "1.2.3", "3-4", "12元5", "1000000000000", "99999999999999999999", "E5", ".", "元", "--5",
    "1E99",
  ])
  func noMoney(text: String) { #expect(Money.read(Array(text.utf8).span) == .notANumber) }

  @Test(
    arguments: [("3", 3), ("3人", 3), ("3.0", 3), ("1,200", 1200), ("65岁", 65), ("0", 0)] as [(String, Int64)])
  func count(text: String, number: Int64) {
    #expect(WholeNumber.read(Array(text.utf8).span) == .number(number))
  }

  @Test(arguments: ["3.5", "三", "3人2"])
  func noCount(text: String) { #expect(WholeNumber.read(Array(text.utf8).span) == .notANumber) }

  @Test(
    arguments: [
      ("2024-03-05", "2024-03-05"), ("2024/3/5", "2024-03-05"), ("2024.3.5", "2024-03-05"),
      ("2024年3月5日", "2024-03-05"), ("20240305", "2024-03-05"), ("2024-03-05 00:00:00", "2024-03-05"),
      ("2024-03-05", "2024-03-05"), ("45356", "2024-03-05"), ("36526", "2000-01-01"), ("61", nil),
      ("2024-02-30", nil), ("2024-03", nil), ("", nil), ("无", nil), ("202403", nil), ("99999999", nil),
    ] as [(String, String?)])
  func day(text: String, iso: String?) { #expect(DateText.day(Array(text.utf8).span)?.iso == iso) }

  @Test(
    arguments: [
      ("2024-03", "2024-03"), ("2024.3", "2024-03"), ("2024年3月", "2024-03"), ("202403", "2024-03"),
      ("20240315", "2024-03"), ("2024-03-15", "2024-03"), ("2024年03月起", "2024-03"), ("45356", "2024-03"),
      ("202413", nil), ("2024", nil), ("", nil), ("3月", nil),
    ] as [(String, String?)])
  func month(text: String, iso: String?) { #expect(DateText.month(Array(text.utf8).span)?.iso == iso) }
}
