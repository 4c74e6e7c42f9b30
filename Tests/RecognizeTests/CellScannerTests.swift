import Columns
import Dictionaries
import TestSupport
import Testing

@testable import Recognize

@Suite("cell scanner")
struct CellScannerTests {
  let scanner: CellScanner

  init() throws { scanner = CellScanner(areaCodes: try Shared.dictionaries().areaCodes) }

  /// Hits as `kind:text`.
  private func hits(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    scanner.scan(bytes.span) { hit in
      found.append("\(hit.kind.rawValue):\(String(decoding: bytes[hit.range], as: UTF8.self))")
    }
    return found
  }

  @Test(
    arguments: [
      ("户主甲身份证530502190001010010电话13000000000", ["citizen_id:530502190001010010", "phone:13000000000"]),
      ("11010519491231002X", ["citizen_id:11010519491231002X"]),
      ("号码11010519491231002x.", ["citizen_id:11010519491231002x"]),
      ("11010519491231002Ⅹ", ["citizen_id:11010519491231002Ⅹ"]),
      ("530502 19000101 0010", ["citizen_id:530502 19000101 0010"]),
      ("530502-1900-0101-0010", ["citizen_id:530502-1900-0101-0010"]),
      ("5305021900\u{200b}01010010", ["citizen_id:5305021900\u{200b}01010010"]),
      ("530502190001010010", ["citizen_id:530502190001010010"]),
      ("530502190001010011", ["citizen_id:530502190001010011"]),
      ("530502190013010011", ["account:530502190013010011"]),
      ("533023000101012", ["citizen_id:533023000101012"]),
      ("53050219000101001041", ["disability_certificate:53050219000101001041"]),
      ("11010519491231002X41", ["disability_certificate:11010519491231002X41"]),
      ("学籍G530502190001010010", ["student_number:G530502190001010010"]),
      ("L530521190001010123", ["student_number:L530521190001010123"]),
      ("A530502190001010010", ["citizen_id:530502190001010010"]),
      ("wx13000000000", ["phone:13000000000"]),
      ("138 0000 0000", ["phone:138 0000 0000"]), ("138-0000-0000", ["phone:138-0000-0000"]),
      ("1 3 8 0 0 0 0 0 0 0 0", ["phone:1 3 8 0 0 0 0 0 0 0 0"]),
      ("+8613800000000", ["phone:8613800000000"]), ("0086-13800000000", ["phone:0086-13800000000"]),
      ("13800000000、13900000000", ["phone:13800000000", "phone:13900000000"]),
      ("13800000000 13900000000", ["phone:13800000000", "phone:13900000000"]),
      ("13800000000\n13900000000", ["phone:13800000000", "phone:13900000000"]),
      ("0875-0000001", ["landline:0875-0000001"]), ("(0875)0000002", ["landline:0875)0000002"]),
      ("08750000003", ["landline:08750000003"]),
      ("6217000000000000004", ["bank_card:6217000000000000004"]),
      ("6217 0000 0000 0000 004", ["bank_card:6217 0000 0000 0000 004"]),
      ("6217000000000000005", ["account:6217000000000000005"]),
      ("账号0000000000012", ["account:0000000000012"]),
      (
        "530502190001010010530521190001010028",
        [
          "account:530502190001010010530521190001010028", "citizen_id:530502190001010010",
          "citizen_id:530521190001010028",
        ]
      ),
      ("53302319000101****", ["citizen_id:53302319000101****"]),
    ] as [(String, [String])])
  func found(text: String, expected: [String]) { #expect(hits(text) == expected) }

  @Test(arguments: [
    "530502190001010010", "11010519491231002X", "13000000000", "6217000000000000004", "0875-0000001",
  ])
  func fullWidthFormsAreFound(text: String) {
    let wide = fullWidth(text)
    let kind = hits(text).first?.prefix { $0 != ":" } ?? ""
    #expect(hits("号码" + wide + "号") == ["\(kind):\(wide)"])
  }

  @Test(arguments: [
    "", "潞江镇芒旦社区12组34号", "2024-03-15", "2024年3月15日至2025年3月14日", "450.00元", "共3人,2024年起", "1234567890",
    "2026-10-31 2026-11-06", "民发〔2021〕57号", "10000000000", "12800000000", "2024.03 2024.09 2025.03", "530502",
    "第1季度1500元第2季度1500元第3季度1500元", "abcdefghijklmnop",
  ])
  func nothingFound(text: String) { #expect(hits(text) == []) }

  @Test func everyIdentifierIsFoundWhateverStandsAroundIt() {
    var generator = SeededGenerator(seed: 11)
    let around = ["", "户主", "电话", ":", "(", ")", "、", "a", "X", "。", "\u{3000}", "\n", "/", ",", "*", "#"]
    for _ in 0..<2_000 {
      let number =
        ["530502190001010010", "13000000000", "11010519491231002X", "6217000000000000004"]
        .randomElement(using: &generator) ?? ""
      let left = around.randomElement(using: &generator) ?? ""
      let right = around.filter { $0 != "X" && $0 != "a" }.randomElement(using: &generator) ?? ""
      #expect(hits(left + number + right).contains { $0.hasSuffix(number) }, "\(left)…\(right)")
    }
  }

  /// Each sign was looked at again from every other; the longest cell there can be took minutes.
  @Test(.timeLimit(.minutes(1)), arguments: ["x", "X", "*", "×", "●", "x*", "0x", "*-"])
  func aLongRunOfStarsIsReadOnce(sign: String) {
    let text = String(repeating: sign, count: (1 << 20) / sign.utf8.count)
    #expect(hits(text + " 13800000000").contains("phone:13800000000"))
  }

  @Test func noBytesCrashItAndHitsAreWithinTheCell() {
    var generator = SeededGenerator(seed: 3)
    let alphabet: [[UInt8]] = [
      [0x30], [0x31], [0x35], [0x39], [0x58], [0x20], [0x2d], [0xef, 0xbc, 0x93], [0xef], [0xe6, 0x9d, 0x8e],
      [0xff],
      [0xe2, 0x80, 0x8b], [0x47],
    ]
    for _ in 0..<5_000 {
      var cell: [UInt8] = []
      for _ in 0..<Int.random(in: 0...400, using: &generator) {
        cell += alphabet[Int.random(in: 0..<alphabet.count, using: &generator) / 2 * 2 % alphabet.count]
      }
      scanner.scan(cell.span) { hit in
        #expect(hit.range.lowerBound >= 0 && hit.range.upperBound <= cell.count && !hit.range.isEmpty)
      }
    }
  }
}
