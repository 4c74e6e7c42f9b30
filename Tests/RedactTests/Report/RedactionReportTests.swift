import Columns
import Testing

@testable import Redact

@Suite("redaction report")
struct RedactionReportTests {
  /// Fictional persons; the second number has a wrong check character, the third has lost its digits.
  private static let ledger = TestLedger(
    columns: [
      ("name", .personName, ["张三", "王四", "欧阳某", " "]),
      ("citizen_id", .citizenID, ["530502190001010010", "530502190001010011", "5.33023E+17", ""]),
      ("phone", .phone, ["13000000001", "12", "+86 130-0000-0002", "130****0003"]),
      ("remark", .text, ["电话13000000001，13000000002", "", "证号530502190001010010", "无"]),
    ],
    hits: [
      CellHit(row: 0, column: 3, range: 6..<17, kind: .phone, confidence: .likely),
      CellHit(row: 0, column: 3, range: 20..<31, kind: .phone, confidence: .likely),
      CellHit(row: 2, column: 3, range: 6..<24, kind: .citizenID, confidence: .certain),
    ])

  private static let fields = [
    FieldSpec("name", kind: .personName, sensitivity: .direct),
    FieldSpec("citizen_id", kind: .citizenID, sensitivity: .direct),
    FieldSpec("remark", kind: .text, sensitivity: .direct),
  ]

  private static func report(gate: RedactionReport.GateFigures?) -> Report {
    let list = FlowProduct.maskedList(
      name: "masked_list", audience: .internal,
      settings: MaskedListSettings(columns: [
        .init("name", header: "姓名", mask: MaskSettings("surname")),
        .init("citizen_id", header: "身份证号码", mask: MaskSettings("partial-id")),
      ]), fields: fields)
    return RedactionReport(
      RedactionCount().process(ledger.records), products: [list], scene: FlowRulesTests.scene, gate: gate,
      keyID: nil, shown: { "<\($0)>" }
    ).report
  }

  @Test func countsWhatIsFilledDamagedAndFoundByTheScan() throws {
    let columns = try #require(RedactionCount().process(Self.ledger.records).sheets.first).columns
    #expect(columns.map(\.filled) == [3, 3, 4, 3])
    #expect(columns.map(\.damaged) == [0, 2, 2, 0])
    // Two numbers of one kind in a cell are one cell.
    #expect(columns[3].rescued == [.phone: 1, .citizenID: 1])
  }

  @Test func batchesAddUpInAnyCut() {
    var sum = RedactionTally()
    for _ in 0..<3 { sum.add(RedactionCount().process(Self.ledger.records)) }
    #expect(sum.sheets.count == 1)
    #expect(sum.sheets.first?.columns.map(\.filled) == [9, 9, 12, 9])
    #expect(sum.sheets.first?.columns[3].rescued == [.phone: 3, .citizenID: 3])
  }

  @Test func holdsNoCell() {
    let report = Self.report(gate: .init(files: 7, terms: 99, found: 0))
    let text = "\(report)"
    for column in Self.ledger.columns {
      for cell in column.cells where cell.count > 1 { #expect(!text.contains(cell)) }
    }
    #expect(report.sections.map(\.key) == ["summary", "columns", "rescued", "shown", "gate"])
    #expect(text.contains("证件号部分遮盖（partial-id），留下前 6 位和后 4 位"))
    #expect(text.contains("不在任何产品中显示"))
    #expect(text.contains("<citizen_id>"))
  }

  @Test func aRunRefusedBeforeTheGateSaysSo() {
    let section = Self.report(gate: nil).sections.last
    #expect(section?.rows.isEmpty == true)
    #expect(section?.paragraphs.first?.zh.contains("没有发布") == true)
  }

  @Test func aLineOfWhatIsShownIsReadAgain() throws {
    let column = FlowColumn(
      "citizen_id", kind: .citizenID, sensitivity: .direct, mask: MaskSettings("partial-id", keepLast: 0))
    let product = FlowProduct(name: "masked_list", audience: .internal, rows: .person, columns: [column])
    let line = ShownColumn(column, of: product, FlowRulesTests.scene)
    let again = try #require(
      ShownColumn(
        product: line.product, audience: line.audience.rawValue, rows: line.rows.rawValue,
        field: line.field.rawValue, kind: line.kind.rawValue, mask: "partial-id", keepFirst: 6, keepLast: 0))
    #expect(again.flow.columns.first?.mask == MaskSettings("partial-id", keepFirst: 6, keepLast: 0))
    #expect(
      ShownColumn(
        product: "p", audience: "nobody", rows: "person", field: "f", kind: "text", mask: "", keepFirst: nil,
        keepLast: nil) == nil)
  }

  /// What an earlier version showed counts, though this version has no number at all.
  @Test func anEarlierVersionIsSeenBesideThisOne() {
    let earlier = FlowProduct(
      name: "masked_list", audience: .internal, rows: .person,
      columns: [
        FlowColumn("citizen_id", kind: .citizenID, sensitivity: .direct, mask: MaskSettings("partial-id"))
      ])
    let now = FlowProduct(
      name: "masked_list", audience: .internal, rows: .person,
      columns: [FlowColumn("birth_date", kind: .date, sensitivity: .quasi)])
    let scene = FlowRulesTests.scene
    let both = FlowScene(
      codesByCounty: scene.codesByCounty, codesByCity: scene.codesByCity, births: scene.births,
      earlier: [earlier])
    #expect(FlowRules.refusals([now], scene).isEmpty)
    #expect(FlowRules.refusals([earlier], scene).isEmpty)
    let refusal = FlowRules.refusals([now], both).first
    #expect(
      refusal?.remedy == "flow-mask-restored" && refusal?.candidates == 1 && refusal?.field == "birth_date")
    // The public never sees the office's list.
    let notice = FlowProduct(
      name: "notice", audience: .community, rows: .household,
      columns: [FlowColumn("start_month", kind: .month, sensitivity: .quasi)])
    #expect(FlowRules.refusals([notice], both).isEmpty)
  }

  /// An officer reads Chinese words and the letters of a spreadsheet; programs read the words of pipelines.
  @Test func isReadableWithoutTheWordsOfPipelines() throws {
    let report = Self.report(gate: nil)
    let columns = try #require(report.sections.first { $0.key == "columns" })
    let letters = try #require(columns.columns.firstIndex { $0.key == "letters" })
    #expect(columns.rows.map { "\($0[letters])" }.map { $0.contains("D") } == [false, false, false, true])
    let shown = try #require(report.sections.first { $0.key == "shown" })
    for row in shown.rows {
      for (column, field) in zip(shown.columns, row) {
        // The pipeline's own names of fields are told by the dictionary, which this test does without.
        guard case .word(let word, let label) = field, column.key != "field" else { continue }
        #expect(label.zh != word && !label.zh.isEmpty, "\(column.key): \(word)")
      }
    }
    for mask in Masks.all { #expect(ReportWords.mask(mask.name).zh != mask.name, "\(mask.name)") }
  }
}
