import Columns
import TestSupport
import Testing

@testable import Dictionaries

/// Addresses are cut by level, and nothing below the village is ever part of the answer.
@Suite("address cutter")
struct AddressCutterTests {
  private static let cutter = Result { AddressCutter(try TestDictionaries.shared().areas) }

  private func cut(_ text: String) throws -> [String?] {
    let cutter = try Self.cutter.get()
    let cut = cutter.cut(Array(text.utf8).span)
    return [cut.county?.name, cutter.township(of: cut), cutter.village(of: cut)]
  }

  @Test(
    arguments: [
      ("云南省保山市隆阳区潞江镇芒旦社区12组34号", ["隆阳区", "潞江镇", "芒旦社区"]),
      ("隆阳区潞江镇芒旦社区居委会大榕树旁张某家", ["隆阳区", "潞江镇", "芒旦社区"]),
      ("保山市隆阳区潞江镇", ["隆阳区", "潞江镇", nil]), ("潞江镇芒旦社区", ["隆阳区", "潞江镇", "芒旦社区"]),
      ("云南省保山市", [nil, nil, nil]), ("隆阳区某某小区3栋2单元501", ["隆阳区", nil, nil]),
      ("某某路12号", [nil, nil, nil]), ("和顺镇大庄社区3组", ["腾冲市", "和顺镇", "大庄社区"]),
      ("", [nil, nil, nil]), ("隆阳区潞江镇某某村3组", ["隆阳区", "潞江镇", nil]),
    ] as [(String, [String?])])
  func byLevel(text: String, parts: [String?]) throws { #expect(try cut(text) == parts) }

  /// A village name of several townships is that of the township before it.
  @Test func everyListedVillageIsFoundInItsTownship() throws {
    let areas = try TestDictionaries.shared().areas
    var seen: [String: Int] = [:]
    for county in areas.homeCounties.filter({ $0.cityCode == "530500" }) {
      for township in areas.townships(of: county) {
        for village in township.villages {
          seen[village, default: 0] += 1
          let found = try cut("云南省\(county.cityName)\(county.name)\(township.name)\(village)7组103号")
          #expect(found == [county.name, township.name, village])
        }
      }
    }
    #expect(seen.values.contains { $0 > 1 })
  }

  @Test func noBytesCrashIt() throws {
    var generator = SeededGenerator(seed: 9)
    let cutter = try Self.cutter.get()
    let address = Array("云南省保山市隆阳区潞江镇芒旦社区12组34号".utf8)
    for _ in 0..<2_000 {
      var bytes = address
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      let part = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
      let cut = cutter.cut(part.span)
      #expect(cut.end <= bytes.count)
    }
  }
}
