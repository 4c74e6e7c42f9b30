import Foundation
import Testing

/// What tells households in a ledger: where nothing does, nothing is published; where it is written in several ways,
/// they are counted as they are.
@Suite("what tells households")
struct HouseholdsToldTests {
  private typealias Rows = [[String]]

  private static func sample(_ programme: String, in folder: Folder) throws -> Rows {
    try Ledger.make("sample.csv", of: programme, in: folder)
    return try Ledger.rows("sample.csv", in: folder)
  }

  private static func without(_ headers: [String], _ rows: Rows) -> Rows {
    let kept = rows[0].indices.filter { !headers.contains(rows[0][$0]) }
    return rows.map { row in kept.map { row[$0] } }
  }

  /// The rows with the cells of one column changed; `change` takes the row's number from 0 and its cells by header.
  private static func with(
    _ header: String, _ rows: Rows, change: (Int, [String: String]) -> String
  ) -> Rows {
    guard let index = rows[0].firstIndex(of: header) else { return rows }
    var changed = rows
    for row in rows.indices.dropFirst() {
      let cells = Dictionary(zip(rows[0], rows[row]), uniquingKeysWith: { first, _ in first })
      changed[row][index] = change(row - 1, cells)
    }
    return changed
  }

  private static func run(
    _ rows: Rows, _ pipeline: String, in folder: Folder, _ more: [String] = []
  ) throws -> Sluice.Answer {
    try Ledger.write(rows, in: folder)
    let path = Sluice.root.appending(path: "pipelines/\(pipeline).yaml").path
    return try Sluice.run(Ledger.run(pipeline: path) + more, in: folder)
  }

  private static func households(_ rows: Rows, by header: String) throws -> Int {
    let index = try #require(rows[0].firstIndex(of: header))
    return Set(rows.dropFirst().map { $0[index] }).count
  }

  static let lists: [(programme: String, left: [String])] = [
    ("subsistence-allowance", ["户号", "户主姓名", "与户主关系"]), ("poverty-relief", ["户编号", "与户主关系"]),
  ]

  /// A list of persons and their money is no list of households: it was one household once.
  @Test(arguments: lists)
  func aListThatNamesNoHouseholdIsRefused(programme: String, left: [String]) throws {
    let folder = try Folder()
    let rows = Self.without(left, try Self.sample(programme, in: folder))
    let answer = try Self.run(rows, programme, in: folder)
    try RefusalTests.expectRefused(answer, "households-untold")
    #expect(answer.notes.contains("户号") && answer.notes.contains("与户主关系"))
  }

  /// With relations alone the householder's row begins a household; where his is left blank, nothing does.
  @Test(arguments: [false, true])
  func aRelationTellsWhenTheHouseholdersIsWritten(isBlank: Bool) throws {
    let folder = try Folder()
    let sample = try Self.sample("subsistence-allowance", in: folder)
    let count = try Self.households(sample, by: "户号")
    let alone = Self.without(["户号", "户主姓名"], sample)
    let rows = Self.with("与户主关系", alone) { _, cells in
      let relation = cells["与户主关系"] ?? ""
      return isBlank && relation == "户主" ? "" : relation
    }
    let answer = try Self.run(rows, "subsistence-allowance", in: folder)
    if isBlank {
      try RefusalTests.expectRefused(answer, "households-untold")
    } else {
      let confirmed = try Self.run(
        rows, "subsistence-allowance", in: folder, ["--out", "again", "--control", "\(count),,"])
      #expect(answer.status == 0 && confirmed.status == 0, "\(confirmed.notes)")
    }
  }

  /// The poverty office numbers households under 户号, too.
  @Test func theNumberHasSeveralNames() throws {
    let folder = try Folder()
    let sample = try Self.sample("poverty-relief", in: folder)
    let count = try Self.households(sample, by: "户编号")
    var rows = Self.without(["与户主关系"], sample)
    rows[0] = rows[0].map { $0 == "户编号" ? "户号" : $0 }
    let answer = try Self.run(rows, "poverty-relief", in: folder, ["--control", "\(count),,"])
    #expect(answer.status == 0, "\(answer.notes)")
  }

  static let headers: [(header: String, owner: String?, isRefused: Bool)] = [
    ("户月保障金额(元)", nil, true), ("低保金(元/户)", nil, true), ("家庭月保障金额", nil, true),
    ("户月保障金额(元)", "household", false), ("户月保障金额(元)", "person", false), ("月保障金额(元)", nil, false),
  ]

  /// A household's sum on each member's row would be counted several times.
  @Test(arguments: headers)
  func aHeaderThatSaysHouseholdsIsHeard(header: String, owner: String?, isRefused: Bool) throws {
    let folder = try Folder()
    var rows = try Self.sample("subsistence-allowance", in: folder)
    rows[0] = rows[0].map { $0 == "月保障金额(元)" ? header : $0 }
    let answer = try Self.run(
      rows, "subsistence-allowance", in: folder, owner.map { ["--amount-of", $0] } ?? [])
    if isRefused {
      try RefusalTests.expectRefused(answer)
      #expect(answer.notes.contains("--amount-of household"))
    } else {
      #expect(answer.status == 0, "\(header): \(answer.notes)")
    }
  }

  /// A township is written in several ways, and merged cells stand on the first row of a household.
  @Test func aTownshipInSeveralFormsIsOne() throws {
    let folder = try Folder()
    let sample = try Self.sample("subsistence-allowance", in: folder)
    let count = try Self.households(sample, by: "户号")
    let forms = Self.with("乡镇(街道)", sample) { row, cells in
      let name = cells["乡镇(街道)"] ?? ""
      return [name, (cells["县(市、区)"] ?? "") + name, name + (name.hasSuffix("街道") ? "办事处" : "人民政府")][row % 3]
    }
    var last = ""
    let merged = Self.with("户号", forms) { _, cells in
      let number = cells["户号"] ?? ""
      defer { last = number }
      return number == last ? "" : number
    }
    let answer = try Self.run(
      Self.without(["户主姓名"], merged), "subsistence-allowance", in: folder, ["--control", "\(count),,"])
    #expect(answer.status == 0, "\(answer.notes)")
  }
}
