import Columns
import Testing

@testable import Validate

@Suite("rule id-date")
struct IDDateTests {
  @Test(arguments: [
    ("530502190001010010", false), ("530502190013010010", true), ("530502190002300010", true),
    // Born after the last day of October 2026, check character right.
    ("53050220261101001", true), ("53050220261031001", false),
  ])
  func finds(cell: String, isFound: Bool) throws {
    var number = cell
    if let check = MOD11.checkCharacter(Array(cell.utf8.prefix(17)).span), cell.utf8.count == 17 {
      number += String(decoding: [check], as: UTF8.self)
    }
    let ledger = TestLedger(columns: [("citizen_id", .citizenID, [number])])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["id-date"]))
    #expect(report.tally.sorted.map(\.code) == (isFound ? [.idDate] : []))
  }
}
