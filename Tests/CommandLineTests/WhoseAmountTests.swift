import Foundation
import Testing

/// Whether a row is a person or a household, whose its amount is, and whether its person is insured: where the ledger
/// says another thing than what would be published, it is refused or asked about first.
@Suite("whose amount, and who is counted")
struct WhoseAmountTests {
  private typealias Rows = [[String]]

  /// Rows of a sample, without some columns.
  private static func sample(_ shape: String, without left: [String], in folder: Folder) throws -> Rows {
    _ = try Sluice.run(
      [
        "sample", "subsistence-allowance", "--rows", "60", "--seed", "1", "--shape", shape, "--out",
        "sample.csv", "--dictionaries", Ledger.dictionaries, "--quiet",
      ], in: folder)
    let rows = String(decoding: try folder.read("sample.csv"), as: UTF8.self)
      .split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    let kept = rows[0].indices.filter { !left.contains(rows[0][$0]) }
    return rows.map { row in kept.map { row[$0] } }
  }

  /// The rows with one more column; `cell` takes the row's number from 0 and its cells by header.
  private static func adding(
    _ header: String, to rows: Rows, cell: (Int, [String: String]) -> String
  ) -> Rows {
    rows.enumerated().map { index, row in
      if index == 0 { return row + [header] }
      return row + [cell(index - 1, Dictionary(zip(rows[0], row), uniquingKeysWith: { first, _ in first }))]
    }
  }

  private static func run(_ rows: Rows, in folder: Folder, _ more: String...) throws -> Sluice.Answer {
    try folder.write(rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n", to: "ledger.csv")
    return try Sluice.run(Ledger.run() + more, in: folder)
  }

  private static let money = ["低保金", "分类施保增发", "价格补贴", "补发", "扣回", "实发合计"]

  @Test(arguments: ["月人均补助", "人月保障金额", "补差额（元/人·月）", "月保障金额（元/人）", "低保金（人均）"])
  func aPersonsAmountOnAHouseholdsRowIsRefused(header: String) throws {
    let folder = try Folder()
    let rows = Self.adding(header, to: try Self.sample("household", without: Self.money, in: folder)) {
      _, _ in
      "300"
    }
    try RefusalTests.expectRefused(try Self.run(rows, in: folder), "person-amount-by-header")
    let stated = try Self.run(rows, in: folder, "--amount-of", "household", "--out", "again")
    #expect(stated.status == 0, "\(stated.notes)")
  }

  /// 补差额 times 保障人口 is what the next column pays, whether a field takes it or not.
  @Test(arguments: [("补差额", "月发放金额"), ("保障金额", "发放金额")])
  func aSumBesideTellsThatTheAmountIsAPersons(amount: String, sum: String) throws {
    let folder = try Folder()
    let sample = try Self.sample("household", without: Self.money, in: folder)
    let amounts = Self.adding(amount, to: sample) { row, _ in "\(300 + row)" }
    let sums = Self.adding(sum, to: amounts) { row, cells in
      "\((300 + row) * (Int(cells["保障人口"] ?? "") ?? 0))"
    }
    try RefusalTests.expectRefused(try Self.run(sums, in: folder), "person-amount-by-persons")
    // The same amount twice is due and paid.
    let same = Self.adding(sum, to: amounts) { row, _ in "\(300 + row)" }
    let answer = try Self.run(same, in: folder, "--out", "again")
    #expect(answer.status == 0, "\(answer.notes)")
  }

  /// A list of householders that states families and no insured persons is one of households or of persons.
  @Test(arguments: ["家庭人口", "人口"]) func householdersWithTheirFamiliesAreAsked(header: String) throws {
    let folder = try Folder()
    let left = ["保障人口", "户主身份证号"] + Self.money
    let sample = try Self.sample("household", without: left, in: folder)
    let related = Self.adding("与户主关系", to: sample) { _, _ in "户主" }
    var rows = Self.adding("月保障金额", to: related) { row, _ in "\(300 + row)" }
    rows[0] = rows[0].map { $0 == "家庭人口" ? header : $0 == "户主姓名" ? "姓名" : $0 }
    let answer = try Self.run(rows, in: folder)
    try RefusalTests.expectRefused(answer, "rows-may-be-households")
    #expect(answer.notes.contains("rows: household") && answer.notes.contains("rows: person"))
  }

  /// Members who are listed and not insured are counted, which is asked about; `not_counted` leaves them out.
  @Test(arguments: [
    ("是否享受低保", "是", "否", "insured"), ("是否低保对象", "是", "否", "insured"), ("人员状态", "在保", "非保障", "insured"),
    ("保障类别", "A", "不保", "allowance_class"), ("备注", "", "不享受", "remark"),
  ])
  func aMemberWhoIsNotInsuredIsAskedAbout(header: String, yes: String, no: String, field: String) throws {
    let folder = try Folder()
    let sample = try Self.sample("person", without: ["保障类别", "备注"], in: folder)
    let rows = Self.adding(header, to: sample) { row, cells in
      cells["与户主关系"] != "户主" && row % 2 == 1 ? no : yes
    }
    let count = rows.count { $0.last == no }
    let answer = try Self.run(rows, in: folder)
    #expect(answer.status == 0 && answer.findings["row-not-insured"] == count, "\(answer.notes)")
    let asked = try #require(answer.notes.range(of: "请先核实"))
    #expect(answer.notes[asked.upperBound...].contains("not_counted"))
    let pipeline = try String(contentsOf: URL(filePath: Ledger.pipeline), encoding: .utf8)
    let stages =
      "stages: [ingest, recognize: {not_counted: {\(field): [\(no)]}}, validate, redact, aggregate, protect, package, gate]\n"
    try folder.write(pipeline + "\n" + stages, to: "own.yaml")
    let without = try Sluice.run(Ledger.run(pipeline: "own.yaml") + ["--out", "own"], in: folder)
    #expect(without.status == 0 && without.findings["row-not-counted"] == count, "\(without.notes)")
    #expect(without.findings["row-not-insured"] == nil)
  }

  /// One row a household with its householder and one member: the householders would be left out.
  @Test func householdersBesideAMemberAreMissed() throws {
    let folder = try Folder()
    let sample = try Self.sample("household", without: ["家庭人口", "保障人口"] + Self.money, in: folder)
    let members = Self.adding("家庭成员", to: sample) { _, _ in "钱丁丑" }
    let rows = Self.adding("月保障金额", to: members) { row, _ in "\(300 + row)" }
    try RefusalTests.expectRefused(try Self.run(rows, in: folder), "householders-missing")
  }
}
