import Columns
import TestSupport
import Testing

@testable import Dictionaries

@Suite("citizen identity numbers")
struct CitizenIDTests {
  private func read(_ text: String) -> CitizenIDReading { CitizenID.read(Array(text.utf8).span) }

  @Test(arguments: [
    ("530502190001010010", 530502, "1900-01-01", true), ("530521190001010028", 530521, "1900-01-01", false),
    ("533023190001010122", 533023, "1900-01-01", false), ("11010519491231002X", 110105, "1949-12-31", false),
    ("11010519491231002x", 110105, "1949-12-31", false), ("1101051949123100 2X", 110105, "1949-12-31", false),
    ("'530502190001010010", 530502, "1900-01-01", true),
    (" 530502190001010010\u{3000}", 530502, "1900-01-01", true),
    ("11010519491231002Х", 110105, "1949-12-31", false),
    ("11010519491231002Ⅹ", 110105, "1949-12-31", false), ("11010519491231002×", 110105, "1949-12-31", false),
    ("533023000101012", 533023, "1900-01-01", false), ("810000190001010018", 810000, "1900-01-01", true),
    ("530502\u{200b}190001010010", 530502, "1900-01-01", true),
    ("530502-19000101-0010", 530502, "1900-01-01", true), ("533023000101012.0", 533023, "1900-01-01", false),
    ("\u{2018}530502190001010010", 530502, "1900-01-01", true),
    ("\u{202a}530502190001010010\u{202c}", 530502, "1900-01-01", true),
    ("530502190001010010\t", 530502, "1900-01-01", true),
    ("530502\u{a0}190001010010", 530502, "1900-01-01", true),
    ("11010519491231002ⅹ", 110105, "1949-12-31", false), ("11010519491231002Χ", 110105, "1949-12-31", false),
  ])
  func valid(text: String, area: Int, birth: String, isMale: Bool) throws {
    guard case .valid(let id) = read(text) else {
      Issue.record("not read as valid")
      return
    }
    #expect(id.areaCode == area)
    #expect(id.birth.iso == birth)
    #expect(id.isMale == isMale)
    #expect(id.checkDigitOK)
    #expect(CitizenID.parse(Array(text.utf8).span) == id)
  }

  /// The birth of a damaged number counts only where it surely stands.
  @Test(
    arguments: [
      ("530502196501010000", "1965-01-01"), ("53050219650101001A", "1965-01-01"),
      ("53050219650101****", "1965-01-01"), ("5305O219650101001X", "1965-01-01"),
      ("******196501010010", "1965-01-01"), ("530502196501010019", "1965-01-01"),
      ("53050219650101001", nil), ("5305021965010100100", nil), ("530502********0010", nil),
      ("5305021965O1010010", nil), ("5.30502E+17", nil), ("530502196513010010", nil),
      ("530502650101001", nil),
      ("530502096501010010", nil), ("", nil),
    ] as [(String, String?)])
  func birthOfDamaged(text: String, birth: String?) {
    #expect(CitizenID.birthOfDamaged(Array(text.utf8).span)?.iso == birth)
  }

  @Test(arguments: [
    ("53050219000101001", CitizenIDDamage.length), ("5305021900010100100", .length), ("1", .length),
    ("530502190013010010", .date), ("530502190002300010", .date), ("533023000001012", .date),
    ("533023190001010000", .truncated), ("5.33023E+17", .truncated), ("5.330231900010101e+17", .truncated),
    ("530502200112010", .truncated), ("5330**********0122", .masked), ("53302319000101****", .masked),
    ("53O502190001010010", .letters), ("53050219000l01001X", .letters), ("53〇502190001010010", .letters),
    ("53O5O219OOOIOIOOIO", .characters), ("见附件", .length), ("5305021900010100X0", .characters),
    ("530502190001010010.0", .truncated), ("5.33023190001010112E+17", .truncated),
    ("533,023,190,001,010,122", .characters),
    ("E00000001", .characters), ("53302300010101X", .characters),
  ])
  func damaged(text: String, damage: CitizenIDDamage) {
    let reading = read(text)
    if case .damaged(let found) = reading {
      #expect(found == damage || (damage == .length && found == .characters))
    } else {
      Issue.record("not read as damaged")
    }
    #expect(CitizenID.parse(Array(text.utf8).span) == nil)
  }

  @Test func aWrongCheckDigitStillTellsBirthAndSex() {
    guard case .wrongCheckDigit(let id) = read("530502190001010011") else {
      Issue.record("not read as wrong check digit")
      return
    }
    #expect(!id.checkDigitOK)
    #expect(id.birth.iso == "1900-01-01")
  }

