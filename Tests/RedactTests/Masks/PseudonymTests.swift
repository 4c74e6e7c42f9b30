import Columns
import Testing

@testable import Redact

@Suite("mask pseudonym")
struct PseudonymTests {
  private func knowledge(_ byte: UInt8) throws -> MaskKnowledge {
    MaskKnowledge(
      familyName: { _ in 0 }, vocabularies: [:], lastDay: .lastDay(ofMonth: 10, year: 2026),
      key: try PseudonymKey([UInt8](repeating: byte, count: 32)))
  }

  @Test func isTheSameForTheSameIdentifierHoweverWritten() throws {
    let cells = [
      "53050219000101002X", "53050219000101002x", " 530502 19000101002\u{ff38}", "530502190001010010", "",
      " ",
    ]
    let masked = try TestLedger.masked(
      MaskSettings("pseudonym"), cells, kind: .citizenID, knowledge: try knowledge(1))
    #expect(masked[0] == masked[1] && masked[0] == masked[2])
    #expect(masked[0] != masked[3])
    #expect(masked[4].isEmpty && masked[5].isEmpty)
    #expect(masked[0].utf8.count == 20)
    #expect(masked[0].utf8.allSatisfy { (0x61...0x70).contains($0) })
  }

  @Test func differsByKeyDigestAndKind() throws {
    let cell = ["6217000000000000004"]
    let tokens = [
      try TestLedger.masked(MaskSettings("pseudonym"), cell, kind: .citizenID, knowledge: try knowledge(1)),
      try TestLedger.masked(MaskSettings("pseudonym"), cell, kind: .citizenID, knowledge: try knowledge(2)),
      try TestLedger.masked(MaskSettings("pseudonym"), cell, kind: .account, knowledge: try knowledge(1)),
      try TestLedger.masked(
        MaskSettings("pseudonym", digest: .sha256), cell, kind: .citizenID, knowledge: try knowledge(1)),
    ]
    #expect(Set(tokens).count == 4)
  }

  /// An identity number in a column of accounts or certificates is still the same person's.
  @Test func isThePersonsInEveryColumn() throws {
    let kinds: [FieldKind] = [.citizenID, .number, .account, .text]
    let tokens = try kinds.map {
      try TestLedger.masked(
        MaskSettings("pseudonym"), ["530502190001010010", "530502000101001", "53050219000101001043"],
        kind: $0,
        knowledge: try knowledge(1))
    }
    #expect(Set(tokens.flatMap(\.self)).count == 1)
  }

  @Test func needsAKey() {
    let error = #expect(throws: SluiceError.self) {
      try Masks.make(MaskSettings("pseudonym"), TestLedger.knowledge)
    }
    #expect(error?.code == .pseudonymKeyMissing)
    #expect(error?.code.kind == .usage)
  }
}
