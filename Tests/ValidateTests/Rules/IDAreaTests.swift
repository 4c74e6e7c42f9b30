import Columns
import Testing

@testable import Validate

@Suite("rule id-area")
struct IDAreaTests {
  @Test(arguments: [
    ("53050219000101001", false), ("53302319000101012", false), ("81000019000101001", false),
    ("95310419000101001", false), ("99999919000101001", false), ("10000019000101001", true),
  ])
  func finds(body: String, isFound: Bool) throws {
    let computed = MOD11.checkCharacter(Array(body.utf8).span)
    let check = try #require(computed)
    let ledger = TestLedger(columns: [
      ("citizen_id", .citizenID, [body + String(decoding: [check], as: UTF8.self)])
    ])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["id-area", "id-check-digit"]))
    #expect(report.tally.sorted.map(\.code) == (isFound ? [.idArea] : []))
  }
}
