import Columns
import Dictionaries
import Testing

@testable import Recognize

/// Columns of several persons or payments on one row are told from copies of a column and from other people's.
@Suite("rival columns")
struct RivalColumnsTests {
  private static let fields: [FieldSpec] =
    Ledger.fields.map {
      FieldSpec($0.name, kind: $0.kind, vocabulary: $0.vocabulary, sensitivity: $0.sensitivity)
    } + [
      FieldSpec("household_size", kind: .count, sensitivity: .quasi),
      FieldSpec("amount_paid", kind: .money, sensitivity: .quasi),
      FieldSpec("aid_kind", kind: .vocabulary, vocabulary: "aid_kind", sensitivity: .quasi),
      FieldSpec("guardian_name", kind: .personName, sensitivity: .direct),
      FieldSpec("account_holder", kind: .personName, sensitivity: .direct),
    ]

  /// The fields and columns of which several stand on one row.
  private func rivals(
    _ columns: [(String, [String])], unit: RowUnit = .householdMember,
    pinned: [FieldName: String] = [:], stated: RowsAre? = nil
  ) throws -> [String] {
    let count = columns.map(\.1.count).max() ?? 0
    let sheet = TestSheet(
      headers: columns.map(\.0), rows: (0..<count).map { row in columns.map { $0.1[row % $0.1.count] } })
    let typer = ColumnTyper(fields: Self.fields, dictionaries: try Shared.dictionaries(), pinned: pinned)
    let batch = sheet.batch()
    let schema = try typer.typed(batch).schema
    var rivals = typer.rivals(in: schema, unit: unit, stated: stated)
    let found = rivals.take(batch.recognized(as: schema))
    #expect(found.allSatisfy { $0.code == .columnsCompete })
    #expect(rivals.take(batch.recognized(as: schema)).isEmpty, "a pair is told of once")
    return found.map { "\($0.field?.rawValue ?? "-") \($0.place.column ?? 0)" }
  }

  private static let names = ["张甲", "王乙", "李丙", "赵丁", "陈戊", "杨己"]
  private static let others = ["李庚", "赵辛", "陈壬", "杨癸", "张子", "王丑"]
  /// Fictional, with right check characters.
  private static let numbers = ["530502190001010010", "530502190001010029", "530502190001010037"]
  private static let otherNumbers = ["530502190001010045", "530502190001010053", "530502190001010061"]

  @Test(arguments: [
    ("姓名", "姓名"), ("姓名1", "姓名2"), ("姓名(一)", "姓名(二)"), ("家庭成员1", "家庭成员2"), ("成员1 姓名", "成员2 姓名"),
    ("姓名", "家庭成员"), ("姓名", "成员1姓名"), ("姓名", "配偶 姓名"), ("姓名", "保障对象姓名"),
  ])
  func namesSideBySide(first: String, second: String) throws {
    #expect(try rivals([(first, Self.names), (second, Self.others)]) == ["name 2"])
    // A copy loses nobody, however it is spaced; nor does a column that is hardly filled by mistake.
    if !first.contains(where: { "1一".contains($0) }) {
      let copy = Self.names.map { $0.map(String.init).joined(separator: "\u{3000}") }
      #expect(try rivals([(first, Self.names), (second, copy)]).isEmpty)
    }
    #expect(try rivals([(first, Self.names), (second, ["", "", "", "", "", "李庚"])]).isEmpty)
    #expect(try rivals([(first, Self.names), (second, ["无"])]).isEmpty)
  }

  @Test(arguments: ["户主姓名", "监护人姓名", "监护人 姓名", "开户名", "开户信息 姓名", "代领人 姓名", "帮扶干部 姓名", "备注"])
  func namesOfOthers(header: String) throws {
    #expect(try rivals([("姓名", Self.names), (header, Self.others)]).isEmpty)
  }

  /// The householder, or whose account it is, on all rows of a family of persons.
  @Test(arguments: ["家庭成员", "保障对象姓名", "姓名"])
  func oneNameIsTheFamilys(header: String) throws {
    let heads = ["张甲", "张甲", "张甲", "陈戊", "陈戊", "杨己"]
    let members = ["张甲", "李庚", "赵辛", "陈戊", "张子", "杨己"]
    #expect(try rivals([("姓名", heads), (header, members)]).isEmpty)
    #expect(try rivals([("姓名", members), (header, heads)]).isEmpty)
  }

  @Test func aPinnedColumnIsTheOneThatIsMeant() throws {
    let columns = [("姓名", Self.names), ("保障对象", Self.others)]
    #expect(try rivals(columns) == ["name 2"])
    #expect(try rivals(columns, pinned: ["name": "保障对象"]).isEmpty)
    #expect(try rivals(columns, pinned: ["name": "保障对象", "householder_name": "姓名"]).isEmpty)
  }

  @Test func identityNumbersAndAmountsSideBySide() throws {
    let first = [("姓名", Self.names), ("身份证号", Self.numbers), ("金额", ["300", "310", "320"])]
    let second = [("姓名", Self.others), ("身份证号", Self.otherNumbers), ("金额", ["200", "210", "220"])]
    #expect(try rivals(first + second) == ["name 4", "citizen_id 5", "amount_due 6"])
    #expect(try rivals(first + first).isEmpty)
    // The same person's old number is no other; a damaged number says nothing.
    let old = [("身份证号码", Self.numbers.map { String($0.prefix(6) + $0.dropFirst(8).prefix(9)) })]
    #expect(try rivals(first + old).isEmpty)
    #expect(try rivals(first + [("身份证号码", Self.numbers.map { $0.prefix(15) + "000" })]).isEmpty)
  }

  /// Grants are counted by kind: numbered ones are several although they are of one kind and amount.
  @Test func grantsSideBySide() throws {
    let names = [("姓名", Self.names)]
    let first = [("资助项目1", ["国家助学金"]), ("金额1", ["1000"])]
    let second = [("资助项目2", ["国家助学金"]), ("金额2", ["1000"])]
    #expect(try rivals(names + first + second, unit: .grant) == ["aid_kind 4", "amount_due 5"])
    #expect(try rivals(names + first + [("资助项目2", [""]), ("金额2", ["0"])], unit: .grant).isEmpty)
    // A pupil's list names the parents too.
    #expect(try rivals(names + [("父亲 姓名", Self.others)], unit: .grant).isEmpty)
  }

  @Test func householdsAreCountedByTheirNumber() throws {
    let household = [
      ("户主姓名", Self.names), ("家庭人口", ["2", "3", "4"]), ("成员1姓名", Self.others), ("成员2姓名", Self.names),
    ]
    #expect(try rivals(household).isEmpty)
    #expect(try rivals(household + [("在册人口", ["1", "2", "2"])]) == ["household_size 5"])
    #expect(try rivals(household + [("在册人口", ["2", "3", "4"])]).isEmpty)
    #expect(
      try rivals(household + [("户主姓名", Self.others), ("家庭人口", ["1", "2", "3"])]) == [
        "householder_name 5", "household_size 6",
      ])
    let named = [("姓名", Self.names), ("家庭成员", Self.others), ("家庭人口", ["2"])]
    #expect(try rivals(named) == ["name 2"])
    #expect(try rivals(named, stated: .household).isEmpty)
  }
}
