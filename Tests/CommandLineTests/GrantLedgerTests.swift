import Foundation
import Testing

/// Ledgers of grants whose money or persons would be counted several times, in part, or not as they are.
@Suite("unsound ledgers of grants")
struct GrantLedgerTests {
  private static let pipeline = Sluice.root.appending(path: "pipelines/education-aid.yaml").path

  /// A ledger of 60 grants, as rows of cells.
  private static func ledger(in folder: Folder) throws -> [[String]] {
    try Ledger.make("aid.csv", of: "education-aid", in: folder)
    return try Ledger.rows("aid.csv", in: folder)
  }

  private static func column(_ header: String, of rows: [[String]]) throws -> Int {
    try #require(rows[0].firstIndex(of: header))
  }

  /// Runs ledgers of rows, each a file.
  private static func run(_ ledgers: [[[String]]], in folder: Folder) throws -> Sluice.Answer {
    let names = ledgers.indices.map { "grants\($0 + 1).csv" }
    for (name, rows) in zip(names, ledgers) { try Ledger.write(rows, to: name, in: folder) }
    return try Sluice.run(
      Ledger.run(names, pipeline: pipeline, "--period", "2026-2027-1"), in: folder)
  }

  private static func expectRefused(
    _ answer: Sluice.Answer, code: String, cause: String? = nil, _ folder: Folder
  ) throws {
    try RefusalTests.expectRefused(answer, code)
    #expect(!folder.isPublic)
    if let cause { #expect(answer.findings[cause] ?? 0 > 0, "\(answer.notes)") }
  }

  @Test func theSampleIsPublished() throws {
    let folder = try Folder()
    let answer = try Self.run([Self.ledger(in: folder)], in: folder)
    #expect(answer.status == 0 && folder.isPublic, "\(answer.notes)")
    let asking = [
      "duplicate-grant", "amount-column-unused", "amount-says-month", "row-unpaid", "grantee-joined",
    ]
    #expect(Set(answer.findings.keys).isDisjoint(with: asking))
  }

  @Test func aListThatRepeatsItselfIsRefused() throws {
    let folder = try Folder()
    let rows = try Self.ledger(in: folder)
    try Self.expectRefused(Self.run([rows + rows.dropFirst()], in: folder), code: "ledger-repeats", folder)
    // A few are asked about.
    let few = try Self.run([rows + rows[3..<6]], in: folder)
    #expect(few.status == 0 && few.findings["duplicate-grant"] == 3, "\(few.notes)")
    #expect(few.notes.contains("请先核实"))
  }

  /// The list of all, in another order and without numbers, classes, terms and days.
  @Test func aListOfTheSameGrantsIsRefused() throws {
    let folder = try Folder()
    let rows = try Self.ledger(in: folder)
    let kept = try ["学校名称", "学段", "学校所在乡镇", "学生姓名", "资助项目", "金额"].map { try Self.column($0, of: rows) }
    let all = ([rows[0]] + rows.dropFirst().reversed()).map { row in kept.map { row[$0] } }
    try Self.expectRefused(Self.run([rows, all], in: folder), code: "list-repeats", folder)
  }

  @Test(arguments: ["减免金额", "减免学费", "资助资金(元)"])
  func moneyInAnotherColumnIsRefused(header: String) throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    let amount = try Self.column("金额", of: rows)
    for index in rows.indices {
      let isWaived = index % 2 == 1
      rows[index].insert(index == 0 ? header : isWaived ? rows[index][amount] : "", at: amount + 1)
      if isWaived { rows[index][amount] = "" }
    }
    try Self.expectRefused(
      Self.run([rows], in: folder), code: "ledger-unsound", cause: "amount-elsewhere", folder)
  }

