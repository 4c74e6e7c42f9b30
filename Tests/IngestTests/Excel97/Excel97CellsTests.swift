import Columns
import Ingest
import TestSupport
import Testing

@Suite("cells of XLS workbooks")
struct Excel97CellsTests {
  private static let header: [BIFFRecord] = [
    .text(0, 0, "姓名"), .text(0, 1, "备注"), .text(1, 0, "甲某"),
  ]
  private static let styles: [BIFFRecord] = [
    .format(176, "yyyy\"年\"m\"月\""), .format(177, "[h]:mm"), .format(178, "yyyy-mm-dd hh:mm"),
    .style(0), .style(14), .style(176), .style(177), .style(178), .style(20),
  ]
  private static let isNoNumber: [UInt8] = [0, 0, 0, 0, 0xff, 0xff]

  /// The records of the cell B2, the text they must give, and what must be found.
  @Test(
    arguments: [
      ([.number(1, 1, 200.5)], "200.5", nil),
      ([.number(1, 1, 285.60000000000002)], "285.6", nil),
      ([.number(1, 1, 0.1 + 0.2)], "0.3", nil),
      ([.number(1, 1, 1.005)], "1.005", nil),
      ([.number(1, 1, -0.25)], "-0.25", nil),
      ([.number(1, 1, -1234.5)], "-1234.5", nil),
      ([.number(1, 1, 0.05)], "0.05", nil),
      ([.number(1, 1, -0.0)], "0", nil),
      ([.number(1, 1, 1.0 / 3)], "0.333333333333333", nil),
      ([.number(1, 1, 123_456_789_012_345)], "123456789012345", nil),
      ([.number(1, 1, 999_999_999_999_999)], "999999999999999", nil),
      ([.number(1, 1, 530_502_190_001_009_984)], "5.3050219000101E+17", "number-lost-digits"),
      ([.number(1, 1, 1e15)], "1.0E+15", "number-lost-digits"),
      ([.number(1, 1, 6_217_000_000_000_004)], "6217000000000004", "number-lost-digits"),
      ([.number(1, 1, 1e300)], "1e+300", "number-lost-digits"),
      ([.number(1, 1, .nan)], "#NUM!", "cell-error"),
      ([.number(1, 1, 530_502_190_001_009_984, style: 1)], "5.3050219000101E+17", "number-lost-digits"),
      ([.number(1, 1, 46326, style: 1)], "2026-10-31", nil),
      ([.number(1, 1, 46296, style: 2)], "2026-10-01", nil),
      ([.number(1, 1, 1.5, style: 3)], "1.5", nil),
      ([.number(1, 1, 46326.5, style: 4)], "2026-10-31 12:00:00", nil),
      ([.number(1, 1, 0.354166666666667, style: 5)], "08:30:00", nil),
      ([.number(1, 1, 60, style: 1)], "1900-02-29", nil),
      ([.number(1, 1, 7, style: 99)], "7", nil),
      ([.shortNumber(1, 1, 2500 << 2 | 2)], "2500", nil),
      ([.shortNumber(1, 1, 28560 << 2 | 3)], "285.6", nil),
      ([.shortNumber(1, 1, UInt32(bitPattern: -5 << 2 | 2))], "-5", nil),
      ([.shortNumber(1, 1, 0x3ff8_0000)], "1.5", nil),
      ([.shortNumber(1, 1, 0x3ff8_0001)], "0.015", nil),
      ([.shortNumbers(1, 1, [46326 << 2 | 2], style: 1)], "2026-10-31", nil),
      ([.truth(1, 1, true)], "TRUE", nil),
      ([.truth(1, 1, false)], "FALSE", nil),
      ([.error(1, 1, 0x2a)], "#N/A", "cell-error"),
      ([.error(1, 1, 0x07)], "#DIV/0!", "cell-error"),
      ([.formula(1, 1, little((2.5).bitPattern))], "2.5", nil),
      ([.formula(1, 1, little((2.5).bitPattern), type: 0x0406)], "2.5", nil),
      ([.formula(1, 1, [1, 0, 1, 0, 0, 0, 0xff, 0xff])], "TRUE", nil),
      ([.formula(1, 1, [2, 0, 0x17, 0, 0, 0, 0xff, 0xff])], "#REF!", "cell-error"),
      ([.formula(1, 1, [3, 0, 0, 0, 0, 0, 0xff, 0xff])], "", "formula-without-value"),
      ([.formula(1, 1, [0, 0] + isNoNumber), .formulaText("某&某")], "某&某", nil),
      (
        [.formula(1, 1, [0, 0] + isNoNumber), BIFFRecord(0x04bc, [1, 2, 3]), .formulaText("abc")],
        "abc", nil
      ),
      (
        [
          .formula(1, 1, [0, 0] + isNoNumber), BIFFRecord(0x0221, [1]), BIFFRecord(0x003c, [2]),
          .formulaText(""),
        ],
        "", nil
      ),
      ([.formula(1, 1, [0, 0] + isNoNumber)], "", "formula-without-value"),
      ([.text(1, 1, "plain é")], "plain é", nil),
      ([.text(1, 1, "𠮷某")], "𠮷某", nil),
      // An empty text without the byte that says what it is written in.
      ([BIFFRecord(0x0204, [1, 0, 1, 0, 0, 0, 0, 0])], "", nil),
      ([BIFFRecord(0x00d6, [1, 0, 1, 0, 0, 0] + BIFFText.long("张某") + [1, 0, 0, 0, 0, 0])], "张某", nil),
      ([.shared(1, 1, 0)], "共享", nil),
      ([.shared(1, 1, 1)], "张某某", nil),
      ([.blank(1, 1)], "", nil),
    ] as [([BIFFRecord], String, String?)])
  func cells(records: [BIFFRecord], text: String, finding: String?) throws {
    var fixture = Excel97Fixture(Self.header + records)
    var texts = SharedTextsFixture()
    texts.add("共享")
    texts.add("张某某", runs: 2, notes: 9)
    fixture.book = Self.styles + texts.records
    let reading = try read(fixture.bytes())
    #expect(reading.rows == [["甲某", text]])
    var counts = finding.map { [$0: 1] } ?? [:]
    // With one of two cells the row is a record of which little is there.
    if text.isEmpty { counts["row-nearly-empty"] = reading.counts["row-nearly-empty"] }
    #expect(reading.counts == counts)
  }

