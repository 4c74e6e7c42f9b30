import Columns
import Testing

@testable import Redact

@Suite("masked list")
struct MaskedListStageTests {
  private let ledger = TestLedger(
    columns: [
      ("name", .personName, ["张三", "王四", "欧阳某"]), ("remark", .text, ["ok", "1234567", "号13000000001"]),
      ("citizen_id", .citizenID, ["530502190001010010", "", "damaged"]),
      ("sex", .vocabulary, ["男", "a1b", "女"]),
    ],
    isForeign: [false, true, false],
    hits: [CellHit(row: 2, column: 3, range: 0..<3, kind: .personName, confidence: .possible)])

  private let settings = MaskedListSettings(columns: [
    .init("citizen_id", header: "身份证号码", mask: MaskSettings("partial-id")),
    .init("name", header: "姓名", mask: MaskSettings("surname")),
    .init("phone", header: "电话", mask: MaskSettings("partial-phone")),
    .init("remark", header: "备注", mask: MaskSettings("digits")),
    .init("sex", header: "性别", mask: MaskSettings("keep")),
  ])

  @Test func givesTheColumnsAskedForInTheirOrderWithoutOtherProgrammes() throws {
    let stage = try MaskedListStage(settings, TestLedger.knowledge)
    #expect(stage.headers == ["身份证号码", "姓名", "电话", "备注", "性别"])
    let list = try stage.process(ledger.records)
    #expect(list.schema.columns.map(\.header) == stage.headers)
    #expect(list.rowNumbers == [2, 4])
    let rows = (0..<list.count).map { row in list.columns.map { $0.text(row) } }
    #expect(
      rows == [["530502********0010", "张**", "", "ok", "男"], ["********", "欧阳**", "", "号****", "****"]])
  }

  @Test func doesNotDependOnWhatElseIsInTheBatch() throws {
    var alone = ledger
    alone.isForeign = []
    let stage = try MaskedListStage(settings, TestLedger.knowledge)
    let all = try stage.process(alone.records)
    let some = try stage.process(ledger.records)
    #expect(all.count == 3)
    for (one, other) in zip(all.columns, some.columns) {
      #expect([one.text(0), one.text(2)] == [other.text(0), other.text(1)])
    }
  }

  @Test func anUnknownMaskIsRefused() {
    let settings = MaskedListSettings(columns: [.init("name", header: "姓名", mask: MaskSettings("md5"))])
    let error = #expect(throws: SluiceError.self) { try MaskedListStage(settings, TestLedger.knowledge) }
    #expect(error?.code == .unknownMask)
  }
}
