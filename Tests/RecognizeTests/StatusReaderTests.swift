import Columns
import Testing

@testable import Recognize

@Suite("rows whose status is not counted")
struct StatusReaderTests {
  private static func records(_ words: [FieldName: [String]]) throws -> RecordBatch {
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", "发放状态", "变动类型", "低保金"],
      rows: [
        ["潞江镇", "甲某", "停发", "停保", "1"], ["潞江镇", "乙某", "正常", "注 销", "1"], ["潞江镇", "丙某", "", "", "1"],
        ["潞江镇", "丁某", "停发（收入超标）", "新增", "1"],
      ])
    let fields =
      Ledger.fields + [
        FieldSpec("pay_status", kind: .text, sensitivity: .quasi),
        FieldSpec("change_type", kind: .text, sensitivity: .quasi),
      ]
    let batch = sheet.batch(firstOrdinal: 0)
    let dictionaries = try Shared.dictionaries()
    let optional = fields.map {
      FieldSpec($0.name, kind: $0.kind, vocabulary: $0.vocabulary, sensitivity: .open)
    }
    let typed = try ColumnTyper(fields: optional, dictionaries: dictionaries).typed(batch)
    var settings = InterpretationSettings(
      fields: fields, derived: [], unit: .householdMember, programme: "subsistence-allowance",
      lastDay: Shared.day)
    settings.notCounted = words
    let interpreter = try Interpreter(settings, dictionaries: dictionaries, hash: SipHash(key: (1, 2)))
    return try interpreter.process(batch.recognized(as: typed.schema))
  }

  @Test func allAreCountedWhereNothingIsSaid() throws {
    #expect(try Self.records([:]).isForeign == [false, false, false, false])
  }

  /// Only the whole cell is a status; each row that is left out is a finding.
  @Test func aStatusIsLeftOut() throws {
    let records = try Self.records(["pay_status": ["停发"]])
    #expect(records.isForeign == [true, false, false, false])
    #expect(records.findings.filter { $0.code == .rowNotCounted }.map(\.place.row) == [2])
  }

  /// 停发 of the vocabulary of changes means 停保 and 注销, too; a row is left out once.
  @Test func aWordStandsForAllThatMeanTheSame() throws {
    let records = try Self.records(["change_type": ["停发"], "pay_status": ["停发"]])
    #expect(records.isForeign == [true, true, false, false])
    #expect(records.notCounted.sorted() == [0, 1])
    #expect(records.findings.count { $0.code == .rowNotCounted } == 2)
  }
}
