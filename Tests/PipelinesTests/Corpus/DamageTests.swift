import Columns
import Dictionaries
import Ingest
import Recognize
import Samples
import TestSupport
import Testing
import Validate

@testable import Pipelines

/// Every damage of a cell, from the bytes of a file to findings: nobody is lost, no money, and nothing is repaired.
@Suite("corpus of damages")
struct DamageTests {
  @Test(arguments: SheetFormats.all)
  func everyDamageIsFoundAndCostsNobody(format: SheetFormat) throws {
    let ledger = DamagedLedger(for: format)
    let file = try CorpusFile(try format.bytes(ledger.grid), ending: format.ending)
    let reading = try Reading(file)
    let truths = Dictionary(uniqueKeysWithValues: ledger.truths.map { ($0.row, $0) })

    #expect(reading.rows == ledger.truths.map(\.row))
    #expect(reading.cents == ledger.cents)
    #expect(reading.households == ledger.truths.count)
    #expect(reading.isForeign == 0)
    for (row, found) in reading.codes {
      let truth = try #require(truths[row], "a finding in a row that is none")
      let expected = Set([truth.damage.code].compactMap { $0 })
      // A number that lost digits is told by the reader of some formats too.
      let codes = found.subtracting(["number-lost-digits"])
      #expect(
        codes == expected.subtracting(["number-lost-digits"]), "\(truth.damage.name)")
    }
    for truth in ledger.truths where truth.damage.code != nil {
      #expect(reading.codes[truth.row]?.contains(truth.damage.code ?? "") == true, "\(truth.damage.name)")
    }
    for place in reading.places {
      let column = try #require(truths[place.row ?? 0]?.damage.column)
      #expect(place.column == column + 1, "row \(place.row ?? 0)")
    }
    for (index, truth) in ledger.truths.enumerated() where truth.damage.column == CorpusLedger.identity {
      let isMale = truth.meant[CorpusLedger.identity].dropLast().last?.wholeNumberValue.map { $0 % 2 == 1 }
      let sex = truth.damage.meaning == .whole ? (isMale == true ? "male" : "female") : "unknown"
      #expect(reading.sexes[index] == sex, "\(truth.damage.name)")
    }
  }

  /// What one file was read as, by the shipped pipeline.
  private struct Reading {
    var rows: [Int] = []
    var cents = 0
    var households = 0
    var isForeign = 0
    var sexes: [String] = []
    var codes: [Int: Set<String>] = [:]
    var places: [Place] = []

    init(_ file: CorpusFile) throws {
      let dictionaries = try Corpus.dictionaries()
      let pipeline = try Corpus.pipeline()
      let lastDay = CivilDate.lastDay(ofMonth: 10, year: 2026)
      let source = LedgerSource(files: [file.input], reading: try Corpus.reading())
      let interpreter = try Interpreter(
        InterpretationSettings(
          fields: pipeline.fields, derived: pipeline.derived, unit: .householdMember,
          programme: pipeline.name,
          lastDay: lastDay), dictionaries: dictionaries, hash: SipHash(key: (1, 2)))
      let checks = RowChecks(
        try QualitySettings(
          rules: QualityRules.all.map(\.name), fields: pipeline.fields, unit: .householdMember,
          amountOf: .person,
          amountField: "amount_due", lastDay: lastDay,
          isAreaCode: { dictionaries.areaCodes.wasIssued($0) }))
      var households: Set<UInt64> = []
      while let batch = try source.next() {
        let records = checks.process(try interpreter.process(batch))
        rows += batch.rowNumbers.map(Int.init)
        cents += Int((records.numbers["amount_due"] ?? []).reduce(0) { $0 + ($1 ?? 0) })
        households.formUnion(records.households)
        isForeign += records.isForeign.count { $0 }
        sexes += (0..<records.count).map { records.dimensions["sex"]?[$0] ?? "" }
        for finding in records.findings { note(finding) }
      }
      self.households = households.count
      for report in source.reports {
        for (code, entry) in report.findings.sorted where code.rawValue != "csv-encoding-legacy" {
          for finding in entry.places where finding.code == code { note(finding) }
        }
      }
    }

    private mutating func note(_ finding: Finding) {
      codes[finding.place.row ?? 0, default: []].insert(finding.code.rawValue)
      places.append(finding.place)
    }
  }
}
