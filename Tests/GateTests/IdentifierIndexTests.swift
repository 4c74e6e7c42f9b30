import Columns
import Testing

@testable import Gate

/// What is remembered of a ledger does not depend on how it was cut into batches.
@Suite("identifier index")
struct IdentifierIndexTests {
  static let hash = SipHash(key: (1, 2))

  static func members(_ terms: IdentifierTerms) -> [[UInt64]] {
    terms.sets.map { set in
      var members: [UInt64] = []
      set.forEach { members.append($0) }
      return members.sorted()
    }
  }

  @Test func oneRowABatchAndMergedHalvesAreTheSame() throws {
    let stage = TermStage(hash: Self.hash)
    let whole = try TestLedger.terms()
    var first = IdentifierIndex(hash: Self.hash)
    var second = IdentifierIndex(hash: Self.hash)
    for (index, row) in TestLedger.rows.enumerated() {
      let batch = try stage.process(TestLedger.records([row]))
      if index < 3 { try first.take(batch) } else { try second.take(batch) }
    }
    try first.merge(second)
    let merged = try first.finish()
    #expect(Self.members(merged) == Self.members(whole))
    #expect(merged.lengths.names == whole.lengths.names)
    #expect(merged.lengths.digits == whole.lengths.digits)
    #expect(merged.count == whole.count)
  }

  @Test func namesThatTextsMentionAreRemembered() throws {
    var records = TestLedger.records([["", "", "", "", "", "", "由儿子马小虎代领", "", ""]])
    var index = IdentifierIndex(hash: Self.hash)
    try index.take(try TermStage(hash: Self.hash).process(records))
    #expect(!(try index.finish().holdsName("马小虎村")))
    records.mentions = [CellHit(row: 0, column: 6, range: 9..<18, kind: .personName, confidence: .likely)]
    index = IdentifierIndex(hash: Self.hash)
    try index.take(try TermStage(hash: Self.hash).process(records))
    #expect(try index.finish().holdsName("马小虎村"))
  }

  /// Whoever is written in traditional or variant characters is who is written in simplified ones.
  @Test(arguments: [
    ("劉東某", "刘东某"), ("刘东某", "劉東某"), ("呂靑某", "吕青某"), ("黄卫某", "黃衞某"), ("監護人甲", "监护人甲"),
  ])
  func oneNameInEveryScript(written: String, asked: String) throws {
    let terms = try TestLedger.terms([["", written, "", "", "", "", "", "", ""]])
    #expect(terms.holdsName("\(asked)乡") && terms.isName(asked) && terms.isPlaceCalledBySomebody("\(asked)村"))
    #expect(!terms.holdsName("东风乡") && !terms.isPlaceCalledBySomebody("\(asked)家村"))
    let both = try TestLedger.terms([written, asked].map { ["", $0, "", "", "", "", "", "", ""] })
    #expect(both.count == 1)
  }

  /// What is nobody's name is nobody's in traditional characters.
  @Test func nobodyIsNobodyInEveryScript() throws {
    #expect(try TestLedger.terms([["", "監護人", "", "", "", "", "", "", ""]]).count == 0)
  }

  @Test func repeatedValuesAreKeptOnce() throws {
    let once = try TestLedger.terms()
    let twice = try TestLedger.terms(TestLedger.rows + TestLedger.rows)
    #expect(Self.members(once) == Self.members(twice))
    let batch = try TermStage(hash: Self.hash).process(TestLedger.records(TestLedger.rows + TestLedger.rows))
    #expect(batch.count == batch.fingerprints.reduce(0) { $0 + Set($1).count })
  }

  @Test(arguments: [
    ("530502190001010010", "530502 19000101 0010"), ("53050219000101002X", "53050219000101002х"),
    ("13000000001", "+86 130-0000-0001"), ("0875-0000001", "０８７５－０００００ ０１"),
    ("G530502190001010010", "g530502190001010010"),
  ])
  func waysOfWritingANumberAreOne(first: String, second: String) throws {
    let terms = { (text: String) in
      try TestLedger.terms([["", "", text, "", "", "", "", "", ""]])
    }
    // The second may be remembered in more ways; all of the first's are among them.
    for (one, other) in zip(Self.members(try terms(first)), Self.members(try terms(second))) {
      #expect(Set(one).isSubset(of: other), "\(first)")
    }
  }

  @Test(arguments: ["", " ", "无", "合计", "12", "1234", "户主", "河图镇"])
  func whatIdentifiesNobodyIsNotRemembered(text: String) throws {
    for column in [1, 2, 4] {
      var row = [String](repeating: "", count: TestLedger.columns.count)
      row[column] = text
      if column == 1 && text == "河图镇" { continue }
      #expect(try TestLedger.terms([row]).count == 0, "\(column)")
    }
  }

  @Test func doubtfulHitsInRemarksAreNoNumbers() throws {
    var records = TestLedger.records([["", "", "", "", "", "", "20240301起发放 13100000009", "", ""]])
    records.hits = [
      CellHit(row: 0, column: 6, range: 0..<8, kind: .number, confidence: .possible),
      CellHit(row: 0, column: 6, range: 18..<29, kind: .phone, confidence: .possible),
    ]
    #expect(try TermStage(hash: Self.hash).process(records).count == 1)
  }
}
