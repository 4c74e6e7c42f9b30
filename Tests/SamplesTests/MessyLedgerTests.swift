import CSV
import Samples
import Testing

@Suite("messy sample ledgers")
struct MessyLedgerTests {
  private let clean: CSVTable
  private let messy: CSVTable

  init() throws {
    let ledgers = try Ledgers()
    var settings = ledgers.settings(rows: 5000, seed: 3)
    clean = try ledgers.table(settings)
    settings.isMessy = true
    messy = try ledgers.table(settings)
  }

  @Test("about three in a hundred identity numbers are damaged")
  func identities() throws {
    let numbers = try messy.cells("身份证号码")
    let damaged = numbers.filter { !Ledgers.isIdentity($0) }
    #expect((100...200).contains(damaged.count))
    #expect(damaged.contains(""))
    #expect(damaged.contains { $0.contains(" ") })
    #expect(damaged.contains { $0.contains("\u{ff10}") })
    #expect(damaged.contains { $0.hasSuffix("E+17") })
    #expect(damaged.contains { $0.utf8.count == 17 })
  }

  @Test("the last hundredth of the rows is of other programmes, in a column of its own")
  func foreignRows() throws {
    let programmes = try messy.cells("救助类型")
    #expect(programmes.prefix(4950).allSatisfy { $0 == "最低生活保障" })
    #expect(Set(programmes.suffix(50)) == ["特困人员救助供养", "临时救助"])
    #expect(!clean.header.contains("救助类型"))
  }

  @Test("rows that are not repeated are those of the clean ledger, amounts included")
  func sameLedger() throws {
    func key(_ record: [String]) -> [String] {
      let amount = record[15].filter { $0.isASCII && ($0.isNumber || $0 == ".") }
      return [record[4], record[6], record[9], amount]
    }
    let all = messy.records.map(key)
    let kept = all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
    #expect(kept.count < 5000 && kept.count > 4900)
    #expect(kept == Array(clean.records.map(key).prefix(kept.count)))
  }

  @Test("places, words, amounts, phones and remarks have their faults")
  func faults() throws {
    #expect(try messy.cells("乡镇(街道)").contains("新城街道"))
    #expect(try messy.cells("村(社区)").contains("新设社区"))
    #expect(try messy.cells("致困原因").contains("家庭变故"))
    #expect(try messy.cells("致困原因").contains(""))
    #expect(try messy.cells("月保障金额(元)").contains { $0.contains(",") })
    #expect(try messy.cells("月保障金额(元)").contains { $0.hasSuffix("元") })
    #expect(try messy.cells("联系电话").contains { $0.contains("-") })
    #expect(try messy.cells("备注").contains { $0.hasPrefix("联系人电话199") })
    #expect(try messy.cells("备注").contains { $0.hasPrefix("身份证号5") })
  }
}
