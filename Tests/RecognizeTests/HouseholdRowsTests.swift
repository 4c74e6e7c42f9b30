import Columns
import Dictionaries
import TestSupport
import Testing

@testable import Recognize

/// Lists of households whose columns look like those of persons.
@Suite("rows that are households")
struct HouseholdRowsTests {
  private func areHouseholds(
    _ headers: [String], _ rows: [[String]], unit: RowUnit = .householdMember,
    count: FieldName = "insured_persons"
  ) throws -> Bool {
    let dictionaries = try Shared.dictionaries()
    let optional =
      Ledger.fields.map {
        FieldSpec($0.name, kind: $0.kind, vocabulary: $0.vocabulary, sensitivity: $0.sensitivity)
      } + [FieldSpec("household_size", kind: .count, sensitivity: .quasi)]
    let batch = TestSheet(headers: headers, rows: rows).batch()
    let schema = try ColumnTyper(fields: optional, dictionaries: dictionaries).typed(batch).schema
    return HouseholdRows.areHouseholds(
      batch.recognized(as: schema), unit: unit, relations: dictionaries.vocabularies["relation"],
      count: count)
  }

  private let names = ["赵甲", "钱乙", "孙丙", "李丁", "周戊", "吴己"]

  @Test func aNameBesideTheHouseholdersDoesNotMakePersons() throws {
    let headers = ["乡镇", "村", "户主姓名", "姓名", "保障人口", "低保金"]
    let rows = names.map { ["潞江镇", "芒旦社区", $0, $0, "3", "900"] }
    #expect(try areHouseholds(headers, rows))
    #expect(try !areHouseholds(headers, rows, unit: .grant))
    // One person each: nothing tells, and nothing differs.
    #expect(try !areHouseholds(headers, rows.map { $0[..<4] + ["1", "300"] }))
  }

  @Test func aRelationThatIsTheHouseholdersOnAllRowsDoesNotEither() throws {
    let headers = ["乡镇", "村", "姓名", "与户主关系", "保障人口", "低保金"]
    let rows = names.map { ["潞江镇", "芒旦社区", $0, "户主", "2", "900"] }
    #expect(try areHouseholds(headers, rows))
    var withMember = rows
    withMember[3][3] = "之子"
    #expect(try !areHouseholds(headers, withMember))
  }

  /// Where no 保障人口 is asked for, 家庭人口 tells it, if something names the household.
  @Test func theFamilysNumberTellsWhereNobodyIsInsured() throws {
    let size: FieldName = "household_size"
    let headers = ["乡镇", "村", "姓名", "与户主关系", "家庭人口", "户号"]
    let rows = names.indices.map { ["潞江镇", "芒旦社区", names[$0], "户主", "3", "\($0)"] }
    #expect(try areHouseholds(headers, rows, count: size))
    #expect(try !areHouseholds(headers, rows))
    #expect(try !areHouseholds(headers, rows.map { $0[..<5] + ["1"] }, count: size))
    var withMember = rows
    withMember[3][3] = "之子"
    #expect(try !areHouseholds(headers, withMember, count: size))
    // A name alone may be any member's.
    #expect(try !areHouseholds(["乡镇", "村", "姓名", "家庭人口"], rows.map { Array($0[..<3]) + ["3"] }, count: size))
    let others = names.map { ["潞江镇", "芒旦社区", $0, "郑庚", "3"] }
    #expect(try !areHouseholds(["乡镇", "村", "户主姓名", "姓名", "家庭人口"], others, count: size))
  }

  @Test func rowsOfOneHouseholdArePersons() throws {
    let headers = ["乡镇", "村", "户号", "户主姓名", "姓名", "保障人口", "低保金"]
    let rows = names.indices.map { ["潞江镇", "芒旦社区", "\($0 / 2)", names[$0 / 2], names[$0], "2", "900"] }
    #expect(try !areHouseholds(headers, rows))
  }

  @Test func whatTheRowsTellGoesBeforeTheColumns() throws {
    var schema = Schema(columns: [])
    #expect(!RowShape(schema, unit: .householdMember).isHousehold)
    schema.rows = .household
    #expect(RowShape(schema, unit: .householdMember).isHousehold)
    #expect(!RowShape(schema, unit: .householdMember, stated: .person).isHousehold)
    #expect(!RowShape(schema, unit: .grant).isHousehold)
  }
}