  @Test(arguments: ["530502190001010010", "11010519491231002X", "11010519491231002x", "533023000101012"])
  func fullWidthFormsAreTheSame(text: String) { #expect(read(fullWidth(text)) == read(text)) }

  @Test(arguments: [
    "", " ", "\u{3000}", "'", "无", "/", "-", "——", "0", "000000000000000000", "暂无", "N/A", "（空）",
  ])
  func blank(text: String) { #expect(read(text) == .blank) }

  @Test func everyChangeOfOneDigitIsNoticed() {
    let right = Array("530502190001010010".utf8)
    for place in right.indices {
      for digit in UInt8(0x30)...0x39 where digit != right[place] {
        var changed = right
        changed[place] = digit
        if case .valid = CitizenID.read(changed.span) { Issue.record("place \(place) passes") }
      }
    }
  }

  /// A number in any spelling that keeps its digits is the same number.
  @Test func spellingsOfOneNumberReadAndFoldAlike() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let year = Int.random(in: 1910...1999, using: &generator)
      let sequence = Int.random(in: 990...999, using: &generator)
      let body = "530502\(year)0101\(sequence)"
      let digits = Array(body.utf8)
      let found = MOD11.checkCharacter(digits.span)
      let check = try #require(found)
      let last = Character(Unicode.Scalar(check))
      let number = "\(body)\(last)"
      let head = number.prefix(6)
      let spellings: [String] = [
        number, " \(number)", "\(number)\t", "'\(number)", fullWidth(number), number.lowercased(),
        "\u{feff}\(number)\u{200b}", "\(head)\u{3000}\(number.dropFirst(6))",
        last == "X" ? "\(body)Х" : "\(number)\u{a0}",
      ]
      var folded: Set<[UInt8]> = []
      for spelling in spellings {
        #expect(read(spelling) == read(number))
        var bytes: [UInt8] = []
        CellFold.fold(Array(spelling.utf8).span, into: &bytes)
        folded.insert(bytes)
      }
      #expect(folded == [Array(number.utf8)])
    }
  }

  @Test(arguments: [("530502190001010000", true), ("530502190001010010", false), ("5.33023E+17", false)])
  func endsInZeros(text: String, expected: Bool) {
    #expect(CitizenID.endsInZeros(Array(text.utf8).span) == expected)
  }

  /// The short way for numbers as they should be written says what the long way says.
  @Test func plainNumbersReadAsAnyOthers() {
    var generator = SeededGenerator(seed: 23)
    var plain = 0
    var valid = 0
    for _ in 0..<40_000 {
      let year = Int.random(in: 1840...2210, using: &generator)
      let day = Int.random(in: 0...32, using: &generator)
      let month = Int.random(in: 0...13, using: &generator)
      let end = Int.random(in: 0...999, using: &generator)
      let parts = [
        (Int.random(in: 90_000...999_999, using: &generator), 6), (year, 4), (month, 2), (day, 2),
        (Bool.random(using: &generator) ? end : 0, 3),
      ]
      var number = parts.flatMap { part, width in
        Array((String(repeating: "0", count: width) + String(part)).utf8.suffix(width))
      }
      let check = Bool.random(using: &generator) ? MOD11.checkCharacter(number.span) : nil
      number.append(check ?? Array("00123456789Xx:/".utf8).randomElement(using: &generator) ?? 0x30)
      if Int.random(in: 0...9, using: &generator) == 0 {
        let place = Int.random(in: 0...17, using: &generator)
        number[place] = Array("0Oxl :/*\u{1}\u{ff}".utf8).randomElement(using: &generator) ?? 0x30
      }
      let reading = CitizenID.readAny(number.span)
      #expect(CitizenID.read(number.span) == reading)
      if let short = CitizenID.readPlain(number.span) {
        plain += 1
        #expect(short == reading)
      }
      if case .valid = reading { valid += 1 }
    }
    #expect(plain > 30_000)
    #expect(valid > 5_000)
  }

  /// A cell that is folded as it stands is its own folded form.
  @Test func whatIsFoldedStaysAsItIs() {
    var generator = SeededGenerator(seed: 29)
    let parts = [
      "0", "12345678", "98765432", "张", "李某", "X", "A", "a", "x", " ", "．", "Ⅹ", "'", ".", "é", "𠮷",
    ]
    var folded = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        parts[Int.random(in: 0..<(Bool.random(using: &generator) ? 7 : parts.count), using: &generator)]
      }.joined()
      let cell = Array(text.utf8)
      let expected = cell.allSatisfy {
        switch $0 {
        case 0x30...0x39, 0x41...0x5a, 0xe4...0xe9, 0x80...0xbf: true
        default: false
        }
      }
      #expect(CellFold.isFolded(cell.span) == expected)
      guard expected else { continue }
      folded += 1
      var bytes: [UInt8] = []
      CellFold.fold(cell.span, into: &bytes)
      #expect(bytes == cell)
    }
    #expect(folded > 2_000)
  }

  @Test func noBytesCrashIt() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      _ = CitizenID.read(bytes.span)
      _ = Money.read(bytes.span)
      _ = WholeNumber.read(bytes.span)
      _ = DateText.month(bytes.span)
    }
  }
}
