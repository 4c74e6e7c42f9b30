import Columns
import Dictionaries
import TestSupport
import Testing

@testable import Recognize

/// Lists of households whose columns look like those of persons.
@Suite("rows that are households")
struct HouseholdRowsTests {
  private func areHouseholds(
    _ headers: [String], _ rows: [[String]], unit: RowUnit = .householdMember
  ) throws -> Bool {
    let dictionaries = try Shared.dictionaries()
    let optional = Ledger.fields.map {
      FieldSpec($0.name, kind: $0.kind, vocabulary: $0.vocabulary, sensitivity: $0.sensitivity)
    }
    let batch = TestSheet(headers: headers, rows: rows).batch()
    let schema = try ColumnTyper(fields: optional, dictionaries: dictionaries).typed(batch).schema
    return HouseholdRows.areHouseholds(
      batch.recognized(as: schema), unit: unit, relations: dictionaries.vocabularies["relation"])
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
