import Columns
import Testing

@testable import Gate

/// Taking one entry out of a list must show: otherwise the entry does nothing, or nothing tests it.
@Suite("lists with one entry taken out")
struct LeakMutationTests {
  /// What a search found, with the places, and what it could not open.
  private struct Outcome: Equatable {
    var found: Set<LeakFinding> = []
    var unopened = 0
    /// What a scan takes for searched as bytes, and a gate for not opened.
    var searchedRaw = 0
  }

  private final class RawCount: UnitSink {
    private(set) var count = 0
    let takesLines = false
    func take(_ text: Span<UInt8>, _ unit: Unit) {}
    func take(lines: Span<UInt8>, of part: Part) {}
    func endLines(of part: Part) {}
    func unopened(_ error: SluiceError) {}
    func searchedRaw(_ part: Part) { count += 1 }
  }

  private static func outcome(
    _ path: String, _ bytes: [UInt8], openers: [any Opener] = Openers.all, terms: IdentifierTerms
  ) -> Outcome {
    let file = StagedFile(path: path, audience: .everyone, declared: [OpenersTests.harmless])
    let search = LeakSearch(
      file, terms: terms, allowances: Allowances(), suspects: Suspects(), isCounty: { $0 == 530_502 })
    var failed = 0
    do { try Openers.open(Part(file: path, bytes: bytes), into: search, openers: openers) } catch {
      failed = 1
    }
    let raw = RawCount()
    try? Openers.open(Part(file: path, bytes: bytes), into: raw, openers: openers)
    return Outcome(
      found: Set(search.hits.map(\.finding)), unopened: search.unopened.count + failed,
      searchedRaw: raw.count)
  }

  @Test(arguments: Openers.all.indices)
  func withoutAnOpenerAFileIsReadOtherwise(index: Int) throws {
    let terms = try TestLedger.terms()
    var openers = Openers.all
    let name = "\(type(of: openers.remove(at: index)))"
    if name == "PDFOpener", !PDFOpenerTests.hasPoppler { return }
    let digest = "13000000001" + String(repeating: "a", count: 53)
    let every = OpenersTests.files + OpenersTests.unknown + PDFOpenerTests.files
    let files =
      ["7654321", "530502190001010010"].flatMap { text in every.map { ($0.path, $0.make(text)) } }
      + [("a.xls", try CompoundOpenerTests.workbook()), ("SHA256SUMS", Array("\(digest)  a.csv\n".utf8))]
    let own = files.filter { path, bytes in
      let part = Part(file: path, bytes: bytes)
      return Openers.all.first { $0.opens(part) }.map { "\(type(of: $0))" } == name
    }
    #expect(!own.isEmpty)
    let isMissed = own.contains { path, bytes in
      Self.outcome(path, bytes, terms: terms) != Self.outcome(path, bytes, openers: openers, terms: terms)
    }
    #expect(isMissed, "\(name)")
  }

  @Test(arguments: TermList.allCases)
  func withoutAListOfTermsALeakIsMissed(list: TermList) throws {
    let texts = [
      "190001010010", "E00000001", "08750000001", "10500000000001234", "530502001", "7654321", "欧阳测试",
      "隆阳区板桥镇虚构村五组12号",
    ]
    let terms = try TestLedger.terms()
    var fewer = terms
    fewer.sets[list.rawValue] = FingerprintSet()
    let isMissed = texts.contains { text in
      let bytes = Array("a\n\(text)\n".utf8)
      return Self.outcome("a.csv", bytes, terms: terms).found
        != Self.outcome("a.csv", bytes, terms: fewer).found
    }
    #expect(isMissed, "\(list)")
  }
}
