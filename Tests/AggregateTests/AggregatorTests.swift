import Columns
import Testing

@testable import Aggregate

@Suite struct AggregatorTests {
  typealias Fixture = LedgerFixture

  @Test func aHouseholdCountsWhereItsHouseholderStands() throws {
    let rows = [
      LedgerRow(household: 1, person: 1, members: ["class": "A"]),
      LedgerRow(household: 1, person: 2, role: .householder, members: ["class": "B"]),
      LedgerRow(household: 1, person: 3, role: .householder, members: ["class": "C"]),
    ]
    let spec = Fixture.spec(dimensions: ["class"], measures: ["households", "persons"])
    let table = try #require(Fixture.tables(rows, Fixture.settings([spec])).first)
    #expect(table.value("households", "甲乡", "A") == 0)
    #expect(table.value("households", "甲乡", "B") == 1)
    #expect(table.value("households", "甲乡", "C") == 0)
    #expect(table.value("persons", "甲乡", "C") == 1)
    #expect(table.value("households", "保山市", "Total") == 1)
  }

  @Test(
    arguments: [
      // The householder's amount, wherever it stands; else the first that is not blank, once.
      ([nil, 300, 300], [RecordBatch.Role.householder, .member, .member], 300),
      ([100, 300, 300], [.member, .householder, .member], 300),
      ([100, nil, 200], [.member, .householder, .member], 100),
      ([200, 200, 200], [.householder, .member, .member], 200),
      ([nil, nil, nil], [.householder, .member, .member], 0),
    ] as [([Int64?], [RecordBatch.Role], Int64)])
  func aHouseholdsAmountCountsOnce(
    amounts: [Int64?], roles: [RecordBatch.Role], expected: Int64
  ) throws {
    var rows = zip(amounts, roles).enumerated().map { index, row in
      var made = LedgerRow(household: 1, person: index, role: row.1)
      made.numbers["amount_due"] = row.0
      return made
    }
    rows.append(LedgerRow(household: 2, person: 9, numbers: ["amount_due": 7]))
    let settings = try Fixture.settings(
      [Fixture.spec(measures: ["amount_due", "average"])], amountOwner: .household)
    for cut in 0...3 {
      let table = try #require(Fixture.tables(rows, settings, batchSize: 1, stretches: [cut]).first)
      #expect(table.value("amount_due", "甲乡") == expected + 7)
      #expect(table.value("average", "甲乡") == Measure.rounded(expected + 7, over: 4))
    }
  }

  @Test func householdRowsTakePersonsFromTheirColumn() throws {
    let sex = DerivedSpec("sex", rule: "sex", sources: ["citizen_id", "sex"])
    let rows = [
      LedgerRow(
        household: 1, role: .household, members: ["sex": "male"],
        numbers: ["insured_persons": 3, "household_size": 5]),
      LedgerRow(household: 2, role: .household, numbers: ["household_size": 2]),
    ]
    let spec = Fixture.spec(dimensions: ["sex"], measures: ["households", "persons"])
    let words = DimensionWords(
      label: Label(zh: "性别", en: "Sex"),
      members: [Table.Member(code: "male", label: Label(zh: "男", en: "Male"))])
    let settings = try Fixture.settings([spec], derived: [sex])
    let table = try #require(Fixture.tables(rows, settings, words: ["sex": words]).first)
    #expect(table.value("persons", "甲乡", "Total") == 5)
    #expect(table.value("households", "甲乡", "Total") == 2)
    let cell = try #require(table.cell("persons", "甲乡", ["male"]))
    #expect(cell.value == nil && cell.status == .notAvailable)
    #expect(table.dimensions[0].members.map(\.code) == ["Total", "male"])
  }

  @Test func whatNoSheetHasIsNotAvailable() throws {
    let rows = [LedgerRow(members: ["urban_rural": "rural"], numbers: ["amount_due": 10])]
    let spec = Fixture.spec(
      dimensions: ["disabled"], measures: ["persons", "amount_due", "back_pay", "average", "standard"])
    let words = DimensionWords(
      label: Label(zh: "残疾", en: ""), members: [Table.Member(code: "yes", label: Label(zh: "是", en: ""))])
    let disabled = DerivedSpec("disabled", rule: "disabled", sources: ["disability_grade"])
    let settings = try Fixture.settings([spec], derived: [disabled])
    let table = try #require(Fixture.tables(rows, settings, words: ["disabled": words]).first)
    #expect(table.value("persons", "甲乡", "Total") == 1)
    #expect(table.value("persons", "甲乡", "yes") == nil)
    #expect(table.value("back_pay", "甲乡", "Total") == nil)
    #expect(table.value("average", "甲乡", "Total") == 10)
    #expect(table.value("standard", "甲乡", "Total") == nil)
  }

