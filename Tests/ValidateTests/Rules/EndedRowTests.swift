import Columns
import Testing

@testable import Validate

@Suite("rule ended-row")
struct EndedRowTests {
  private static func rows(
    _ columns: [(field: FieldName, kind: FieldKind, cells: [String])], isForeign: [Bool] = []
  ) throws -> [Int?] {
    var settings = try TestLedger.settings(["ended-row"])
    // A word that counts anywhere, and one that in remarks counts only at the beginning.
    settings.isEnded = { cell, isStatus in
      let text = ByteText.text(cell)
      return text.contains("停发") || (isStatus ? text.contains("死亡") : text.hasPrefix("死亡"))
    }
    var ledger = TestLedger(columns: columns)
    ledger.isForeign = isForeign
    return TestLedger.report([ledger.records], settings).rows(.rowEnded)
  }

  @Test(arguments: ["pay_status", "change_type", "change_reason", "person_change_reason"] as [FieldName])
  func findsAStatus(field: FieldName) throws {
    #expect(try Self.rows([(field, .text, ["正常", "停发", "因病死亡", ""])]) == [3, 4])
  }

  @Test func findsRemarksAndNames() throws {
    #expect(try Self.rows([("remark", .text, ["父亲死亡", "死亡", "2026年9月停发"])]) == [3, 4])
    #expect(try Self.rows([("name", .personName, ["甲某（死亡）", "乙某"])]) == [2])
  }

  /// A householder's name stands on the rows of members who live.
  @Test func aHouseholdersNameTellsOfHouseholdsOnly() throws {
    let heads: (FieldName, FieldKind, [String]) = ("householder_name", .personName, ["甲某(死亡)"])
    #expect(try Self.rows([heads]) == [2])
    #expect(try Self.rows([heads, ("name", .personName, ["乙某"])]) == [])
  }

  @Test func aRowIsFoundOnce() throws {
    #expect(try Self.rows([("pay_status", .text, ["停发"]), ("remark", .text, ["停发"])]) == [2])
  }

  @Test func aRowThatIsNotCountedIsNotAsked() throws {
    #expect(try Self.rows([("remark", .text, ["停发", "停发"])], isForeign: [true, false]) == [3])
  }

  /// Money that did not arrive is asked about, once a row, and not where the row has ended anyway.
  @Test func findsWhatWasNotPaid() throws {
    var settings = try TestLedger.settings(["ended-row"])
    settings.isUnpaid = { $0 == "退回" }
    settings.isEnded = { cell, _ in ByteText.text(cell) == "停发" }
    let ledger = TestLedger(columns: [
      ("pay_status", .text, ["已发放", "退回", " 退回 ", "", "退回"]),
      ("remark", .text, ["", "", "停发", "退回", ""]),
    ])
    let report = TestLedger.report([ledger.records], settings)
    #expect(report.rows(.rowUnpaid) == [3, 6] && report.rows(.rowEnded) == [4])
    #expect(QualityReport.asking.contains(.rowUnpaid))
  }
}
