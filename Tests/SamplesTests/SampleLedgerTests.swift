import CSV
import Columns
import Samples
import Testing

@Suite("sample ledgers")
struct SampleLedgerTests {
  private let ledgers: Ledgers

  init() throws { ledgers = try Ledgers() }

  @Test("the payment list has its 19 columns in order")
  func paymentColumns() throws {
    let table = try ledgers.table(ledgers.settings(rows: 10))
    #expect(
      table.header == [
        "序号", "县(市、区)", "乡镇(街道)", "村(社区)", "户号", "户主姓名", "姓名", "与户主关系", "身份证号码", "家庭住址", "联系电话", "开户银行",
        "银行账号", "城乡类别", "保障类别", "月保障金额(元)", "起始年月", "致困原因", "备注",
      ])
    #expect(table.records.count == 10)
  }

  @Test(arguments: SampleProgramme.allCases)
  func sameBytesForTheSameSettings(programme: SampleProgramme) throws {
    for isMessy in [false, true] {
      for name in ["a.csv", "a.xlsx"] {
        var settings = ledgers.settings(programme)
        settings.isMessy = isMessy
        let once = try ledgers.bytes(settings, name: name)
        #expect(try ledgers.bytes(settings, name: name) == once)
        settings.seed = 2
        #expect(try ledgers.bytes(settings, name: name) != once)
      }
    }
    #expect(ledgers.names == ["a.csv", "a.xlsx", "area-codes.csv", "places.csv"])
  }

  @Test("as many rows as asked for", arguments: SampleProgramme.allCases, [10, 11, 1000])
  func rows(programme: SampleProgramme, rows: Int) throws {
    for isMessy in [false, true] {
      var settings = ledgers.settings(programme, rows: rows)
      settings.isMessy = isMessy
      let table = try ledgers.table(settings)
      #expect(table.records.count == rows)
      #expect(try table.cells("序号") == (1...rows).map(String.init))
    }
  }

  @Test("a mark, and GB18030 that is not UTF-8")
  func encodings() throws {
    var settings = ledgers.settings(rows: 50)
    let plain = try ledgers.bytes(settings)
    settings.encoding = .utf8WithMark
    #expect(try ledgers.bytes(settings) == [0xef, 0xbb, 0xbf] + plain)
    settings.encoding = .gb18030
    let encoded = try ledgers.bytes(settings)
    // 序号 in GB18030.
    #expect(encoded.starts(with: [0xd0, 0xf2, 0xba, 0xc5, 0x2c]))
    #expect(encoded.filter { $0 == 0x2c }.count == plain.filter { $0 == 0x2c }.count)
  }

  @Test("one row a household has the households of the persons, and their money")
  func householdShape() throws {
    var settings = ledgers.settings(rows: 200)
    settings.shape = .household
    let households = try ledgers.table(settings)
    let numbers = try households.cells("低保证号")
    let counties = try households.cells("县(市、区)")
    #expect(Set(zip(counties, numbers).map { $0 + $1 }).count == 200)
    let insured = try households.cells("保障人口").compactMap(Int.init)
    let size = try households.cells("家庭人口").compactMap(Int.init)
    #expect(zip(insured, size).allSatisfy { (1...6).contains($0) && $0 <= $1 })
  }

  @Test("what is paid is the sum of its parts")
  func payments() throws {
    var settings = ledgers.settings(rows: 300)
    settings.shape = .household
    let table = try ledgers.table(settings)
    func cents(_ name: String) throws -> [Int] {
      try table.cells(name).map { Int((Double($0).map { $0 * 100 } ?? .nan).rounded()) }
    }
    let (due, extra, subsidy) = (try cents("低保金"), try cents("分类施保增发"), try cents("价格补贴"))
    let (back, recovery, paid) = (try cents("补发"), try cents("扣回"), try cents("实发合计"))
    for row in paid.indices {
      #expect(due[row] + extra[row] + subsidy[row] + back[row] - recovery[row] == paid[row])
    }
  }
}
