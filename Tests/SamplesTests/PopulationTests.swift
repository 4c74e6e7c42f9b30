import CSV
import Columns
import Samples
import Testing

@Suite("the people of sample ledgers")
struct PopulationTests {
  private let table: CSVTable

  init() throws {
    let ledgers = try Ledgers()
    table = try ledgers.table(ledgers.settings(rows: 5000, seed: 11))
  }

  @Test("identity numbers are valid in form, of nobody, and unique")
  func identities() throws {
    let numbers = try table.cells("身份证号码")
    #expect(Set(numbers).count == numbers.count)
    for number in numbers {
      #expect(Ledgers.isIdentity(number))
      // Sequence numbers go down only after 365 persons of a year, county and sex.
      #expect(number.dropFirst(14).hasPrefix("9"))
      let text = String(number.dropFirst(6).prefix(8))
      let date = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
      #expect(CivilDate(iso: date) != nil)
    }
  }

  @Test("old, new and other area codes occur")
  func areaCodes() throws {
    let codes = Set(try table.cells("身份证号码").map { String($0.prefix(6)) })
    #expect(codes.isSuperset(of: ["533001", "530502", "533022", "530521", "533023", "530522", "530581"]))
    #expect(codes.contains { !$0.hasPrefix("53") })
  }

  @Test("each household has one householder, first, and one to six persons of one village")
  func households() throws {
    var members: [[String]: [Int]] = [:]
    for (row, record) in table.records.enumerated() { members[Array(record[1...4]), default: []].append(row) }
    let relations = try table.cells("与户主关系")
    let heads = try table.cells("户主姓名")
    let names = try table.cells("姓名")
    for rows in members.values {
      #expect((1...6).contains(rows.count))
      #expect(rows.map { relations[$0] }.filter { $0 == "户主" }.count == 1)
      #expect(relations[rows[0]] == "户主")
      #expect(rows.allSatisfy { heads[$0] == names[rows[0]] })
      #expect(rows == Array(rows[0]..<rows[0] + rows.count))
    }
  }

  @Test("cards pass Luhn, each household has its own account, mobiles begin with 1990000")
  func accounts() throws {
    let accounts = try table.cells("银行账号")
    let cards = accounts.filter { $0.utf8.count == 19 }
    #expect(cards.allSatisfy { $0.hasPrefix("62") && Ledgers.isCard($0) })
    #expect(cards.count > accounts.count / 2)
    #expect(accounts.contains { $0.utf8.count == 16 })
    let heads = try table.cells("与户主关系").enumerated().filter { $0.element == "户主" }.map(\.offset)
    #expect(Set(heads.map { accounts[$0] }).count == heads.count)
    #expect(
      try table.cells("联系电话").allSatisfy { $0.isEmpty || ($0.hasPrefix("1990000") && $0.utf8.count == 11) })
  }

  @Test("no person is born after the month, and elderly, adults and minors occur")
  func ages() throws {
    let years = try table.cells("身份证号码").compactMap { Int($0.dropFirst(6).prefix(4)) }
    #expect(years.allSatisfy { (1910...2026).contains($0) })
    #expect(years.filter { $0 <= 1965 }.count > 1000)
    #expect(years.filter { $0 >= 2009 }.count > 400)
  }

  @Test("amounts are whole yuan or end in .50; dot names, passbooks, line breaks and quotation marks occur")
  func variety() throws {
    let amounts = try table.cells("月保障金额(元)")
    #expect(amounts.allSatisfy { !$0.contains(".") || $0.hasSuffix(".50") })
    #expect(amounts.contains { $0.hasSuffix(".50") })
    #expect(try table.cells("姓名").contains { $0.contains("·") })
    let remarks = try table.cells("备注")
    #expect(remarks.contains { $0.contains("\n") })
    #expect(remarks.contains { $0.contains("\"") })
    #expect(remarks.contains { $0.hasPrefix("家属电话1990000") })
    #expect(remarks.contains { $0.hasPrefix("身份证号53") })
  }
}
