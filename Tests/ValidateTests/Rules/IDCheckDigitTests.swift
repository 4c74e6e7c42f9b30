import Columns
import Testing

@testable import Validate

@Suite("rule id-check-digit")
struct IDCheckDigitTests {
  @Test(arguments: [
    ("530502190001010010", nil), ("５３０５０２１９０００１０１００１０", nil), ("533023000101012", nil),
    ("530502190001010011", FindingCode.idCheckDigit), ("53050219000101001X", .idCheckDigit),
    ("53050219000101001", .idForm), ("5.33023E+17", .idDigitsLost), ("530502l90001010010", .idLetters),
    ("530502190001010010/530502190001010029", .idForm), ("533023190001010000", .idDigitsLost),
    ("530502********0010", .idMasked), ("53050219000101001①", .idForm), ("无", nil), ("0", nil),
  ])
  func finds(cell: String, code: FindingCode?) throws {
    let ledger = TestLedger(columns: [("citizen_id", .citizenID, [cell])])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["id-check-digit"]))
    #expect(report.tally.sorted.map(\.code) == [code].compactMap { $0 })
  }

  @Test func leavesOtherPapersAlone() throws {
    let ledger = TestLedger(columns: [
      ("id_type", .vocabulary, ["护照", "居民身份证", ""]),
      ("citizen_id", .citizenID, ["E00000001", "E00000001", "E00000001"]),
    ])
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["id-check-digit"]))
    #expect(report.rows(.idForm) == [3, 4])
  }
}
