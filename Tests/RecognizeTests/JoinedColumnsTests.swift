import Columns
import Dictionaries
import Testing

@testable import Recognize

/// Names over 姓 and 名 and identity numbers over boxes are read as one column; everything else is left alone.
@Suite("joined columns")
struct JoinedColumnsTests {
  private static let optional = Ledger.fields.map {
    FieldSpec(
      $0.name, kind: $0.kind, vocabulary: $0.vocabulary, sensitivity: $0.sensitivity, headers: $0.headers)
  }

  /// Fictional people, the oldest first; births when nobody alive was born, sexes by turns.
  private static let people: [(surname: String, given: String, id: String)] = (0..<40).map { number in
    let surnames = ["赵", "钱", "孙", "欧阳", "周"]
    let digits = "53050219\(10 + number)0101" + "\(100 + number)"
    let check = MOD11.checkCharacter(Array(digits.utf8).span) ?? 0
    return (
      surnames[number % 5], ["甲丁", "乙", "丙戊"][number % 3],
      digits + String(decoding: [check], as: UTF8.self)
    )
  }

  private static func typer(pinned: [FieldName: String] = [:]) throws -> ColumnTyper {
    ColumnTyper(fields: optional, dictionaries: try Shared.dictionaries(), pinned: pinned)
  }

  private static func columns(
    _ sheet: TestSheet, pinned: [FieldName: String] = [:]
  ) throws -> (groups: [Range<Int>], headers: [String], schema: Schema, batch: Batch) {
    let batch = sheet.batch()
    let typer = try typer(pinned: pinned)
    let joined = typer.joined(batch)
    let whole = joined.joined(batch)
    return (
      joined.groups.map(\.parts), joined.groups.map(\.header), try typer.typed(whole).schema, whole
    )
  }

  private static func boxes(_ id: String, _ count: Int = 18) -> [String] {
    let characters = id.map(String.init)
    return characters + Array(repeating: "", count: count - characters.count)
  }

  /// A ledger whose names and numbers stand as given.
  private static func sheet(
    names: [String] = ["姓名"], numbers: [String],
    name: ((surname: String, given: String, id: String)) -> [String] = { [$0.surname + $0.given] },
    number: (String) -> [String]
  ) -> TestSheet {
    TestSheet(
      headers: ["乡镇"] + names + ["与户主关系"] + numbers + ["低保金"],
      rows: people.map { ["潞江镇"] + name($0) + ["本人"] + number($0.id) + ["450"] })
  }

  private static func records(_ sheet: TestSheet) throws -> RecordBatch {
    let batch = sheet.batch()
    let typer = try typer()
    let whole = typer.joined(batch).joined(batch)
    return try Ledger.interpreter().process(whole.recognized(as: typer.typed(whole).schema))
  }

  // MARK: What is joined

  /// A header over the first box alone, over all of them, with the number of each box below it, and numbers alone.
  static let boxHeaders: [[String]] = [
    ["身份证号码"] + Array(repeating: "", count: 17), Array(repeating: "公民身份号码", count: 18),
    (1...18).map { "身份证号码 \($0)" }, (1...18).map { "\($0)" },
  ]

  @Test(arguments: boxHeaders)
  func aNumberOverBoxesIsOne(headers: [String]) throws {
    let (groups, whole, schema, batch) = try Self.columns(
      Self.sheet(numbers: headers, number: { Self.boxes($0) }))
    #expect(groups == [3..<21])
    #expect(schema.columns.count == 5)
    #expect(schema.columns[3].kind == .citizenID && schema.columns[3].number == 4)
    #expect(schema.columns[4].field == "amount_due" && schema.columns[4].number == 22)
    #expect((0..<40).allSatisfy { batch.columns[3].text($0) == Self.people[$0].id })
    if headers[0] != "1" {
      #expect(schema.columns[3].field == "citizen_id" && schema.columns[3].confidence == .certain)
      #expect(!whole[0].contains(" "))
    }
  }

  @Test func anOldNumberOverBoxesIsOne() throws {
    let (groups, _, schema, _) = try Self.columns(
      Self.sheet(
        numbers: ["身份证号"] + Array(repeating: "", count: 14),
        number: { id in Self.boxes(String(id.prefix(6) + id.dropFirst(8).dropLast()), 15) }))
    #expect(groups == [3..<18])
    #expect(schema.columns[3].field == "citizen_id")
  }

