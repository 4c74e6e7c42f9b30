import Columns
import Ingest
import Recognize
import Testing

@testable import Pipelines

/// Ledgers with tables of several months, or of those who are no recipients now, one below the other.
@Suite("tables of several periods")
struct SheetPeriodsTests {
  private struct Read {
    var rows = 0
    var codes: Set<String> = []
  }

  /// Reads a ledger of October 2026 by the shipped pipeline.
  private func read(_ text: String) throws -> Read {
    let pipeline = try Corpus.pipeline()
    let dictionaries = try Corpus.dictionaries()
    let reading = LedgerReading(
      ingest: IngestSettings(), typer: ColumnTyper(fields: pipeline.fields, dictionaries: dictionaries),
      fields: pipeline.fields, unit: .householdMember, programme: pipeline.name, dictionaries: dictionaries,
      period: Period("2026-10"))
    let file = try CorpusFile(Array(text.utf8), ending: "csv")
    let source = LedgerSource(files: [file.input], reading: reading)
    var read = Read()
    while let batch = try source.next() { read.rows += batch.count }
    read.codes = Set(source.reports.flatMap { $0.findings.sorted.map(\.code.rawValue) })
    return read
  }

  /// The boxes of a number need no header each; a column beside them does.
  @Test(arguments: ["", "备注二"])
  func boxesOfANumberNeedNoHeaders(beside: String) throws {
    let boxes = String(repeating: ",", count: 17)
    let rows = (0..<12).map { row in
      let id = "53050219000101\(String(1000 + row))".map(String.init).joined(separator: ",")
      return "板桥镇,张某某,\(id),300,无\n"
    }
    let read = try read("乡镇,姓名,身份证号\(boxes),低保金,\(beside)\n" + rows.joined())
    #expect(read.codes.contains("columns-joined"))
    #expect(read.codes.contains("column-without-header") == beside.isEmpty)
  }

  private static let header = "乡镇,姓名,身份证号,低保金\n"
  private static let first = "板桥镇,甲某,530502190001010010,300\n板桥镇,乙某,530502190001010029,310\n"
  private static let second = "板桥镇,丙某,530502190001010037,320\n板桥镇,丁某,530502190001010045,330\n"

  /// Two titles, the second with the header once more or without it.
  @Test(
    arguments: [
      ("2026年10月隆阳区低保金发放表", "2026年9月隆阳区低保金发放表"), ("2026年9月隆阳区低保金发放表", "2026年10月隆阳区低保金发放表"),
      ("2026年9月发放表", "2026年10月发放表"), ("隆阳区低保金发放表", "2026年9月隆阳区低保金发放表"),
    ], [header, ""])
  func twoMonths(titles: (String, String), again: String) throws {
    let read = try read(
      "\(titles.0),,,\n" + Self.header + Self.first + ",,,\n\(titles.1),,,\n" + again + Self.second)
    #expect(read.rows == 4)
    #expect(read.codes.contains("sheet-of-several-periods"))
  }

  @Test func anotherTableWithColumnsOfItsOwn() throws {
    let read = try read(
      "2026年10月低保金发放表,,,\n" + Self.header + Self.first
        + ",,,\n2026年9月低保金发放表,,,\n姓名,乡镇,身份证号,低保金\n丙某,板桥镇,530502190001010037,320\n")
    #expect(read.codes.contains("sheet-of-several-periods"))
  }

  /// One month throughout is a finding, whichever it is; a title of the same month on every page is none of several.
  @Test(arguments: ["2026年9月", "2026年10月"])
  func oneMonth(month: String) throws {
    let title = "\(month)隆阳区低保金发放表,,,\n"
    let read = try read(title + Self.header + Self.first + title + Self.header + Self.second)
    #expect(read.rows == 4)
    #expect(!read.codes.contains("sheet-of-several-periods"))
    #expect(read.codes.contains("title-of-another-period") == (month == "2026年9月"))
  }

  @Test(arguments: ["2026年10月隆阳区低保停发人员名单", "停发名单", "低保取消人员名册", "低保退出人员名单", "死亡人员名单"])
  func aListOfThoseWhoAreNoRecipientsIsRefused(title: String) throws {
    let list = "\(title),,,\n" + Self.header + Self.first
    let error = #expect(throws: SluiceError.self) { try read(list) }
    #expect(error?.code == .ledgerNotCurrent)
    // Beside a ledger it is left out.
    let other = "姓名,乡镇,身份证号,低保金\n丙某,板桥镇,530502190001010037,320\n"
    let both = try read(list + ",,,\n2026年10月低保花名册,,,\n" + other)
    #expect(both.rows == 1)
    #expect(both.codes.contains("sheet-set-apart"))
  }

  /// Below the same header nothing tells surely where the list ends: nobody gets lost without a word.
  @Test(arguments: ["隆阳区2026年10月低保花名册", "2026年10月发放花名册"], [header, ""])
  func aLedgerBelowSuchAListIsNotLost(title: String, again: String) throws {
    let error = #expect(throws: SluiceError.self) {
      try read("停发名单,,,\n" + Self.header + Self.first + ",,,\n\(title),,,\n" + again + Self.second)
    }
    #expect(error?.code == .ledgerNotCurrent)
  }
}
