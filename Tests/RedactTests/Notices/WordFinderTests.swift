import Columns
import Testing

@testable import Redact

/// A word is found however it is spelled, in whatever column it stands.
@Suite("words of whom no notice lists")
struct WordFinderTests {
  private static func isIn(_ text: String, _ words: [String] = ["孤儿", "HIV", "父母双亡"]) -> Bool {
    let bytes = Array(text.utf8)
    return WordFinder(words).isIn(bytes.span)
  }

  @Test(arguments: [
    "孤儿", "孤 儿", "孤\u{3000}儿", "系孤儿，由祖母照料", "孤\u{200b}儿", "孤-儿", "孤·儿", "（孤）儿", "孤\n儿", "孤\u{2f09}",
    "hiv", "Hiv感染", "ＨＩＶ", "ｈiＶ", "H.I.V", "h i v", "Ⓗⓘⓥ", "⼀孤儿", "\u{2f57}母双亡", "父母（双）亡", "孤\u{fe00}儿",
    "HⅠV", "ΗΙV", "НІV", "hⅣ", "𝐇𝐈𝐕", "🄷🄸🅅", "ʜɪᴠ", "孤ㄦ", "孤兒", "父母雙亡",
  ])
  func found(text: String) { #expect(Self.isIn(text)) }

  @Test(arguments: ["", "孤", "儿孤", "孤老", "补发", "hi", "父母双全", "5330001", "一二三", "Ⅰ级", "Ηλι", "狐ㄦ"])
  func notFound(text: String) { #expect(!Self.isIn(text)) }

  @Test func compatibilityFormsAreTheirCharacters() {
    // U+F9B4 is 領.
    #expect(Self.isIn("本人\u{f9b4}取", ["領取"]))
    #expect(Self.isIn("\u{f9b4}取", ["領取"]))
  }

  private static func listed(
    _ columns: [(header: String, kind: FieldKind?, cells: [String])], households: [UInt64] = [],
    roles: [RecordBatch.Role]
  ) throws -> [String] {
    var gatherer = NoticeGatherer(
      try NoticeSettings(
        names: .full(basis: "民发〔2021〕57号"), amountOf: .household, amountField: nil,
        words: TestLedger.words(), lastDay: .lastDay(ofMonth: 10, year: 2026), minorsEndAt18: true),
      TestLedger.knowledge)
    let names = ["张甲", "张乙", "张丙", "张丁"]
    var ledger = TestLedger(
      columns: [("name", .personName, names)]
        + columns.map { (FieldName($0.header), $0.kind ?? .text, $0.cells) },
      households: households, roles: roles
    ).ofAdults
    ledger.unknown = Set(columns.filter { $0.kind == nil }.map { FieldName($0.header) })
    gatherer.take(ledger.records)
    return gatherer.finish().flatMap { $0.households.map(\.name) }
  }

  /// Columns that nobody knows, second ones of a field, and ones taken for numbers hold words as well.
  @Test(arguments: [nil, FieldKind.text, .citizenID, .phone, .money, .address, .relation, .village])
  func whateverTheColumn(kind: FieldKind?) throws {
    let cells = ["孤 儿", "", "Hiv感染", "爱滋病"]
    let names = try Self.listed([("备注2", kind, cells)], roles: Array(repeating: .householder, count: 4))
    #expect(names == ["张乙"])
  }

  /// Where the header is the word, the cell only says yes or no.
  @Test func wordsInHeaders() throws {
    let roles = Array(repeating: RecordBatch.Role.householder, count: 4)
    #expect(
      try Self.listed([("是否孤儿", nil, ["是", "否", "", "1"])], roles: roles) == ["张乙", "张丙"])
    #expect(
      try Self.listed([("艾滋病患者", .count, ["0", "√", "无", "1"])], roles: roles) == ["张甲", "张丙"])
  }

  /// 艾滋病防治条例, article 39, protects the family too; an orphan who lives with others heads no household.
  @Test func whoseRowCounts() throws {
    let roles: [RecordBatch.Role] = [.householder, .member, .householder, .member]
    #expect(
      try Self.listed([("备注", .text, ["", "HIV", "", "孤儿"])], households: [1, 1, 2, 2], roles: roles) == [
        "张丙"
      ])
    #expect(
      try Self.listed([("备注", .text, ["", "", "父母双亡", ""])], households: [1, 1, 2, 2], roles: roles) == ["张甲"]
    )
  }
}