  @Test func aColumnOfWhichNoWordIsListedIsNotAvailable() throws {
    var row = LedgerRow(members: ["allowance_class": "unknown"])
    row.texts["allowance_class"] = "丁等"
    let words = DimensionWords(
      label: Label(zh: "类别", en: ""), members: [Table.Member(code: "A", label: Label(zh: "A类", en: ""))])
    let settings = try Fixture.settings([Fixture.spec(dimensions: ["allowance_class"], measures: ["persons"])]
    )
    let table = try #require(Fixture.tables([row], settings, words: ["allowance_class": words]).first)
    #expect(table.value("persons", "甲乡", "Total") == 1)
    #expect(table.value("persons", "甲乡", "A") == nil)
    // A column in which nothing stands is still one: nobody is known to be of class A.
    row.texts["allowance_class"] = " "
    let blank = try #require(Fixture.tables([row], settings, words: ["allowance_class": words]).first)
    #expect(blank.value("persons", "甲乡", "A") == 0)
  }

  @Test func aColumnWithoutAnyTrueMemberIsStillAColumn() throws {
    // The ledger has the column and nobody is disabled: zero, not missing.
    var row = LedgerRow(members: ["disabled": "no"])
    row.texts["disability_grade"] = ""
    let disabled = DerivedSpec("disabled", rule: "disabled", sources: ["disability_grade"])
    let words = DimensionWords(
      label: Label(zh: "残疾", en: ""), members: [Table.Member(code: "yes", label: Label(zh: "是", en: ""))])
    let settings = try Fixture.settings(
      [Fixture.spec(dimensions: ["disabled"], measures: ["persons"])], derived: [disabled])
    let table = try #require(Fixture.tables([row], settings, words: ["disabled": words]).first)
    #expect(table.value("persons", "甲乡", "yes") == 0)
  }