  /// Where another formula of the sheet has a result, an empty text is one.
  @Test func anEmptyTextAmongResultsIsOne() throws {
    let empty: [UInt8] = [3, 0, 0, 0, 0, 0, 0xff, 0xff]
    let records: [BIFFRecord] = [
      .formula(1, 1, empty), .shared(2, 0, 0), .formula(2, 1, little((2.5).bitPattern)),
    ]
    var fixture = Excel97Fixture(Self.header + records)
    var texts = SharedTextsFixture()
    texts.add("乙某")
    fixture.book = texts.records
    let reading = try read(fixture.bytes())
    #expect(reading.rows == [["甲某", ""], ["乙某", "2.5"]])
    #expect(reading.counts["formula-without-value"] == nil)
  }

  @Test func datesFrom1904() throws {
    var fixture = Excel97Fixture(
      Self.header.prefix(2) + [.number(1, 0, 0, style: 1), .number(1, 1, 44864, style: 1)])
    fixture.book = Self.styles + [BIFFRecord.startsAt1904]
    #expect(try read(fixture.bytes()).rows == [["1904-01-01", "2026-10-31"]])
  }

  /// A number format that is damaged is no reason to lose the ledger.
  @Test func damagedNumberFormat() throws {
    var fixture = Excel97Fixture(Self.header + [.number(1, 1, 2)])
    fixture.book = [BIFFRecord(0x041e, [176, 0, 0, 0, 0x3a]), BIFFRecord(0x041e, [1])]
    #expect(try read(fixture.bytes()).rows == [["甲某", "2"]])
  }

  // MARK: - Texts

  /// Texts in records that break anywhere, in one byte a character or two, with runs and notes.
  @Test(arguments: 0..<40)
  func sharedTextsBreakAnywhere(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let characters = Array("ab1 éü张某腾𠮷")
    var texts = SharedTextsFixture(limit: Int.random(in: 20...90, using: &random), seed: UInt64(seed))
    var expected: [[String]] = []
    var records = Self.header.prefix(2)
    for index in 0..<30 {
      let pool = Bool.random(using: &random) ? characters[0..<6] : characters[...]
      let count = Int.random(in: 1...60, using: &random)
      let text = "x" + String((0..<count).map { _ in pool.randomElement(using: &random) ?? "x" }) + "x"
      let isRich = Bool.random(using: &random)
      texts.add(text, runs: isRich ? 3 : 0, notes: isRich && Bool.random(using: &random) ? 25 : 0)
      expected.append([text, String(index)])
      records += [.shared(index + 1, 0, index), .number(index + 1, 1, Double(index))]
    }
    var fixture = Excel97Fixture(Array(records))
    fixture.book = texts.records
    #expect(try read(fixture.bytes()).rows == expected)
  }

