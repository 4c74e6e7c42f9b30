import Columns
import Testing

@testable import Aggregate

@Suite struct RecoveryMeasureTests {
  /// 1200.50 and 0.50 taken back are -1201.00, whichever sign the office writes, and if it writes both.
  @Test(arguments: [[120_050, 50, nil], [-120_050, -50, nil], [120_050, -50, nil]] as [[Int64?]])
  func isBelowZeroHoweverItIsWritten(amounts: [Int64?]) throws {
    let rows = amounts.enumerated().map { index, cents in
      var row = LedgerRow(person: index)
      row.numbers["recovery"] = cents
      return row
    }
    let settings = try LedgerFixture.settings([LedgerFixture.spec(measures: ["recovery"])])
    let table = try #require(LedgerFixture.tables(rows, settings).first)
    #expect(table.value("recovery", "保山市") == -120_100)
    #expect(table.cell("recovery", "保山市", [])?.contributors == 1)
    #expect(table.measures.first?.label.zh == "扣回金额（负数）")
    #expect(table.measures.first?.text(-120_100) == "-1201.00")
  }

  @Test func isBelowZeroAsTheHouseholdsAmountToo() throws {
    var row = LedgerRow()
    row.numbers["recovery"] = 5000
    let settings = try LedgerFixture.settings(
      [LedgerFixture.spec(measures: ["recovery"])], amountOwner: .household)
    let table = try #require(LedgerFixture.tables([row], settings).first)
    #expect(table.value("recovery", "保山市") == -5000)
  }

  @Test func isMissingWithoutAColumn() throws {
    let settings = try LedgerFixture.settings([LedgerFixture.spec(measures: ["recovery"])])
    let without = try #require(LedgerFixture.tables([LedgerRow()], settings).first)
    #expect(without.cell("recovery", "保山市", [])?.status == .notAvailable)
  }
}
