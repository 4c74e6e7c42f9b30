import Columns
import Testing

@testable import Redact

/// What every mask must do, whatever it does.
@Suite("mask conformance")
struct MaskConformanceTests {
  /// Cells of what each mask is for, whole and damaged; all persons and numbers are fictional.
  private static let names = [
    "张三", "张三丰", "欧阳某", "欧阳某某", "岩温", "阿依·古丽", "阿依古丽·买买提", "张三、王四", "张三(已故)", "合计", "Zhang San", "张",
    "\u{3000}王 五", "张3", "张*三", "张XX", "**", "王某某",
  ]
  private static let numbers = [
    "530502190001010010", "53050219000101002X", "53050219000101002x", "533023000101012", "5.33023E+17",
    "5330**********0122", "530502********0010", "********", "530502190001010010/530502190001010029", "无", "1",
    "13000000001", "+8613000000001", "0875-2000000", "130****0001", "6217000000000000004", "****0004",
    "='530502190001010010'", "1*2", "530502 19000101 0010", "５３０５０２１９０００１０１００１０",
  ]
  private static let cells: [String: (kind: FieldKind, cells: [String])] = [
    "remove": (.text, names + numbers), "surname": (.personName, names), "partial-id": (.citizenID, numbers),
    "partial-phone": (.phone, numbers), "partial-account": (.account, numbers),
    "address": (.address, ["板桥镇北汉庄村三组15号", "x", "隆阳区"]), "origin": (.citizenID, numbers),
    "year": (.date, ["1985.3", "1985年3月", "19850301", "1985", "不详", "未知"]),
    "age-band": (.date, ["1985-03-01", "41岁", "102", "18-24", "未知"]),
    "amount-band": (.money, ["450", "¥1,234.50", "-20", "九百", "99999", "400-599", "2000+", "<0"]),
    "pseudonym": (.citizenID, numbers), "digits": (.text, numbers + ["电话13000000001。", "一三〇〇〇〇〇〇〇〇一"]),
    "vocabulary": (.vocabulary, ["因病", "疾病", "因病、张三", "张三", "未知"]),
    "keep": (.vocabulary, ["因病", "张三", "电话13000000001"]),
  ]

  /// Of masks that leave a band, a year or a word: cells that tell more than that, and never show.
  private static let telling: [String: Set<String>] = [
    "year": ["1985.3", "1985年3月", "19850301", "不详"], "age-band": ["1985-03-01", "41岁", "102"],
    "amount-band": ["450", "¥1,234.50", "-20", "九百", "99999"],
    "vocabulary": ["因病、张三", "张三"],
    "digits": ["电话13000000001。", "一三〇〇〇〇〇〇〇〇一"], "keep": ["张三", "电话13000000001"],
  ]

  private static let blanks = ["", " ", "\u{3000}\u{200b}"]

  private static func settings(_ name: String) -> MaskSettings {
    MaskSettings(name, vocabulary: ["vocabulary", "keep"].contains(name) ? "hardship_cause" : nil)
  }

  private static func knowledge() throws -> MaskKnowledge {
    let known = TestLedger.knowledge
    return MaskKnowledge(
      familyName: known.familyName, vocabularies: known.vocabularies, lastDay: known.lastDay,
      key: try PseudonymKey([UInt8](repeating: 7, count: 32)),
      origin: { code, _ in [530502: "隆阳区", 533023: "腾冲市"][code] })
  }

  private static func masked(_ mask: any Mask, _ cells: [String], _ kind: FieldKind) throws -> [String] {
    let records = TestLedger(columns: [("field", kind, cells)]).records
    let column = try mask.mask(records.batch.columns[0], at: 0, of: records)
    return (0..<column.count).map { column.text($0) }
  }