  @Test(arguments: [0, 1, 3, 99])
  func numberOfSharedTextsIsNotBelieved(declared: Int) throws {
    var fixture = Excel97Fixture([["姓名", "备注"], ["甲某", "一"]])
    var texts = SharedTextsFixture()
    texts.declared = declared
    for text in ["姓名", "备注", "甲某", "一"] { texts.add(text) }
    fixture.book = texts.records
    #expect(try read(fixture.bytes()).rows == [["甲某", "一"]])
  }

  /// A program cuts a long text after half a character, which the continuation has as a whole.
  @Test func halfACharacterBeforeAContinuationIsLeftOver() throws {
    var fixture = Excel97Fixture(Array(Self.header) + [.shared(1, 1, 0)])
    fixture.book = [
      BIFFRecord(0x00fc, [1, 0, 0, 0, 1, 0, 0, 0, 3, 0, 1, 0x20, 0x5f]), BIFFRecord(0x003c, []),
      BIFFRecord(0x003c, [1, 0xd0, 0x67, 0x41]), BIFFRecord(0x003c, [1, 0xd0, 0x67]),
    ]
    #expect(try read(fixture.bytes()).rows == [["甲某", "张某某"]])
  }

  @Test func halfOfAPairIsReplaced() throws {
    let half = BIFFRecord(0x0204, [1, 0, 1, 0, 0, 0, 3, 0, 1, 0x41, 0, 0x42, 0xd8, 0x43, 0])
    #expect(try read(Excel97Fixture(Self.header + [half]).bytes()).rows == [["甲某", "A\u{fffd}C"]])
  }

  /// The text of a formula's result goes on in a continuation.
  @Test func longFormulaText() throws {
    let text = BIFFText.long("某某某")
    let records: [BIFFRecord] = [
      .formula(1, 1, [0, 0] + Self.isNoNumber), BIFFRecord(0x0207, Array(text[..<5])),
      BIFFRecord(0x003c, [1] + text[5...]),
    ]
    #expect(try read(Excel97Fixture(Self.header + records).bytes()).rows == [["甲某", "某某某"]])
  }

  /// The number of a character set, bytes, and what they are; nil when they are no characters.
  @Test(
    arguments: [
      (936, [0xd5, 0xc5, 0xc4, 0xb3], "张某"),
      (936, [0xd5, 0xc5, 0x81, 0x39, 0xee, 0x39], "张㐀"),
      (nil, [0xd5, 0xc5, 0xc4, 0xb3], "张某"),
      (950, [0xb1, 0x69, 0xac, 0x59], "張某"),
      (1252, [0x63, 0x61, 0x66, 0xe9], "café"),
      (10_000, [0x63, 0x61, 0x66, 0x8e], "café"),
      (10_029, [0xfc], "Ł"),
      (1200, [0x61, 0x62], "ab"),
      (936, [0xd5], nil), (936, [0xff, 0xff], nil), (4711, [0xd5, 0xc5], nil),
    ] as [(Int?, [UInt8], String?)])
  func characterSets(number: Int?, bytes: [UInt8], text: String?) throws {
    var fixture = Excel97Fixture([
      .bytes(0, 0, Array("ID".utf8)), .bytes(0, 1, Array("NAME".utf8)), .number(1, 0, 1), .bytes(1, 1, bytes),
    ])
    fixture.version = 0x0500
    // A character set may be told after what is written in it.
    if let number { fixture.book = [.codePage(number)] }
    let file = try TemporaryFile(fixture.bytes())
    let cells = try? withExtendedLifetime(file) { try RawCells.read(file.input).cells }
    #expect(cells?.sheets.first?.rows.last?.cells.last == text)
    if text == nil { #expect(errorReading(fixture.bytes())?.code == .textEncodingBroken) }
  }
}
