import Columns
import Testing

@testable import Redact

/// Households headed by a child are not named, whatever the shape of the ledger and the words of the pipeline.
@Suite("ages of householders")
struct HeadAgesTests {
  /// Fictional children, born in 2010; adults born in 1900.
  private static let child = "530502201001010011"
  private static let adult = "530502190001010010"

  private static func listed(_ ledger: TestLedger, trusts: Bool = false) throws -> [String] {
    var gatherer = NoticeGatherer(
      try NoticeSettings(
        names: .full(basis: "民发〔2021〕57号"), amountOf: .household, amountField: nil,
        lastDay: .lastDay(ofMonth: 10, year: 2026), minorsEndAt18: trusts), TestLedger.knowledge)
    gatherer.take(ledger.records)
    return gatherer.finish().flatMap { $0.households.map(\.name) }
  }

  @Test func inALedgerOfHouseholds() throws {
    let ledger = TestLedger(
      columns: [
        ("householder_name", .personName, ["张一", "王二"]),
        ("householder_id", .citizenID, [Self.child, Self.adult]),
      ], roles: [.household, .household])
    #expect(try Self.listed(ledger) == ["王二"])
  }

  @Test(arguments: [
    ("age", FieldKind.count, ["12岁", "40"]), ("birth_date", .date, ["2010-01-01", "1980-01-01"]),
  ])
  func fromAnyColumn(field: String, kind: FieldKind, cells: [String]) throws {
    let ledger = TestLedger(
      columns: [("householder_name", .personName, ["张一", "王二"]), (FieldName(field), kind, cells)],
      roles: [.household, .household])
    #expect(try Self.listed(ledger) == ["王二"])
  }

  /// A pipeline whose bands end elsewhere, or are called something else.
  @Test func whateverThePipelineCallsAges() throws {
    let ledger = TestLedger(
      columns: [("name", .personName, ["张一", "王二"]), ("citizen_id", .citizenID, [Self.child, Self.adult])],
      roles: [.householder, .householder], dimensions: ["age_group": ["adult", "adult"]])
    #expect(try Self.listed(ledger) == ["王二"])
  }
}