  @Test func moneyInASecondColumnIsAskedAbout() throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    let amount = try Self.column("金额", of: rows)
    for index in rows.indices {
      rows[index].insert(index == 0 ? "减免金额" : index % 2 == 1 ? "33" : "", at: amount + 1)
      rows[index].insert(index == 0 ? "合计金额" : rows[index][amount], at: amount + 2)
    }
    let answer = try Self.run([rows], in: folder)
    #expect(answer.status == 0 && answer.findings["amount-column-unused"] == 1, "\(answer.notes)")
    #expect(answer.notes.contains("请先核实"))
  }

  /// What 合计 under 金额 says is published, not the part under the head's first column.
  @Test(arguments: [
    ["中央", "省级", "合计"], ["9月", "10月", "合计"], ["生活补助", "交通补助", "小计"], ["合计", "中央", "省级"], ["中央", "省级", "总额"],
  ])
  func theTotalUnderOneHeadIsTheAmount(heads: [String]) throws {
    let plain = try Folder()
    var rows = try Self.ledger(in: plain)
    let expected = try Self.run([rows], in: plain)
    let amount = try Self.column("金额", of: rows)
    for index in rows.indices {
      let total = rows[index][amount]
      let cells = heads.enumerated().map { position, head in
        index == 0 ? (position == 0 ? "金额" : "") : ["合计", "小计", "总额"].contains(head) ? total : "7"
      }
      rows[index].replaceSubrange(amount...amount, with: cells)
    }
    var second = [String](repeating: "", count: rows[0].count)
    second.replaceSubrange(amount..<(amount + heads.count), with: heads)
    rows.insert(second, at: 1)
    let folder = try Folder()
    let answer = try Self.run([rows], in: folder)
    #expect(answer.status == 0 && answer.object["rows"] as? Int == 60, "\(answer.notes)")
    let data = try Self.publishedData(answer, in: folder)
    #expect(try data == Self.publishedData(expected, in: plain) && data.count > 1000)
  }

  /// The data files of a bundle, end to end.
  private static func publishedData(_ answer: Sluice.Answer, in folder: Folder) throws -> String {
    let bundle = "out/\(try #require(answer.object["bundle"] as? String))"
    let unzip = Process()
    unzip.executableURL = URL(filePath: "/usr/bin/unzip")
    unzip.arguments = ["-p", folder.url.appending(path: bundle).path, "data/*"]
    let pipe = Pipe()
    unzip.standardOutput = pipe
    try unzip.run()
    return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  @Test func amountsOfAMonthAreRefused() throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    rows[0][try Self.column("金额", of: rows)] = "金额（元/月）"
    try Self.expectRefused(
      Self.run([rows], in: folder), code: "ledger-unsound", cause: "amount-per-month", folder)
  }

  @Test func amountsOfBlocksAreRefused() throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    let amount = try Self.column("金额", of: rows)
    for index in rows.indices.dropFirst() where index % 12 != 1 { rows[index][amount] = "" }
    try Self.expectRefused(
      Self.run([rows], in: folder), code: "ledger-unsound", cause: "amounts-mostly-missing", folder)
  }

  @Test func rowsOfSchoolsAreRefused() throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    let (amount, number) = (try Self.column("金额", of: rows), try Self.column("证件号码", of: rows))
    for index in rows.indices {
      if index > 0 { rows[index][number] = "" }
      rows[index].insert(index == 0 ? "受助人数" : "\(index + 1)", at: amount)
    }
    try Self.expectRefused(
      Self.run([rows], in: folder), code: "ledger-unsound", cause: "row-of-several-persons", folder)
  }

  /// The word stands where names do, or among kinds of aid, beside what is filled down; its sum is another.
  @Test(arguments: [("学生姓名", "丙麻小学小计"), ("资助项目", "国家助学金小计"), ("学校名称", "小学 合计")])
  func subtotalsAreNobody(header: String, label: String) throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    let filled = try ["学年学期", "县(市、区)", "学校名称", "学校所在乡镇", "学段", "资助项目"].map {
      try Self.column($0, of: rows)
    }
    var subtotal = rows[12].indices.map { filled.contains($0) ? rows[12][$0] : "" }
    subtotal[try Self.column(header, of: rows)] = label
    subtotal[try Self.column("金额", of: rows)] = "12345"
    rows.insert(subtotal, at: 13)
    let answer = try Self.run([rows], in: folder)
    #expect(answer.status == 0 && answer.object["rows"] as? Int == 60, "\(answer.notes)")
    #expect(answer.findings["total-row"] == 1 && answer.findings["total-row-differs"] == 1)
  }

  @Test func whatWasNotPaidIsAskedAbout() throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    let status = try Self.column("发放状态", of: rows)
    for (index, word) in [(3, "未发放"), (5, "退回（账号错误）"), (7, "发放失败"), (9, "发放成功")] {
      rows[index][status] = word
    }
    let answer = try Self.run([rows], in: folder)
    #expect(answer.status == 0 && answer.findings["row-unpaid"] == 3, "\(answer.notes)")
    #expect(answer.notes.contains("请先核实"))
  }

  @Test(arguments: ["未发放", "账号错误退回", "发放失败", "退学", "转学", "已停助", "休学", "2026年7月毕业", "转学，未发"])
  func remarksOfWhatWasNotPaidAreAskedAbout(remark: String) throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    let column = try Self.column("备注", of: rows)
    for index in rows.indices.dropFirst() { rows[index][column] = index == 4 ? remark : "毕业班" }
    let found = try Self.run([rows], in: folder).findings
    #expect((found["row-unpaid"] ?? 0) + (found["row-ended"] ?? 0) == 1)
  }

  /// The kind of aid stands once for the list, for each school or as a mark: it is every row's.
  @Test(arguments: ["", "同上", "〃"]) func aKindThatStandsOnceIsFilledDown(blank: String) throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    let kind = try Self.column("资助项目", of: rows)
    for index in rows.indices.dropFirst() { rows[index][kind] = index == 1 ? "国家助学金" : blank }
    let answer = try Self.run([rows], in: folder)
    #expect(answer.status == 0 && answer.findings["required-cell"] == nil, "\(answer.notes)")
    #expect(answer.findings["place-inherited"] == 59)
  }

  /// Nothing stands above the first rows: they would be unknown in public, and so would most.
  @Test(arguments: ["资助项目", "学段"]) func aWordThatIsMostlyBlankIsRefused(header: String) throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    let column = try Self.column(header, of: rows)
    for index in rows.indices.dropFirst() where index % 2 == 1 || index < 20 { rows[index][column] = "" }
    for index in 20..<rows.count where index % 2 == 0 { rows[index][column] = rows[20][column] }
    try Self.expectRefused(
      Self.run([rows], in: folder), code: "ledger-unsound", cause: "words-mostly-missing", folder)
  }

  @Test(arguments: ["", "0"]) func whatWasDueAndNotPaidIsAskedAbout(paid: String) throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    let amount = try Self.column("金额", of: rows)
    for index in rows.indices {
      rows[index].insert(index == 0 ? "应发金额" : rows[index][amount], at: amount)
      if index % 20 == 3 { rows[index][amount + 1] = paid }
    }
    rows[0][amount + 1] = "实发金额"
    let answer = try Self.run([rows], in: folder)
    #expect(answer.status == 0 && answer.findings["amount-due-unpaid"] == 1, "\(answer.notes)")
    #expect(answer.notes.contains("请先核实"))
  }

  @Test func twoPupilsUnderOneNumberAreAskedAbout() throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    let (name, number) = (try Self.column("学生姓名", of: rows), try Self.column("证件号码", of: rows))
    let other = try #require(rows.indices.dropFirst().first { rows[$0][name] != rows[1][name] })
    for column in rows[0].indices where column != name { rows[other][column] = rows[1][column] }
    #expect(rows[other][number] == rows[1][number])
    let found = try Self.run([rows], in: folder).findings
    #expect(found["number-of-several-names"] == 1 && found["duplicate-grant"] == nil)
  }

  @Test func amountsOfAYearAreAskedAbout() throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    rows[0][try Self.column("金额", of: rows)] = "金额（元/学年）"
    let answer = try Self.run([rows], in: folder)
    #expect(answer.findings["amount-says-year"] == 1, "\(answer.notes)")
  }

  @Test(arguments: [["秋季学期金额", "春季学期金额"], ["秋季金额", "春季金额"], ["2026年秋季学期", "2027年春季学期"]])
  func theSumOfTwoTermsIsRefused(headers: [String]) throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    let amount = try Self.column("金额", of: rows)
    for index in rows.indices {
      rows[index].insert(contentsOf: index == 0 ? headers : ["625", "500"], at: amount)
      rows[index][amount + 2] = index == 0 ? "合计金额" : "1125"
    }
    try Self.expectRefused(
      Self.run([rows], in: folder), code: "ledger-unsound", cause: "amount-of-several-terms", folder)
  }

  /// A pupil's number stands on the first of the pupil's rows only: the pupil stays one.
  @Test func rowsWithoutANumberAreThePupilsAbove() throws {
    let folder = try Folder()
    var rows = try Self.ledger(in: folder)
    let number = try Self.column("证件号码", of: rows)
    let whole = try Self.persons(try Self.run([rows], in: folder), folder)
    var seen: Set<String> = []
    var blanks = 0
    for index in rows.indices.dropFirst() where !seen.insert(rows[index][number]).inserted {
      rows[index][number] = ""
      blanks += 1
    }
    #expect(blanks > 0)
    let answer = try Self.run([rows], in: folder)
    #expect(answer.findings["grantee-joined"] == blanks, "\(answer.notes)")
    #expect(try Self.persons(answer, folder) == whole)
  }

  /// The distinct persons of a run, from its quality report.
  private static func persons(_ answer: Sluice.Answer, _ folder: Folder) throws -> String {
    let path = try #require(answer.object["internal"] as? String, "\(answer.notes)")
    let report = String(decoding: try folder.read("out/\(path)/quality.json"), as: UTF8.self)
    let person = try #require(report.range(of: "人（按证件号去重）"))
    let value = try #require(report[person.upperBound...].range(of: "\"value\": "))
    return String(report[value.upperBound...].prefix(while: \.isNumber))
  }
}
