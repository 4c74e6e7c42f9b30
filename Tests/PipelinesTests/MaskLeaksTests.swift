import Columns
import Dictionaries
import FoundationEssentials
import Gate
import Recognize
import Redact
import Testing

@testable import Pipelines

/// Each mask beside the gate: a list behind it comes out, and the same list with the mask's work taken out is
/// refused, or shows at a glance what the mask is there to hide.
@Suite("masks and the gate")
struct MaskLeaksTests {
  /// What stands in the column that a mask is for; fictional people.
  private static let cells: [String: (header: String, kind: FieldKind, cells: [String])] = [
    "remove": ("备注", .text, ["户主欧阳测试，身份证530502190001010010", "电话13812340001"]),
    "surname": ("姓名", .personName, ["欧阳测试", "张三", "岩温香"]),
    "partial-id": ("身份证号码", .citizenID, ["530502190001010010", "533023000101012", "53050219000101002X"]),
    "partial-phone": ("联系电话", .phone, ["13812340001", "0875-0000001"]),
    "partial-account": ("银行账号", .account, ["6217000000000000004", "10500000000001234"]),
    "address": ("家庭住址", .address, ["隆阳区板桥镇北汉庄村三组15号", "河图街道虚构巷3号附1"]),
    "origin": ("身份证号码", .citizenID, ["530502190001010010", "53050219000101002X"]),
    "pseudonym": ("身份证号码", .citizenID, ["530502190001010010", "53050219000101002X"]),
    "digits": ("备注", .text, ["电话13812340001", "身份证530502190001010010"]),
    "keep": ("备注", .text, ["电话13812340001", "身份证530502190001010010"]),
  ]

  /// Masks of what tells more than it should and still not who it is: no gate can know that.
  private static let attributes: Set<String> = ["year", "age-band", "amount-band", "vocabulary"]

  private struct PassedOn: Mask {
    static let name = "passed-on"
    static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { taken }
    static func remains(_ settings: MaskSettings) -> Label { Label(zh: "", en: "") }
    init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) {}
    init() {}
    func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column { column }
  }

  private static func records(_ name: String) throws -> RecordBatch {
    let (header, kind, cells) = try #require(Self.cells[name], "\(name) has no cells")
    var schema = Schema(columns: [Schema.Column(number: 1, header: header)])
    schema.columns[0].field = "field"
    schema.columns[0].kind = kind
    var records = RecordBatch(
      batch: Batch(
        schema: schema, columns: [Column(cells)],
        source: SourceSheet(fileNumber: 1, file: "a.csv", sheet: nil),
        rowNumbers: cells.indices.map { UInt32($0 + 2) }, firstOrdinal: 0))
    let county = AreaPath.County(code: "530502", name: "隆阳区", cityCode: "530500", cityName: "保山市")
    for _ in cells { records.areas.append(AreaPath(county: county, township: "板桥镇", village: "北汉庄村")) }
    records.isForeign = cells.map { _ in false }
    let scanner = CellScanner(areaCodes: try Corpus.dictionaries().areaCodes)
    guard kind == .text else { return records }
    for (row, cell) in cells.enumerated() {
      let bytes = Array(cell.utf8)
      scanner.scan(bytes.span) {
        records.hits.append(
          CellHit(row: row, column: 0, range: $0.range, kind: $0.kind, confidence: $0.confidence))
      }
    }
    return records
  }

  /// What the gate finds in a list of the masked column that anybody may read.
  private static func leaks(_ mask: any Mask, _ records: RecordBatch) throws -> LeakReport {
    let column = try mask.mask(records.batch.columns[0], at: 0, of: records)
    let lines = (0..<column.count).map { column.text($0) }.joined(separator: "\n")
    let folder = TemporaryFolder()
    try Data("field\n\(lines)\n".utf8).write(to: URL(filePath: "\(folder.path)/list.csv"))
    let hash = SipHash.random()
    var index = IdentifierIndex(hash: hash)
    try index.take(try TermStage(hash: hash).process(records))
    let file = StagedFile(path: "list.csv", audience: .everyone, declared: [])
    return try LeakGate(terms: try index.finish()).search(
      Staged(folder: folder.path, files: [file])
    ).report
  }

  private static func mask(_ name: String) throws -> any Mask {
    let dictionaries = try Corpus.dictionaries()
    let key = try PseudonymKey([UInt8](repeating: 7, count: 32))
    let day = CivilDate.lastDay(ofMonth: 10, year: 2026)
    return try Masks.make(MaskSettings(name), MaskKnowledge(dictionaries, lastDay: day, key: key))
  }

  @Test func everyMaskIsOneOrTheOther() {
    #expect(Set(Masks.all.map { $0.name }) == Set(Self.cells.keys).union(Self.attributes))
  }

  @Test(arguments: cells.keys.sorted())
  func theGateClearsWhatIsMaskedAndRefusesWhatIsNot(name: String) throws {
    let records = try Self.records(name)
    let masked = try Self.leaks(try Self.mask(name), records)
    #expect(masked.refusal == nil, "\(masked.findings.map(\.kind.rawValue))")
    let passedOn = try Self.leaks(PassedOn(), records)
    #expect(passedOn.refusal?.code == .leakFound)
    #expect(Set(passedOn.findings.compactMap(\.row)).count == records.count)
  }

  /// Without any one rule, some pipeline that tries to get round the check is judged otherwise; what an office's
  /// own vocabulary can do has a test of its own.
  @Test(arguments: FlowRules.all.map(\.name).filter { $0 != "names-as-members" })
  func everyRuleIsNeededForSomeAttempt(name: String) throws {
    let rule = try #require(FlowRules.all.first { $0.name == name })
    let rules = FlowRules.all.filter { $0.name != name }
    // Only where the rule objects can its absence matter.
    let objected = Attempt.everything.filter { rule.remedies.contains($0.1) }
    let isNeeded = try objected.contains { yaml, remedy in
      try !Attempt.refusals(yaml, rules: rules).map(\.remedy).contains(remedy)
    }
    #expect(isNeeded, "\(name)")
  }
}
