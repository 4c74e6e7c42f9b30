import Columns
import Messages
import Testing

@testable import Validate

@Suite("quality gatherer")
struct QualityGathererTests {
  /// Rows with every fault, pseudo-random, in batches of different sizes.
  private func batches(sizes: [Int], seed: UInt64) -> [RecordBatch] {
    var state = seed
    func next(_ limit: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % limit
    }
    var first: UInt32 = 2
    return sizes.map { size in
      var ledger = TestLedger(firstRow: first)
      let ids = (0..<size).map { _ in next(9) == 0 ? "" : "53050219000101\(1000 + next(400))" }
      ledger.columns = [
        ("citizen_id", .citizenID, ids),
        ("amount_due", .money, (0..<size).map { _ in next(7) == 0 ? "" : String(next(5) * 100) }),
      ]
      ledger.households = (0..<size).map { _ in next(200) + 1 }
      ledger.roles = (0..<size).map { _ in next(2) == 0 ? .householder : .member }
      ledger.isForeign = (0..<size).map { _ in next(10) == 0 }
      first += UInt32(size)
      return ledger.records
    }
  }

  @Test(arguments: [AmountOwner.person, .household], [1, 2, 3])
  func mergedCountsAreThoseOfOne(owner: AmountOwner, split: Int) throws {
    let settings = try TestLedger.settings(amountOf: owner)
    let batches = batches(sizes: [100, 1, 250, 80], seed: 42)
    let one = TestLedger.report(batches, settings)
    let checks = RowChecks(settings)
    var earlier = QualityGatherer(settings)
    var later = QualityGatherer(settings)
    for batch in batches[..<split] { earlier.take(checks.process(batch)) }
    for batch in batches[split...] { later.take(checks.process(batch)) }
    earlier.merge(later)
    let merged = earlier.finish()
    #expect(merged.rows == one.rows)
    #expect(merged.foreignRows == one.foreignRows)
    #expect(merged.households == one.households)
    #expect(merged.persons == one.persons)
    #expect(merged.sums == one.sums)
    #expect(merged.totals == one.totals)
    for code in QualityRules.all.flatMap(\.codes)
    where code != .householdAmountDiffers && code != .twoHouseholders {
      #expect(merged.tally.count(of: code) == one.tally.count(of: code), "\(code.rawValue)")
    }
    #expect(one.duplicates > 0)
  }

  @Test func theHouseholdersAmountGoesBeforeTheMembers() throws {
    let ledger = TestLedger(
      columns: [("amount_due", .money, ["100", "500", "", "300"])], households: [1, 1, 2, 2],
      roles: [.member, .householder, .householder, .member])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(amountOf: .household))
    #expect(report.totals == LedgerTotals(households: 2, persons: 4, amount: 80_000))
    #expect(report.sums == ["amount_due": 90_000])
  }

  @Test func aHouseholdRowCountsItsInsuredPersons() throws {
    let ledger = TestLedger(
      columns: [("insured_persons", .count, ["3", "1"]), ("amount_due", .money, ["900", "300"])],
      roles: [.household, .household])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(amountOf: .household))
    #expect(report.totals == LedgerTotals(households: 2, persons: 4, amount: 120_000))
  }

  @Test func negativeAmountsAreKeptToTheCent() throws {
    let ledger = TestLedger(
      columns: [("amount_due", .money, ["-100", "90000000000"])], households: [1, 2],
      roles: [.householder, .householder])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(amountOf: .household))
    #expect(report.totals.amount == 9_000_000_000_000 - 10_000)
  }

  @Test func unknownRuleIsRefusedWithTheList() {
    let error = #expect(throws: SluiceError.self) { try TestLedger.settings(["id-cheque"]) }
    #expect(error?.code == .unknownRule)
    #expect(error?.expected == QualityRules.all.map(\.name))
  }

  @Test func everyCodeHasWordsInBothLanguages() {
    let codes = QualityRules.all.flatMap(\.codes).map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(Set(QualityRules.all.map(\.name)).count == QualityRules.all.count)
    for code in codes + ["unknown-rule", "control-totals-malformed", "control-totals-differ"] {
      #expect(MessageTable.message(for: code)?.remedy.zh.isEmpty == false, "\(code)")
      #expect(MessageTable.message(for: code)?.remedy.en.isEmpty == false, "\(code)")
    }
  }

  @Test func theReportHoldsPlacesAndNoCell() throws {
    let secret = "530502190001010011"
    let ledger = TestLedger(columns: [("citizen_id", .citizenID, [secret, secret])])
    let control = try ControlTotals(parsing: "5,,")
    let report = TestLedger.report([ledger.records], try TestLedger.settings()).report(control: control)
    let text = String(describing: report)
    #expect(text.contains("duplicate-person") && text.contains("第 3 行") && text.contains("row 3"))
    #expect(!text.contains("19000101"))
    #expect(report.sections.map(\.key) == ["counts", "control", "findings"])
  }
}
