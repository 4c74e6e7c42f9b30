import Columns
import Dictionaries
import Testing

@testable import Validate

@Suite("rule address-township")
struct AddressTownshipTests {
  private static let loaded = Result {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast(4).joined(separator: "/") + "/dictionaries"
    return try Dictionaries.load(folder: folder, at: .lastDay(ofMonth: 10, year: 2026))
  }

  private static func rows(_ ledger: TestLedger) throws -> [Int?] {
    var settings = try TestLedger.settings(["address-township"])
    settings.addresses = try loaded.get().addresses
    return TestLedger.report([ledger.records], settings).rows(.addressElsewhere)
  }

  private static func area(_ township: String?) throws -> AreaPath {
    AreaPath(county: try loaded.get().areas.county("隆阳区"), township: township, village: nil)
  }

  @Test func findsRowsWhoseAddressIsInAnotherTownship() throws {
    var ledger = TestLedger(columns: [
      ("address", .address, ["隆阳区潞江镇芒旦社区1组", "隆阳区板桥镇北汉庄村1组", "1组2号", "隆阳区板桥镇北汉庄村1组"])
    ])
    let (here, unlisted) = (try Self.area("潞江镇"), try Self.area("某某镇"))
    ledger.areas = [here, here, here, unlisted]
    #expect(try Self.rows(ledger) == [3])
    ledger.isForeign = [false, true, false, false]
    #expect(try Self.rows(ledger) == [])
  }

  @Test func aRowIsFoundOnceForAllItsAddresses() throws {
    var ledger = TestLedger(columns: [
      ("address", .address, ["隆阳区潞江镇芒旦社区1组", "隆阳区板桥镇北汉庄村1组"]),
      ("other_address", .address, ["隆阳区板桥镇北汉庄村1组", "隆阳区板桥镇北汉庄村1组"]),
    ])
    ledger.areas = Array(repeating: try Self.area("潞江镇"), count: 2)
    #expect(try Self.rows(ledger) == [2, 3])
  }

  @Test func otherColumnsAreNotAsked() throws {
    var ledger = TestLedger(columns: [("remark", .text, ["隆阳区板桥镇北汉庄村1组"])])
    ledger.areas = [try Self.area("潞江镇")]
    #expect(try Self.rows(ledger) == [])
  }
}
