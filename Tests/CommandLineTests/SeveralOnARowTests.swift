import Foundation
import Testing

/// A row that holds several persons or payments is counted once: such a ledger is refused, whatever it calls them.
@Suite("several persons on a row")
struct SeveralOnARowTests {
  /// The persons' rows of a made ledger, by the headers of columns.
  private struct Made {
    let folder: Folder
    let header: [String]
    let rows: [[String]]

    init(_ programme: String = "subsistence-allowance", rows: Int = 60) throws {
      folder = try Folder()
      try Ledger.make("made.csv", of: programme, rows: rows, in: folder)
      let lines = try Ledger.rows("made.csv", in: folder)
      header = lines[0]
      self.rows = Array(lines.dropFirst())
    }

    func cells(_ row: Int, _ headers: [String]) throws -> [String] {
      try headers.map { rows[row][try #require(header.firstIndex(of: $0))] }
    }

    func run(_ rows: [[String]], pipeline: String = "subsistence-allowance", _ more: String...) throws
      -> Sluice.Answer
    {
      try Ledger.write(rows, in: folder)
      let period = pipeline == "education-aid" ? "2026-2027-1" : "2026-10"
      return try Sluice.run(
        [
          "run", Sluice.root.appending(path: "pipelines/\(pipeline).yaml").path, "ledger.csv", "--period",
          period, "--out", "out", "--dictionaries", Ledger.dictionaries, "--json",
        ] + more, in: folder)
    }
  }

  private static let places = ["县(市、区)", "乡镇(街道)", "村(社区)", "户主姓名"]
  private static let person = ["姓名", "身份证号码", "月保障金额(元)"]

  private static func expectRefused(
    _ answer: Sluice.Answer, _ made: Made, _ code: String = "several-on-a-row"
  ) throws {
    try RefusalTests.expectRefused(answer, code)
    #expect(!made.folder.isPublic)
  }

  @Test(arguments: [
    ["姓名", "身份证号", "金额", "姓名", "身份证号", "金额"], ["姓名1", "身份证号1", "金额1", "姓名2", "身份证号2", "金额2"],
    ["姓名", "身份证号", "低保金", "家庭成员", "家庭成员身份证号", "家庭成员低保金"],
    ["姓名", "身份证号", "低保金", "成员2姓名", "成员2身份证号", "成员2低保金"],
  ])
  func personsSideBySide(headers: [String]) throws {
    let made = try Made()
    var rows = [Self.places + headers]
    for row in stride(from: 0, to: 60, by: 2) {
      rows.append(
        try made.cells(row, Self.places) + made.cells(row, Self.person) + made.cells(row + 1, Self.person))
    }
    let answer = try made.run(rows)
    try Self.expectRefused(answer, made)
    #expect(answer.notes.contains("第 8 列"), "\(answer.notes)")
  }

  /// The account's holder is mostly the person: a copy of the name loses nobody.
  @Test func aCopyOfAColumnIsNoOtherPerson() throws {
    let made = try Made()
    let rows =
      try [Self.places + Self.person + ["姓名"]]
      + (0..<60).map {
        try made.cells($0, Self.places) + made.cells($0, Self.person) + made.cells($0, ["姓名"])
      }
    let answer = try made.run(rows)
    #expect(answer.status == 0 && answer.object["rows"] as? Int == 60, "\(answer.notes)")
  }

  @Test(arguments: ["、", " ", "\u{ff0c}"])
  func allMembersInOneCell(separator: String) throws {
    let made = try Made()
    var rows = [Self.places + ["家庭成员", "低保金"]]
    for row in stride(from: 0, to: 60, by: 3) {
      let names = try (row..<row + 3).map { try made.cells($0, ["姓名"])[0] }
      rows.append(try made.cells(row, Self.places) + [names.joined(separator: separator), "300"])
    }
    try Self.expectRefused(try made.run(rows), made)
    let confirmed = try made.run(rows, "--control", ",20,6000.00")
    #expect(confirmed.status == 0, "\(confirmed.notes)")
  }

  @Test func grantsSideBySide() throws {
    let made = try Made("education-aid")
    let numbered = made.header.map { ["资助项目", "金额"].contains($0) ? $0 + "1" : $0 } + ["资助项目2", "金额2"]
    let rows = try (0..<60).map { row in
      try made.rows[row] + (row % 3 == 0 ? made.cells((row + 1) % 60, ["资助项目", "金额"]) : ["", ""])
    }
    try Self.expectRefused(try made.run([numbered] + rows, pipeline: "education-aid"), made)
    #expect(try made.run([made.header] + made.rows, pipeline: "education-aid").status == 0)
  }

  private static let reliefPlaces = ["县(市、区)", "乡(镇、街道)", "行政村", "户编号"]

  /// Households lifted out of poverty, one a row, of which nothing says how many they are.
  @Test(arguments: [
    ("家庭人口", ["2", "3", "1"], nil), ("家庭人口", ["2", "四人", "3人"], nil), ("常住人口", ["2", "3", "1"], nil),
    ("享受人数", ["2", "3", "1"], nil), ("在册人口", ["2", "3", "1"], nil), ("成员数", ["2", "3", "1"], nil),
    ("家庭人口", ["2", "", "1"], "ledger-unsound"), ("家庭人口", ["2", "若干", "1"], "ledger-unsound"),
    ("男", ["2", "3", "1"], "ledger-unsound"),
  ])
  func householdsOfPovertyRelief(header: String, cells: [String], code: String?) throws {
    let made = try Made("poverty-relief")
    var rows = [Self.reliefPlaces + ["户主姓名", "户主身份证号", "户类型", header]]
    for row in 0..<60 {
      rows.append(
        try made.cells(row, Self.reliefPlaces) + made.cells(row, ["姓名", "证件号码", "户类型"]) + [cells[row % 3]])
      rows[row + 1][3] = "\(row + 1)"
    }
    let answer = try made.run(rows, pipeline: "poverty-relief")
    if let code { return try Self.expectRefused(answer, made, code) }
    #expect(answer.status == 0, "\(answer.notes)")
    let persons = cells.reduce(0) { $0 + (Int($1) ?? ($1 == "四人" ? 4 : 3)) } * 20
    #expect(
      try made.run(rows, pipeline: "poverty-relief", "--out", "other", "--control", "60,\(persons),").status
        == 0)
  }

  /// Householders under 姓名 with their families' size, a household number each; and a roster that lists everybody.
  @Test(arguments: [4, 1]) func familiesOfPovertyReliefAreTheirRows(size: Int) throws {
    let made = try Made("poverty-relief")
    var rows = [Self.reliefPlaces + ["姓名", "证件号码", "户类型", "家庭人口"]]
    for row in 0..<60 {
      rows.append(
        try made.cells(row, Self.reliefPlaces) + made.cells(row, ["姓名", "证件号码", "户类型"]) + ["\(size)"])
      rows[row + 1][3] = "\(row + 1)"
    }
    let answer = try made.run(rows, pipeline: "poverty-relief", "--control", "60,\(60 * size),")
    #expect(answer.status == 0, "\(answer.notes)")
    #expect(try made.run([made.header] + made.rows, pipeline: "poverty-relief", "--out", "other").status == 0)
  }
}
