import Columns
import Foundation
import Samples
import Testing

/// Ledgers in the layouts of offices, with the truth beside them.
@Suite("sample ledgers with a layout")
struct LaidOutLedgerTests {
  private let ledgers: Ledgers

  init() throws { ledgers = try Ledgers() }

  private func write(_ name: String, _ change: (inout SampleSettings) -> Void) -> SluiceError? {
    var settings = ledgers.settings()
    change(&settings)
    do throws(SluiceError) {
      try SampleLedger.write(settings, to: ledgers.folder + "/" + name)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: Layouts.all.map(\.name))
  func everyRecordStandsInTheTruthOnce(layout: String) throws {
    for programme in SampleProgramme.allCases {
      let error = write("a.xls") {
        $0.programme = programme
        $0.rows = 40
        $0.layout = layout
        $0.isMessy = true
      }
      let isOfOne = Layouts.named(layout)?.isOfSeveralProgrammes == false
      guard isOfOne || programme == .subsistenceAllowance else {
        #expect(error?.code == .sampleLayout)
        continue
      }
      #expect(error == nil)
      let truth = try #require(
        try JSONSerialization.jsonObject(
          with: Data(contentsOf: URL(filePath: ledgers.folder + "/a.xls.truth.json"))) as? [String: Any])
      let sheets = truth["sheets"] as? [[String: Any]] ?? []
      let rows = sheets.filter { $0["hidden"] as? Bool == false }.flatMap {
        $0["rows"] as? [[String: Any]] ?? []
      }
      #expect(rows.flatMap { $0["records"] as? [Int] ?? [] }.sorted() == Array(1...40))
      #expect((truth["records"] as? [[String]])?.count == 40)
    }
  }

  /// Faults of cells leave households as they are: cells that stand once stand on the first row of each.
  @Test func householdsStayHouseholds() throws {
    func heads(isMessy: Bool) throws -> Int {
      let error = write("a.csv") {
        $0.rows = 60
        $0.layout = "household-cells-blank"
        $0.isMessy = isMessy
      }
      #expect(error == nil)
      let text = try String(contentsOf: URL(filePath: ledgers.folder + "/a.csv"), encoding: .utf8)
      // The county stands on the first row of a household only.
      return text.split(whereSeparator: \.isNewline).dropFirst().count {
        $0.split(separator: ",", omittingEmptySubsequences: false)[1] != ""
      }
    }
    let clean = try heads(isMessy: false)
    #expect(clean > 10)
    #expect(abs(try heads(isMessy: true) - clean) < clean / 3)
  }

  @Test func whatCannotBeIsRefused() {
    #expect(write("a.csv") { $0.layout = "none" }?.expected == Layouts.all.map(\.name))
    #expect(write("a.csv") { $0.layout = "sheets" }?.code == .sampleLayoutFormat)
    #expect(
      write("a.csv") {
        $0.layout = "plain"
        $0.rows = 20_001
      }?.code == .sampleLayoutRows)
    #expect(write("a.doc") { $0.layout = "plain" }?.code == .sampleFileType)
    #expect(write("a.csv") { $0.format = "html" }?.code == .sampleFormatAlone)
    #expect(
      write("a.csv") {
        $0.layout = "plain"
        $0.format = "none"
      }?.code == .sampleFormat)
    #expect(
      write("a.ods") {
        $0.layout = "plain"
        $0.encoding = .gb18030
      }?.code == .sampleWorkbookEncoding)
  }
}
