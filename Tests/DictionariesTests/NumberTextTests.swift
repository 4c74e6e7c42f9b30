import Columns
import TestSupport
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
      ("0.0049", 0), ("12.", 1200), ("450元/月", 45000), ("450.00元整", 45000), ("1,234,567.8", 123_456_780),
      ("200-", -20000), ("负200", -20000), ("－200", -20000), ("﹣200", -20000), ("（200.50）", -20050),
      ("(-20)", -2000), ("￥1,200.00", 120_000), ("1.2万", 1_200_000), ("人民币450元", 45000), ("RMB450", 45000),
      ("12元5角", 1250), ("12元5角3分", 1253), ("1万2千元", 1_200_000),
      ("壹仟贰佰元整", 120_000), ("人民币伍佰元正", 50000), ("壹佰贰拾叁元肆角伍分", 12345), ("壹拾元零伍分", 1005), ("叁万元整", 3_000_000),
      ("壹萬貳仟圓整", 1_200_000), ("一千二百元", 120_000), ("一百零五", 10500), ("四百五十", 45000), ("十五元", 1500),
      ("廿五元", 2500),
      ("负伍拾元", -5000), ("一亿二千万元", 12_000_000_000),
      ("1 234.50", 123_450), ("1\u{a0}234\u{202f}567", 123_456_700), ("1\u{3000}200", 120_000),
      ("300 200.00", 30_020_000),
      ("12 000", 1_200_000), ("￥ 300 元", 30000), ("- 20", -2000), ("( 20.00 )", -2000), ("1.2 万元", 1_200_000),
      ("450\n", 45000), ("450\n元", 45000), ("4\u{200b}50", 45000), ("12\u{200b}34.5", 123_450),
      ("人民币 1 234.50 元", 123_450), ("壹仟 贰佰 元 整", 120_000), ("12元 5角", 1250), ("1万 2千元", 1_200_000),
    ] as [(String, Int64)])
  func money(text: String, cents: Int64) { #expect(Money.read(Array(text.utf8).span) == .cents(cents)) }

  @Test(arguments: ["450", "1,234.50", "-20", "(20.00)", "1.2E3"])
  func fullWidthMoney(text: String) {
    #expect(Money.read(Array(fullWidth(text).utf8).span) == Money.read(Array(text.utf8).span))
    #expect(Money.parse(Array(text.utf8).span) != nil)
  }

  @Test(arguments: ["", " ", "-", "—", "——", "/", "\u{3000}", "无", "空", "－", "N/A", "暂无", "//"])
  func blankMoney(text: String) { #expect(Money.read(Array(text.utf8).span) == .blank) }

  @Test(arguments: [
    "一百五", "两万五", "一二百", "百", "元整", "1,5", "1,23", "12,34,567", "1,0000", "(20", "20)", "200--", "未发放",
    "450元/年度奖", "壹元贰元", "壹角壹元",
    "abc", "1.2.3", "3-4", "12元5", "1000000000000", "99999999999999999999", "E5", "元", "--5",
    "1E99",
    "85\n60", "85 60", "300\n5", "300 200", "300 200元", "1 200 300 1", "1234 567", "1 23", "1\n234.50",
    "1\t234.50",
    "1 234,567", "1,234 567", "85, 600", "12. 50", "12 .50", "1.5 0", "85'60", "85￥60", "￥85￥60", "1E 3",
    "人民币85 60", "85 60整", "85\n60整", "伍拾\n陆拾元", "三百\n五十", "85元\n60元", "85\u{2028}600.00", "300 200 100",
  ])
  func noMoney(text: String) { #expect(Money.read(Array(text.utf8).span) == .notANumber) }

  @Test(
    arguments: [
      ("3", 3), ("3人", 3), ("3.0", 3), ("1,200", 1200), ("65岁", 65), ("0", 0), ("三", 3), ("十二人", 12),
      ("3口人", 3), ("18周岁", 18), ("３", 3), ("叁", 3), ("1 200", 1200), ("3 人", 3),
    ] as [(String, Int64)])
  func count(text: String, number: Int64) {
    #expect(WholeNumber.read(Array(text.utf8).span) == .number(number))
  }

  @Test(arguments: ["3.5", "三成", "3人2", "多", "3 2", "3\n2", "12 345", "三\n二"])
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

  @Test(arguments: [
    ("0.045", 45000), ("1.2345", 1_234_500), ("450元", 45000), ("1.2万元", 1_200_000), ("-0.01", -10000),
  ])
  func inAColumnOfTenThousands(text: String, cents: Int64) {
    #expect(Money.read(Array(text.utf8).span, unit: .tenThousands) == .cents(cents))
  }

  @Test func theHeaderTellsTheUnit() {
    #expect(MoneyUnit(header: "补助资金（万元）") == .tenThousands)
    #expect(MoneyUnit(header: "补助资金(元)") == .yuan)
    #expect(MoneyUnit(header: "补助资金") == nil)
  }

  /// Whatever an amount is and however it is written, it reads as itself.
  @Test func amountsInAnySpellingReadAsThemselves() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let cents = Int64.random(in: 1...99_999_999, using: &generator)
      for text in AmountSpellings.all(cents) {
        #expect(Money.read(Array(text.utf8).span) == .cents(cents))
        #expect(Money.read(Array(("-" + text).utf8).span) == .cents(-cents))
      }
    }
  }
}
