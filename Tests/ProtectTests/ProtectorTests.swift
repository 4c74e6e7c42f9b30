import Columns
import Testing

@testable import Protect

@Suite struct ProtectorTests {
  typealias Base = TableFixture.Base

  @Test func aSmallTownshipTakesTheSmallestNeighbourAlong() throws {
    let result = try TableFixture.protect([TableFixture(households: [2, 40, 9, 30]).table()])
    let table = try #require(result.tables.first)
    #expect(table.withheldAreas("households") == ["乡1", "乡3"])
    #expect(table.status("households", "乡1") == .primary)
    #expect(table.status("persons", "乡3") == .complementary)
    #expect(result.sensitive.map(\.areaName) == ["乡1", "乡1"])
    #expect(Set(result.sensitive.map(\.measure)) == ["households", "persons"])
    #expect(result.findings.isEmpty && result.steps.isEmpty)
  }

  @Test func allMeasuresOfARowGoTogether() throws {
    let measures = [TableFixture.households, TableFixture.amount, TableFixture.persons]
    let table = TableFixture(households: [1, 5, 6]).table(measures: measures)
    let result = try #require(try TableFixture.protect([table]).tables.first)
    for row in result.rows { #expect(Set(row.cells.map(\.status.isWithheld)).count == 1) }
    #expect(result.withheldAreas("amount_due") == ["乡1", "乡2"])
  }

  @Test func twoWithheldThatSumToTwoAreOneEach() throws {
    // Households 1 and 1: a rank test passes, yet both are known. A third must go.
    let table = TableFixture(households: [1, 1, 20, 30]).table(measures: [TableFixture.households])
    let result = try #require(try TableFixture.protect([table]).tables.first)
    #expect(result.withheldAreas("households") == ["乡1", "乡2", "乡3"])
  }

  @Test func zerosAreShownAndNeverServe() throws {
    let fixture = TableFixture(
      [Base(township: 1, households: 2, persons: 4), Base(township: 3, households: 50, persons: 90)],
      townships: [(1, 1), (1, 2), (1, 3)])
    let result = try #require(try TableFixture.protect([fixture.table()]).tables.first)
    #expect(result.status("households", "乡2") == .shown)
    #expect(result.withheldAreas("households") == ["乡1", "乡3"])
  }

  @Test func theOnlyTownshipOfACountyIsLeftOut() throws {
    let fixture = TableFixture([
      Base(county: 1, township: 1, households: 2, persons: 3),
      Base(county: 2, township: 1, households: 20, persons: 30),
      Base(county: 2, township: 2, households: 20, persons: 30),
    ])
    let protection = try TableFixture.protect([fixture.table()])
    let table = try #require(protection.tables.first)
    #expect(table.areas.map(\.name) == ["保山市", "县1", "县2", "乡1", "乡2"])
    #expect(table.areas.map(\.parent) == [nil, 0, 0, 2, 2])
    #expect(table.withheldAreas("households").isEmpty)
    #expect(table.notes == [Table.Note(code: "townships-left-out", area: 1)])
    #expect(table.status("households", "县1") == .shown)
    #expect(protection.sensitive.isEmpty)
    #expect(protection.findings.map(\.code) == [.smallTotalShown])
  }

  @Test func aTownshipLeftOutIsLeftOutOfEveryTableThatShowsIt() throws {
    let fixture = TableFixture([
      Base(township: 1, members: ["sex": "male"], households: 2, persons: 2)
    ])
    let tables = [fixture.table(), fixture.table("sex", tier: .groups, dimensions: ["sex"])]
    for table in try TableFixture.protect(tables).tables {
      #expect(!table.areas.contains { $0.level == .township })
    }
  }

  @Test func whatOneTableShowsIsNoSecretInAnother() throws {
    // 4 persons of 3 households: the summary shows them, so does the total row of the table by sex.
    let fixture = TableFixture([
      Base(township: 1, members: ["sex": "male"], households: 2, persons: 2),
      Base(township: 1, members: ["sex": "female"], households: 1, persons: 2),
      Base(township: 2, members: ["sex": "male"], households: 30, persons: 40),
      Base(township: 2, members: ["sex": "female"], households: 30, persons: 40),
    ])
    let protection = try TableFixture.protect([
      fixture.table(), fixture.table("sex", tier: .groups, dimensions: ["sex"]),
    ])
    #expect(protection.tables[0].status("persons", "乡1") == .shown)
    #expect(protection.tables[1].status("persons", "乡1", "Total") == .shown)
    #expect(protection.tables[1].status("persons", "乡1", "male") == .primary)
  }

  @Test func everythingWithheldStaysWithheld() throws {
    let table = TableFixture(households: [2, 2, 2]).table("sex", tier: .groups)
    let result = try #require(try TableFixture.protect([table]).tables.first)
    #expect(result.withheldAreas("households") == ["乡1", "乡2", "乡3"])
    #expect(result.status("persons", "县1") == .shown)
  }

  @Test func aTableThatWouldBeMostlyWithheldIsCoarsened() throws {
    let fixture = TableFixture([
      Base(county: 1, township: 1, households: 1, persons: 2),
      Base(county: 1, township: 2, households: 2, persons: 2),
      Base(county: 1, township: 3, households: 9, persons: 9),
      Base(county: 2, township: 1, households: 20, persons: 30),
      Base(county: 2, township: 2, households: 20, persons: 30),
    ])
    let protection = try TableFixture.protect([fixture.table()], policy: ProtectionPolicy())
    #expect(protection.steps.map(\.county) == ["县1"])
    #expect(protection.steps.map(\.cause) == [.mostlyWithheld])
    #expect(protection.tables[0].areas.count == 5)
    #expect(protection.tables[0].rows.allSatisfy { $0.withheldCount == 0 })
  }

  @Test func tiersHaveTheirOwnThresholds() throws {
    // 8 persons of 8 households: enough for sex, not for a cause.
    let bases = ["p", "q", "r"].flatMap { cause in
      (1...3).map {
        Base(
          county: $0, members: ["x": cause], households: cause == "p" ? 8 : 50, persons: cause == "p" ? 8 : 90
        )
      }
    }
    let fixture = TableFixture(bases)
    let groups = fixture.table("t", tier: .groups, finest: .county, dimensions: ["x"])
    let special = fixture.table("t", tier: .special, finest: .county, dimensions: ["x"])
    #expect(try TableFixture.protect([groups]).sensitive.isEmpty)
    #expect(try TableFixture.protect([special]).sensitive.count == 6)
  }

  @Test func raisedThresholdsHoldAndLowerOnesChangeNothing() throws {
    let raised = try ProtectionPolicy(raisingHouseholds: [.totals: 10], persons: [.groups: 2])
    #expect(raised.minimumHouseholds[.totals] == 10)
    #expect(raised.minimumPersons[.groups] == 5)
    #expect(throws: SluiceError(.thresholdTooHigh, key: "totals", expected: ["16"])) {
      try ProtectionPolicy(raisingHouseholds: [.totals: 17], persons: [:])
    }
  }

  @Test func theSameTablesGiveTheSameResult() throws {
    let tables = ProtectorPropertyTests.release(seed: 77)
    let first = try TableFixture.protect(tables)
    let second = try TableFixture.protect(tables)
    #expect(
      first.tables.map { $0.rows.map { $0.cells.map(\.status) } }
        == second.tables.map { $0.rows.map { $0.cells.map(\.status) } })
  }

  @Test func partsThatDoNotAddUpAreAFault() throws {
    var table = TableFixture(households: [5, 6]).table()
    let cell = table.rows[0].cells[0]
    table.rows[0].cells[0] = Table.Cell(value: 99, households: cell.households, persons: cell.persons)
    #expect(throws: SluiceError(.internalFault, key: "summary")) { try TableFixture.protect([table]) }
  }

  @Test func theReportCountsWhatWasWithheld() throws {
    let report = try TableFixture.protect([TableFixture(households: [2, 40, 9]).table()]).report
    #expect(report.sections.map(\.key) == ["tables", "coarsening", "small-totals"])
    let counts = report.sections[0].rows[0].compactMap { field -> Int? in
      if case .number(let number) = field { number } else { nil }
    }
    #expect(counts == [10, 2, 2])
  }
}
