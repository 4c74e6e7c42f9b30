import Columns
import Testing

@testable import Aggregate

@Suite struct RecoveryMeasureTests {
  @Test func sumsItsColumnAndIsMissingWithoutOne() throws {
    let amounts: [Int64?] = [120_050, -50, nil]
    let rows = amounts.enumerated().map { index, cents in
      var row = LedgerRow(person: index)
      row.numbers["recovery"] = cents
      return row
    }
    let settings = try LedgerFixture.settings([LedgerFixture.spec(measures: ["recovery"])])
    let table = try #require(LedgerFixture.tables(rows, settings).first)
    #expect(table.value("recovery", "保山市") == 120_000)
    #expect(table.measures.first?.label.zh == "扣回金额")
    #expect(table.measures.first?.text(120_000) == "1200.00")
    let without = try #require(LedgerFixture.tables([LedgerRow()], settings).first)
    #expect(without.cell("recovery", "保山市", [])?.status == .notAvailable)
  }
}
