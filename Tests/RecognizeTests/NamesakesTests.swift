import Columns
import Dictionaries
import Testing

@testable import Recognize

/// Householders of one name in one village, in ledgers that do not number households.
@Suite("namesakes")
struct NamesakesTests {
  /// The household of each row, numbered in order of appearance, and the rows in doubt; read in batches.
  private func households(
    _ headers: [String], _ rows: [[String]], perBatch: Int
  ) throws -> (pattern: [Int], doubts: [Int]) {
    let dictionaries = try Shared.dictionaries()
    let optional = Ledger.fields.map {
      FieldSpec($0.name, kind: $0.kind, vocabulary: $0.vocabulary, sensitivity: $0.sensitivity)
    }
    let relation = dictionaries.vocabularies["relation"]
    let schema = try ColumnTyper(fields: optional, dictionaries: dictionaries)
      .typed(TestSheet(headers: headers, rows: rows).batch()).schema
    var fill = HouseholdFill(
      schema, unit: .householdMember, relation: relation, areas: dictionaries.areas)
    var namesakes = Namesakes(unit: .householdMember, relation: relation, hash: SipHash(key: (3, 4)))
    let interpreter = try Ledger.interpreter()
    var keys: [UInt64] = []
    var doubts: [Int] = []
    for start in stride(from: 0, to: rows.count, by: perBatch) {
      let part = Array(rows[start..<min(start + perBatch, rows.count)])
      let batch = TestSheet(headers: headers, rows: part).batch(firstOrdinal: start).recognized(as: schema)
      let (told, findings) = namesakes.tell(fill.fill(batch).batch)
      doubts += findings.filter { $0.code == .householderNamesake }.compactMap(\.place.row).map { $0 - 2 }
      keys += try interpreter.process(told).households
    }
    var seen: [UInt64] = []
    let pattern = keys.map { key in
      if let known = seen.firstIndex(of: key) { return known }
      seen.append(key)
      return seen.count - 1
    }
    return (pattern, doubts)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let headers: [String]
    let rows: [[String]]
    let households: [Int]
    var doubts: [Int] = []
  }

  static let persons = ["乡镇", "村", "户主姓名", "姓名", "与户主关系", "身份证号", "家庭住址"]
  static let one = "530502190001010010"
  static let two = "530502190001010029"

  static let cases = [
    Case(
      testDescription: "two identity numbers",
      headers: persons,
      rows: [
        ["潞江镇", "芒旦社区", "甲某", "甲某", "户主", one, ""], ["潞江镇", "芒旦社区", "甲某", "乙某", "妻", "", ""],
        ["潞江镇", "芒旦社区", "甲某", "甲某", "户主", two, ""], ["潞江镇", "芒旦社区", "甲某", "丙某", "妻", "", ""],
        ["潞江镇", "新村", "甲某", "甲某", "户主", two, ""],
      ], households: [0, 0, 1, 1, 2]),
    Case(
      testDescription: "one of them without a number, at another address",
      headers: persons,
      rows: [
        ["潞江镇", "芒旦社区", "甲某", "甲某", "户主", one, "一组1号"], ["潞江镇", "芒旦社区", "丁某", "丁某", "户主", "", ""],
        ["潞江镇", "芒旦社区", "甲某", "甲某", "户主", "", "二组9号"], ["潞江镇", "芒旦社区", "甲某", "丙某", "妻", "", "二组9号"],
      ], households: [0, 1, 2, 2]),
    Case(
      testDescription: "nothing tells them apart",
      headers: persons,
      rows: [
        ["潞江镇", "芒旦社区", "甲某", "甲某", "户主", "", ""], ["潞江镇", "芒旦社区", "甲某", "乙某", "妻", "", ""],
        ["潞江镇", "芒旦社区", "甲某", "甲某", "户主", one, ""],
      ], households: [0, 0, 0]),
    Case(
      testDescription: "a member above its householder",
      headers: persons,
      rows: [
        ["潞江镇", "芒旦社区", "甲某", "乙某", "妻", "", ""], ["潞江镇", "芒旦社区", "甲某", "甲某", "户主", one, ""],
        ["潞江镇", "芒旦社区", "甲某", "甲某", "户主", two, ""], ["潞江镇", "芒旦社区", "甲某", "丙某", "子", "", ""],
      ], households: [0, 0, 1, 1]),
    Case(
      testDescription: "members apart from their householders",
      headers: persons,
      rows: [
        ["潞江镇", "芒旦社区", "甲某", "甲某", "户主", one, "一组1号"], ["潞江镇", "芒旦社区", "甲某", "甲某", "户主", two, "二组9号"],
        ["潞江镇", "芒旦社区", "丁某", "丁某", "户主", "", "三组"], ["潞江镇", "芒旦社区", "甲某", "乙某", "妻", "", "一组1号"],
        ["潞江镇", "芒旦社区", "丁某", "戊某", "妻", "", "三组"], ["潞江镇", "芒旦社区", "甲某", "丙某", "子", "", ""],
      ], households: [0, 1, 2, 0, 2, 1], doubts: [5]),
    Case(
      testDescription: "one householder on several rows",
      headers: persons,
      rows: [
        ["潞江镇", "芒旦社区", "甲某", "甲某", "户主", one, "一组1号"], ["潞江镇", "芒旦社区", "甲某", "甲某", "户主", one, "一组 1号"],
      ], households: [0, 0]),
    Case(
      testDescription: "numbers of households go before names",
      headers: ["乡镇", "村", "户号", "户主姓名", "姓名", "与户主关系", "身份证号"],
      rows: [
        ["潞江镇", "芒旦社区", "1", "甲某", "甲某", "户主", one], ["潞江镇", "芒旦社区", "1", "甲某", "甲某", "户主", two],
        ["潞江镇", "芒旦社区", "", "甲某", "甲某", "户主", one], ["潞江镇", "芒旦社区", "/", "甲某", "甲某", "户主", two],
      ], households: [0, 0, 1, 2]),
    Case(
      testDescription: "a household a row",
      headers: ["乡镇", "村", "户主姓名", "身份证号", "保障人口", "家庭住址"],
      rows: [
        ["潞江镇", "芒旦社区", "甲某", one, "2", ""], ["潞江镇", "芒旦社区", "甲某", two, "3", ""],
        ["潞江镇", "芒旦社区", "乙某", "", "1", "一组1号"], ["潞江镇", "芒旦社区", "乙某", "", "1", "二组9号"],
        ["潞江镇", "芒旦社区", "丙某", "5305**********0010", "1", ""],
        ["潞江镇", "芒旦社区", "丙某", "5305**********0029", "1", ""],
      ], households: [0, 1, 2, 3, 4, 5]),
    Case(
      testDescription: "no column of householders",
      headers: ["乡镇", "村", "姓名", "与户主关系", "身份证号", "家庭住址"],
      rows: [
        ["潞江镇", "芒旦社区", "甲某", "户主", "", "一组1号"], ["潞江镇", "芒旦社区", "乙某", "妻", "", ""],
        ["潞江镇", "芒旦社区", "甲某", "户主", "", "二组9号"], ["潞江镇", "芒旦社区", "丙某", "妻", "", ""],
      ], households: [0, 0, 1, 1]),
  ]

  @Test(arguments: cases, [1, 2, 100])
  func areToldApart(_ namesakes: Case, perBatch: Int) throws {
    let told = try households(namesakes.headers, namesakes.rows, perBatch: perBatch)
    #expect(told.pattern == namesakes.households)
    #expect(told.doubts == namesakes.doubts)
  }
}
