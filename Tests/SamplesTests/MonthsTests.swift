import CSV
import Columns
import Samples
import Testing

@Suite("ledgers of two months")
struct MonthsTests {
  private let ledgers: Ledgers

  init() throws { ledgers = try Ledgers() }

  private func persons(_ period: String, isMessy: Bool = false) throws -> [String: [String]] {
    var settings = ledgers.settings(rows: 4000)
    settings.period = period
    settings.isMessy = isMessy
    let records = try ledgers.table(settings).records
    return Dictionary(records.map { ($0[8], $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("most people stay, a few come and go")
  func flows() throws {
    let last = try persons("2026-09")
    let this = try persons("2026-10")
    let came = Set(this.keys).subtracting(last.keys)
    let left = Set(last.keys).subtracting(this.keys)
    #expect((10...160).contains(came.count))
    #expect((10...160).contains(left.count))
    // Who came with the household's benefit has this month as its start.
    let starts = came.compactMap { this[$0]?[16] }
    #expect(starts.filter { $0 == "2026-10" }.count > starts.count / 3)
  }

  @Test("who stays keeps everything but the serial and what the months change")
  func stayers() throws {
    let last = try persons("2026-09")
    let this = try persons("2026-10")
    for (number, record) in this {
      guard let earlier = last[number] else { continue }
      // Beside the serial, only 城乡类别 and the amount that follows from it can change.
      for column in record.indices where ![0, 13, 15].contains(column) {
        #expect(record[column] == earlier[column])
      }
    }
  }

  @Test("some numbers are corrected from month to month")
  func corrections() throws {
    let last = try persons("2026-09", isMessy: true)
    let this = try persons("2026-10", isMessy: true)
    let clean = try persons("2026-10")
    let corrected = this.keys.filter { clean[$0] != nil && last[$0] == nil }
    #expect(corrected.count > 10)
  }
}