  @Test(arguments: [
    ["身份证号码", "", ""], ["身份证号码", "身份证号码", "身份证号码"], ["身份证号 前六位", "身份证号 出生年月日", "身份证号 后四位"],
  ])
  func aNumberInSomePartsIsOne(headers: [String]) throws {
    let (groups, _, schema, _) = try Self.columns(
      Self.sheet(
        numbers: headers,
        number: { [String($0.prefix(6)), String($0.dropFirst(6).prefix(8)), String($0.suffix(4))] }))
    #expect(groups == [3..<6])
    #expect(schema.columns[3].field == "citizen_id")
  }

  @Test(arguments: [
    (["姓", "名"], "姓名", "name"), (["姓氏", "名字"], "姓名", "name"), (["姓　氏", "名"], "姓名", "name"),
    (["户主姓", "户主名"], "户主姓名", "householder_name"), (["户主 姓", "户主 名"], "户主 姓名", "householder_name"),
    (["姓名 姓", "姓名 名"], "姓名", "name"), (["姓名", "姓名"], "姓名", "name"), (["姓名", ""], "姓名", "name"),
  ])
  func aNameOverTwoColumnsIsOne(headers: [String], header: String, field: String) throws {
    let (groups, whole, schema, batch) = try Self.columns(
      Self.sheet(
        names: headers, numbers: ["身份证号"], name: { [$0.surname, " \($0.given)　"] }, number: { [$0] }))
    #expect(groups == [1..<3] && whole == [header])
    #expect(schema.columns[1].field == FieldName(field) && schema.columns[1].number == 2)
    #expect(
      (0..<40).allSatisfy { batch.columns[1].text($0) == Self.people[$0].surname + Self.people[$0].given })
  }

  /// Sexes, ages and persons are those of the same people in a plain table.
  @Test func whatIsCountedIsTheSame() throws {
    let plain = try Self.records(Self.sheet(numbers: ["身份证号码"], number: { [$0] }))
    let split = try Self.records(
      Self.sheet(
        names: ["姓", "名"], numbers: ["身份证号码"] + Array(repeating: "", count: 17),
        name: { [$0.surname, $0.given] }, number: { Self.boxes($0) }))
    for dimension in ["sex", "age_group"] as [FieldName] {
      #expect(split.dimensions[dimension]?.rows == plain.dimensions[dimension]?.rows)
      #expect(split.dimensions[dimension]?.values == plain.dimensions[dimension]?.values)
    }
    #expect(plain.dimensions["sex"]?.values.sorted() == ["female", "male"])
    #expect(split.persons == plain.persons && split.births == plain.births)
    #expect(Set(split.findings.map(\.code)) == Set(plain.findings.map(\.code)))
  }

  /// Whole numbers in the first box, a word over two boxes: nothing is lost or put into order.
  @Test func whatDoesNotFitIsKept() throws {
    var sheet = Self.sheet(numbers: ["身份证号码"] + Array(repeating: "", count: 17), number: { Self.boxes($0) })
    let whole = Self.people[7].id
    sheet.rows[5].replaceSubrange(3..<21, with: [whole] + Array(repeating: "", count: 17))
    sheet.rows[6][4] = "未知"
    let (groups, _, _, batch) = try Self.columns(sheet)
    #expect(groups == [3..<21])
    #expect(batch.columns[3].text(5) == whole)
    #expect(batch.columns[3].text(6).count == 19 && batch.columns[3].text(6).contains("未知"))
    // Batches after the first are joined like it, whatever they hold.
    let later = TestSheet(headers: sheet.headers, rows: [sheet.rows[5]]).batch(firstOrdinal: 40)
    let joined = try Self.typer().joined(sheet.batch()).joined(later)
    #expect(joined.columns.count == 5 && joined.columns[3].text(0) == whole && joined.firstOrdinal == 40)
  }

  @Test func theFindingSaysFromWhereToWhere() throws {
    let batch = Self.sheet(
      names: ["姓", "名"], numbers: ["身份证号码"] + Array(repeating: "", count: 17),
      name: { [$0.surname, $0.given] }, number: { Self.boxes($0) }
    ).batch()
    let findings = try Self.typer().joined(batch).findings(in: batch)
    #expect(findings.map(\.code) == [.columnsJoined, .columnsJoined])
    #expect(findings.map(\.place.column) == [2, 5] && findings.map(\.place.lastColumn) == [3, 22])
  }

  // MARK: What is left alone

  /// Marks, months, points and codes of one digit, as ledgers have them.
  static let digitHeaders: [[String]] = [
    (1...12).map { "\($0)月" }, (1...18).map { "第\($0)题" }, (1...18).map { "\($0)" },
    (1...31).map { "\($0)日" },
    ["人数", "性别代码", "残疾等级", "保障人口"], Array(repeating: "是否享受", count: 18), Array(repeating: "", count: 18),
  ]

  @Test(arguments: digitHeaders)
  func digitsOfOtherThingsStayApart(headers: [String]) throws {
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", "身份证号码"] + headers,
      rows: Self.people.enumerated().map { row, person in
        ["潞江镇", person.surname + person.given, person.id]
          + headers.indices.map { "\((row * 7 + $0 * $0) % ($0 % 2 == 0 ? 2 : 10))" }
      })
    #expect(try Self.columns(sheet).groups.isEmpty)
  }

  @Test func flagsBehindANumberWithoutHeadersStayApart() throws {
    // Fifteen columns of flags, of which many rows read like a day of birth.
    let sheet = TestSheet(
      headers: ["身份证号码"] + Array(repeating: "", count: 15),
      rows: Self.people.map { [$0.id] + Array("110101011001101").map(String.init) })
    #expect(try Self.columns(sheet).groups.isEmpty)
  }

  @Test(arguments: [
    (["身份证号码", "身份证号码"], [0, 0]), (["身份证号码", ""], [0, 1]), (["身份证号码", "户主身份证号码"], [0, 0]),
  ])
  func wholeNumbersStayApart(headers: [String], values: [Int]) throws {
    let sheet = Self.sheet(
      numbers: headers, number: { id in values.map { $0 == 0 ? id : String(id.suffix(1)) } })
    #expect(try Self.columns(sheet).groups.isEmpty)
  }

  @Test(arguments: [
    ["姓名", "曾用名"], ["姓名", "姓名"], ["户主名", "姓"], ["姓", "户主名"], ["名", "姓"], ["姓名", "性别"], ["村名", "户名"],
  ])
  func otherNamesStayApart(headers: [String]) throws {
    let sheet = Self.sheet(
      names: headers, numbers: ["身份证号"], name: { [$0.surname + $0.given, $0.given] }, number: { [$0] })
    #expect(try Self.columns(sheet).groups.isEmpty)
  }

  /// A full name under 姓 is a name already.
  @Test func aFullNameUnderTheFamilyNameStaysApart() throws {
    let sheet = Self.sheet(
      names: ["姓", "名"], numbers: ["身份证号"], name: { [$0.surname + "某" + $0.given, "1"] }, number: { [$0] })
    #expect(try Self.columns(sheet).groups.isEmpty)
  }

  @Test func whatThePipelinePinsStaysApart() throws {
    let names = Self.sheet(
      names: ["姓", "名"], numbers: ["身份证号"], name: { [$0.surname, $0.given] }, number: { [$0] })
    #expect(try Self.columns(names, pinned: ["name": "名"]).groups.isEmpty)
    let numbers = Self.sheet(
      numbers: ["身份证号码"] + Array(repeating: "", count: 17), number: { Self.boxes($0) })
    #expect(try Self.columns(numbers, pinned: ["citizen_id": "身份证号码"]).groups == [3..<21])
  }

  @Test func aTableWithoutRowsIsJoinedByItsHeaders() throws {
    let headers = ["乡镇", "姓", "名"] + Array(repeating: "身份证号", count: 18)
    #expect(try Self.columns(TestSheet(headers: headers, rows: [])).groups == [1..<3, 3..<21])
    #expect(try Self.columns(TestSheet(headers: ["身份证号", "", "姓名", ""], rows: [])).groups.isEmpty)
  }
}