  /// What a mask does that it must not; nothing for a mask that is one.
  static func violations(_ type: any Mask.Type, _ mask: any Mask) throws -> [String] {
    let (kind, samples) = try #require(cells[type.name], "\(type.name) has no samples")
    var wrong: [String] = []
    let cells = samples + blanks
    let output = try masked(mask, cells, kind)
    if output.count != cells.count { wrong.append("loses cells") }
    if try masked(mask, cells, kind) != output { wrong.append("differs from run to run") }
    for (cell, shown) in zip(cells, output) {
      let isBlank = blanks.contains(cell)
      if isBlank, shown.contains(where: { !$0.isWhitespace && $0 != "\u{200b}" }) {
        wrong.append("fills blanks")
      }
      if telling[type.name]?.contains(cell) == true, shown.contains(cell) { wrong.append("tells all") }
      guard !isBlank, type.takes.contains(.direct) else { continue }
      let digits = cell.compactMap(\.wholeNumberValue)
      if digits.count >= 7, longestRun(shown) >= 7 { wrong.append("shows seven digits") }
      guard isForIdentifiers(type) else { continue }
      let isMasked = cell.contains("*") || cell.hasSuffix("XX")
      if shown == cell && !isMasked { wrong.append("shows a cell") }
      if type.leaves(.direct, settings(type.name)) == .open, !shown.isEmpty, shown.contains(cell) {
        wrong.append("shows more than it says")
      }
    }
    if type.isIdempotent, try masked(mask, output, kind) != output { wrong.append("is not idempotent") }
    return wrong
  }

  /// Masks whose every result differs from the cell; bands, years and words may stay what they are.
  private static func isForIdentifiers(_ type: any Mask.Type) -> Bool {
    type.takes == [.direct] || type.name == "remove"
      || !type.fits.isDisjoint(with: LeastSensitivity.directKinds)
  }

  private static func longestRun(_ text: String) -> Int {
    text.split { !$0.isWholeNumber }.map(\.count).max() ?? 0
  }

  @Test func everyMaskHasSamples() {
    #expect(Set(Masks.all.map { $0.name }) == Set(Self.cells.keys))
  }

  @Test(arguments: Masks.all.map { $0.name })
  func conforms(name: String) throws {
    let type = try Masks.type(named: name)
    let mask = try Masks.make(Self.settings(name), try Self.knowledge())
    #expect(try Self.violations(type, mask) == [])
  }

  /// The same mask with its work taken out is found out: the table above is no formality.
  @Test(arguments: Masks.all.map { $0.name })
  func aMaskThatDoesNothingIsFoundOut(name: String) throws {
    #expect(!(try Self.violations(try Masks.type(named: name), PassedOn()).isEmpty))
  }

  /// Who asks for a mask that is not in the list is refused; nothing is let through in its place.
  @Test(arguments: Masks.all.map { $0.name })
  func aMaskOutOfTheListIsRefused(name: String) {
    let error = #expect(throws: SluiceError.self) { try Masks.type(named: name + "-gone") }
    #expect(error?.code == .unknownMask)
  }

  /// Lengths of what is hidden do not show: same kept part, same width.
  @Test func hiddenLengthsDoNotShow() throws {
    let families: [String: [String]] = [
      "surname": ["张三", "张三丰", "张三丰四", "张*", "张XX"],
      "partial-account": ["6217000000000004", "6217000000000000004"],
      "partial-id": ["53050219000101001", "533023000101012", "5", "无"],
      "pseudonym": ["1", "530502190001010010"],
      "digits": [], "keep": [],
    ]
    for type in Masks.all where type.hidesLength {
      guard let cells = families[type.name] else { continue }
      let mask = try Masks.make(Self.settings(type.name), try Self.knowledge())
      let widths = Set(try Self.masked(mask, cells, Self.cells[type.name]?.kind ?? .text).map(\.count))
      #expect(widths.count == 1, "\(type.name)")
    }
    #expect(Masks.all.filter { !$0.hidesLength }.map { $0.name } == ["digits", "keep"])
  }

  private struct PassedOn: Mask {
    static let name = "passed-on"
    static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { taken }
    static func remains(_ settings: MaskSettings) -> Label { Label(zh: "", en: "") }
    init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) {}
    init() {}
    func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column { column }
  }
}
