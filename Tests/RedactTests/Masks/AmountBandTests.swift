import Columns
import Testing

@testable import Redact

@Suite("mask amount-band")
struct AmountBandTests {
  @Test(arguments: [
    ("0", "0-199"), ("199.99", "0-199"), ("200", "200-399"), ("¥1,234.50元", "1200-1399"),
    ("1999.99", "1800-1999"),
    ("2000", "2000+"), ("35000", "2000+"), ("-20", "<0"), ("(20.00)", "<0"), ("不详", "未知"),
    ("400-599", "400-599"),
    ("400-600", "未知"), ("530502190001010010", "未知"), ("", ""),
  ])
  func masks(cell: String, expected: String) throws {
    #expect(try TestLedger.masked(MaskSettings("amount-band"), [cell]) == [expected])
  }

  @Test func takesTheNumberThatTheSheetMeans() throws {
    let ledger = TestLedger(columns: [("amount_due", .money, ["0.09", "0.5"])])
    var records = ledger.records
    // The sheet is in units of ten thousand yuan.
    records.numbers["amount_due"] = [90_000, 500_000]
    let mask = try Masks.make(MaskSettings("amount-band", step: 1000, top: 5000), TestLedger.knowledge)
    let masked = try mask.mask(records.batch.columns[0], at: 0, of: records)
    #expect([masked.text(0), masked.text(1)] == ["0-999", "5000+"])
  }

  @Test(arguments: [(0, 2000), (300, 2000), (500, 100)])
  func refusesBandsThatDoNotMeet(step: Int, top: Int) {
    let error = #expect(throws: SluiceError.self) {
      try Masks.make(MaskSettings("amount-band", step: step, top: top), TestLedger.knowledge)
    }
    #expect(error?.code == .maskSetting)
  }
}
