import Columns
import Testing

@testable import Validate

/// Amounts of a person on rows of households.
@Suite("amounts of persons")
struct PersonAmountsTests {
  private static func ledger(
    header: String, persons: [String], sums: [String], isUsed: Bool = true,
    role: RecordBatch.Role = .household
  ) -> TestLedger {
    var ledger = TestLedger(
      columns: [
        ("insured_persons", .count, persons), ("amount_due", .money, persons.map { _ in "300" }),
        ("amount_paid", .money, sums),
      ], roles: persons.map { _ in role })
    ledger.headers["amount_due"] = header
    if !isUsed { ledger.unused = ["amount_paid"] }
    return ledger
  }

  private static func refusal(_ ledger: TestLedger, stated: AmountOwner? = nil) throws -> ErrorCode? {
    var settings = try TestLedger.settings(["household-amount"], amountOf: stated ?? .person)
    settings.isAmountOwnerStated = stated != nil
    let report = TestLedger.report([ledger.records], settings)
    do { try report.requirePublishable(control: nil) } catch { return error.code }
    return nil
  }

  @Test(arguments: [
    ("月人均补助", true), ("人月保障金额", true), ("补差额（元/人·月）", true), ("月保障金额（元／人）", true), ("低保金(人均)", true),
    ("每人每月 补差", true), ("月保障金额", false), ("户月保障金额", false), ("补差额（元/户·月）", false), ("保障金额（元）", false),
  ])
  func aHeaderThatSaysPersonsIsHeard(header: String, isPersons: Bool) throws {
    let ledger = Self.ledger(header: header, persons: ["2", "1"], sums: ["", ""])
    #expect(try Self.refusal(ledger) == (isPersons ? .personAmountByHeader : nil))
    #expect(try Self.refusal(ledger, stated: .household) == nil)
  }

  /// One person's amount is the household's, and rows of persons have their own.
  @Test func itIsRightForOnePersonAndForRowsOfPersons() throws {
    let header = "月人均补助"
    #expect(try Self.refusal(Self.ledger(header: header, persons: ["1", "1"], sums: ["", ""])) == nil)
    let rows = Self.ledger(header: header, persons: ["2", "2"], sums: ["", ""], role: .householder)
    #expect(try Self.refusal(rows) == nil)
  }

  /// 发放金额 is 补差额 times 保障人口, used or not; the same amount again, or as the standard of few, tells nothing.
  @Test(arguments: [
    (["2", "3", "2", "1"], ["600", "900", "600", "300"], true),
    (["2", "3", "2", "1"], ["300", "300", "300", "300"], false),
    (["2", "3", "2", "4"], ["600", "900", "600", "500"], false),
    (["2", "3", "1", "1"], ["600", "900", "300", "300"], false),
  ])
  func aSumBesideTells(persons: [String], sums: [String], isPersons: Bool) throws {
    for isUsed in [true, false] {
      let ledger = Self.ledger(header: "补差额", persons: persons, sums: sums, isUsed: isUsed)
      #expect(try Self.refusal(ledger) == (isPersons ? .personAmountByPersons : nil))
      #expect(try Self.refusal(ledger, stated: .household) == nil)
    }
  }

  @Test func mergedTablesCountAsOne() throws {
    let settings = try TestLedger.settings(["household-amount"])
    var earlier = QualityGatherer(settings)
    var later = QualityGatherer(settings)
    let part = Self.ledger(header: "补差额", persons: ["2", "3"], sums: ["600", "900"]).records
    earlier.take(part)
    later.take(part)
    earlier.merge(later)
    #expect(earlier.finish().tally.count(of: .personAmountByPersons) == 1)
  }
}
