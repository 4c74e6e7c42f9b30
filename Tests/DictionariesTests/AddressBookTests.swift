import Columns
import Testing

@testable import Dictionaries

/// Addresses are held against the township of their row, and only what is listed and sure is told.
@Suite("address book")
struct AddressBookTests {
  private func township(_ county: String, _ name: String?) throws -> AddressBook.Township? {
    let dictionaries = try TestDictionaries.shared()
    let county = try #require(dictionaries.areas.county(county))
    return dictionaries.addresses.township(of: AreaPath(county: county, township: name, village: nil))
  }

  @Test(
    arguments: [
      ("云南省保山市隆阳区潞江镇芒旦社区12组34号", false), ("潞江芒旦12组", false), ("隆阳区潞江坝", false), ("", false),
      ("某某路12号", false), ("隆阳区某某乡某某村", false), ("云南省保山市", false), ("昆明市呈贡区某某街道", false),
      ("隆阳区板桥镇北汉庄村3组", true), ("保山市板桥镇北汉庄村3组", false), ("腾冲市和顺镇", true), ("和顺镇3组", true), ("芒宽乡3组", true),
    ] as [(String, Bool)])
  func tellsWhoLivesElsewhere(address: String, isElsewhere: Bool) throws {
    let township = try #require(try township("隆阳区", "潞江镇"))
    #expect(township.isLeft(by: Array(address.utf8).span) == isElsewhere)
  }

  @Test(
    arguments: [
      ("云南省保山市隆阳区潞江镇芒旦社区12组34号张某家", "芒旦社区"), ("潞江镇芒旦社区居委会", "芒旦社区"), ("潞江镇某某村3组", nil),
      ("隆阳区板桥镇北汉庄村3组", nil), ("芒旦社区12组", nil), ("", nil),
    ] as [(String, String?)])
  func readsTheVillageOfTheTownship(address: String, village: String?) throws {
    let township = try #require(try township("隆阳区", "潞江镇"))
    #expect(township.village(in: Array(address.utf8).span) == village)
  }

  @Test func whatIsNotListedIsNotAsked() throws {
    #expect(try township("隆阳区", "某某镇") == nil)
    #expect(try township("隆阳区", nil) == nil)
    let book = try TestDictionaries.shared().addresses
    var area = AreaPath(county: nil, township: "潞江镇", village: nil)
    #expect(book.township(of: area) == nil)
    area.county = try TestDictionaries.shared().areas.county("隆阳区")
    area.isCountyOpen = true
    #expect(book.township(of: area) == nil)
  }
}
