import Columns
import Testing

@testable import Aggregate

@Suite struct PriceSubsidyMeasureTests {
  @Test func sumsItsColumnAndIsMissingWithoutOne() throws {
    let amounts: [Int64?] = [120_050, -50, nil]
    let rows = amounts.enumerated().map { index, cents in
      var row = LedgerRow(person: index)
      row.numbers["price_subsidy"] = cents
      return row
    }
    let settings = try LedgerFixture.settings([LedgerFixture.spec(measures: ["price_subsidy"])])
    let table = try #require(LedgerFixture.tables(rows, settings).first)
    #expect(table.value("price_subsidy", "保山市") == 120_000)
    #expect(table.measures.first?.label.zh == "价格临时补贴")
    #expect(table.measures.first?.text(120_000) == "1200.00")
    let without = try #require(LedgerFixture.tables([LedgerRow()], settings).first)
    #expect(without.cell("price_subsidy", "保山市", [])?.status == .notAvailable)
  }
}