  @Test func areasStandUnderTheirCountyAndTheUnknownComesLast() throws {
    let rows = [
      LedgerRow(county: 2, township: "乙镇", household: 1, person: 1),
      LedgerRow(county: nil, township: nil, household: 2, person: 2),
      LedgerRow(county: 1, township: nil, household: 3, person: 3),
      LedgerRow(county: 1, township: "乙镇", household: 4, person: 4),
      LedgerRow(county: 1, township: "甲乡", household: 5, person: 5, isForeign: true),
    ]
    let table = try #require(
      Fixture.tables(rows, Fixture.settings([Fixture.spec(measures: ["persons"])])).first)
    #expect(
      table.dump == [
        "city|530500|保山市||4/4/4", "county|530501|县1||2/2/2", "township||乙镇||1/1/1",
        "township||甲乡||0/0/0", "township||未知||1/1/1", "county|530502|县2||1/1/1", "township||乙镇||1/1/1",
        "county||未知||1/1/1", "township||未知||1/1/1",
      ])
    #expect(table.areas[6].parent == 5)
  }

  @Test func tablesStopAtTheirFinestArea() throws {
    let rows = [LedgerRow()]
    let specs = [AreaLevel.city, .county, .township].map { Fixture.spec(finest: $0, measures: ["persons"]) }
    let counts = try Fixture.tables(rows, Fixture.settings(specs)).map(\.areas.count)
    #expect(counts == [1, 2, 3])
  }

  @Test func membersFollowTheVocabularyThenLocalsThenUnknown() throws {
    let rows = ["z", "b", RecordBatch.unknown, "y"].enumerated().map {
      LedgerRow(household: $0 + 1, person: $0, members: ["cause": $1])
    }
    let words = DimensionWords(
      label: Label(zh: "原因", en: "Cause"),
      members: ["c", "b"].map { Table.Member(code: $0, label: Label(zh: $0, en: $0)) })
    let settings = try Fixture.settings([Fixture.spec(dimensions: ["cause"], measures: ["persons"])])
    let table = try #require(Fixture.tables(rows, settings, words: ["cause": words]).first)
    #expect(table.dimensions[0].members.map(\.code) == ["Total", "c", "b", "y", "z", "unknown"])
    #expect(table.rows.count == 3 * 6)
  }

  @Test func contributorsAreDistinctHouseholdsUpToTheLimit() throws {
    let rows = (0..<90).map { LedgerRow(household: $0 / 3 + 1, person: $0) }
    let settings = try Fixture.settings([Fixture.spec(measures: ["persons"])])
    let few = try #require(Fixture.tables(Array(rows.prefix(12)), settings, stretches: [4, 7]).first)
    #expect(few.cell("persons", "甲乡", [])?.households == 4)
    let many = try #require(Fixture.tables(rows, settings, stretches: [20]).first)
    #expect(many.cell("persons", "甲乡", [])?.households == Table.Cell.contributorLimit)
    #expect(many.cell("persons", "甲乡", [])?.persons == 90)
  }

  @Test func rowsWithoutAHouseholdAreEachTheirOwn() throws {
    let rows = (0..<5).map { LedgerRow(household: 0, person: $0) }
    let settings = try Fixture.settings([Fixture.spec(measures: ["households", "persons"])])
    let table = try #require(Fixture.tables(rows, settings, batchSize: 2, stretches: [3]).first)
    #expect(table.value("households", "甲乡") == 5)
  }

  /// Townships that a review finds to be no places count as if the ledger had named none, in sets too.
  @Test func reviewedTownshipsCountAsUnknown() throws {
    let names = ["甲乡", "不是地名", "乙镇", "也不是", "丙镇"]
    let rows = names.enumerated().map { number, name in
      LedgerRow(
        county: number % 2 + 1, township: name, household: number + 1, person: number + 1,
        sets: ["help_measure": number == 2 ? [] : ["h", number % 2 == 0 ? "i" : "j"]])
    }
    let nowhere: Set<String?> = ["不是地名", "也不是", "甲乡"]
    let settings = try Fixture.settings([
      Fixture.spec(dimensions: ["help_measure"], measures: ["household_times", "households"]),
      Fixture.spec("b", measures: ["persons", "households"]),
    ])
    var cube = try Fixture.cube(rows, settings)
    let unknown = cube.review { path in
      nowhere.contains(path.township)
        ? AreaPath(county: path.county, township: nil, isPark: false, village: nil) : path
    }
    #expect(unknown == 3)
    let plain = rows.map { row in
      var row = row
      if nowhere.contains(row.township) { row.township = nil }
      return row
    }
    let month = try #require(Fixture.month)
    let reviewed = cube.tables(words: [:], period: month)
    for (table, expected) in zip(reviewed, try Fixture.tables(plain, settings)) {
      #expect(table.dump == expected.dump)
    }
  }

  /// A township has the size of its households or, where a row is a grant, of its distinct persons.
  @Test(arguments: [(RowUnit.householdMember, [2, 1]), (.grant, [3, 2])])
  func townshipsHaveSizes(unit: RowUnit, sizes: [Int64]) throws {
    let rows = [
      LedgerRow(household: 1, person: 1), LedgerRow(household: 1, person: 2),
      LedgerRow(household: 2, person: 3),
      LedgerRow(household: 2, person: 3, members: ["stage": "senior"]),
      LedgerRow(township: "乙镇", household: 3, person: 3), LedgerRow(township: "乙镇", household: 3, person: 4),
    ]
    let settings = try Fixture.settings(
      [Fixture.spec(dimensions: ["stage"], measures: ["persons"])], unit: unit)
    let found = try Fixture.cube(rows, settings).sizes()
    let county = Fixture.county(1)
    #expect(["甲乡", "乙镇"].map { found[AreaPath(county: county, township: $0, village: nil)] } == sizes)
  }

  @Test func anUnknownMeasureIsRefusedWithTheNamesThereAre() {
    #expect {
      try Fixture.settings([Fixture.spec(measures: ["people"])])
    } throws: { error in
      guard let error = error as? SluiceError else { return false }
      return error.code == .unknownMeasure && error.expected.contains("persons")
    }
  }

  @Test func twoSetsInOneTableAreRefused() {
    let spec = Fixture.spec(dimensions: ["help_measure", "risk_kind"], measures: ["households"])
    #expect(throws: SluiceError(.twoSetDimensions, key: "t")) { try Fixture.settings([spec]) }
  }

  @Test func moreMembersThanAKeyHoldsAreRefused() throws {
    let dimensions = (0..<7).map { FieldName("d\($0)") }
    let rows = (0..<65).map { LedgerRow(household: 1, person: $0, members: ["d6": "m\($0)"]) }
    let settings = try Fixture.settings([Fixture.spec(dimensions: dimensions, measures: ["persons"])])
    #expect(throws: SluiceError(.tooManyMembers, key: "d6")) { try Fixture.cube(rows, settings) }
  }
}
