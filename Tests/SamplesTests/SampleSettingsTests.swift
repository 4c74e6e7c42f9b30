import Columns
import Samples
import Testing

@Suite("settings of sample ledgers")
struct SampleSettingsTests {
  private let ledgers: Ledgers

  init() throws { ledgers = try Ledgers() }

  private func error(_ name: String = "a.csv", _ change: (inout SampleSettings) -> Void) -> SluiceError? {
    var settings = ledgers.settings()
    change(&settings)
    do throws(SluiceError) {
      try SampleLedger.write(settings, to: ledgers.folder + "/" + name)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [9, 0, -1, 40_000_001])
  func rowsOutOfRange(rows: Int) {
    let found = error { $0.rows = rows }
    #expect(found?.code == .sampleRows)
    #expect(found?.expected == ["10", "40000000"])
  }

  @Test("a sheet's limit is named")
  func workbookRows() {
    #expect(error("a.xlsx") { $0.rows = 1_048_571 }?.expected == ["1048570"])
  }

  @Test(arguments: ["2026", "2026-13", "2026-Q3", "x", "2026-2027-1"])
  func notAMonth(period: String) { #expect(error { $0.period = period }?.code == .samplePeriod) }

  @Test(arguments: ["2023-12", "2030-01"])
  func monthWithoutPopulation(period: String) {
    #expect(error { $0.period = period }?.code == .samplePeriodRange)
  }

  @Test(arguments: ["2024-01", "2029-12"])
  func monthWithPopulation(period: String) { #expect(error { $0.period = period } == nil) }

  /// The same again is no harm; anything else may be somebody's ledger.
  @Test(
    arguments: [("a.csv", nil), ("a.xlsx", nil), ("a.csv", "plain"), ("a.xlsx", "titled")]
      as [(String, String?)])
  func whatIsThereIsNotReplaced(name: String, layout: String?) throws {
    func write(seed: UInt64) -> SluiceError? {
      error(name) {
        $0.seed = seed
        $0.layout = layout
        $0.mayReplace = false
      }
    }
    #expect(write(seed: 1) == nil && write(seed: 1) == nil)
    let bytes = try ledgers.read(name)
    let names = ledgers.names
    let refusal = write(seed: 2)
    #expect(refusal?.code == .sampleExists && refusal?.code.kind == .file)
    #expect(try ledgers.read(name) == bytes && ledgers.names == names)
  }

  @Test("other faults of the settings")
  func others() {
    #expect(error("a.ods") { _ in }?.code == .sampleFileType)
    #expect(error("a.xlsx") { $0.encoding = .utf8 }?.code == .sampleWorkbookEncoding)
    #expect(
      error {
        $0.programme = .povertyRelief
        $0.shape = .household
      }?.code == .sampleShape)
    #expect(error { $0.dictionaries += "/none" }?.code == .samplePlacesUnreadable)
    #expect(error("none/a.csv") { _ in }?.code == .sampleNotWritten)
    #expect(error("none/a.xlsx") { _ in }?.code == .sampleNotWritten)
    #expect(ledgers.names == ["area-codes.csv", "places.csv"])
  }
}
