import Columns
import TestSupport
import Testing

@testable import Aggregate

/// Seeded ledgers against a recomputation that shares no code: every cell of every table.
@Suite struct AggregatorPropertyTests {
  static let tables = [
    LedgerFixture.spec("a", dimensions: ["urban_rural"], measures: ["households", "persons", "amount_due"]),
    LedgerFixture.spec("b", dimensions: ["urban_rural", "sex"], measures: ["persons", "households"]),
    LedgerFixture.spec("c", finest: .county, dimensions: ["cause"], measures: ["households", "persons"]),
    LedgerFixture.spec(
      "d", finest: .county, dimensions: ["help_measure"], measures: ["household_times", "households"]),
  ]

  @Test(arguments: UInt64(1)...12)
  func everyCellEqualsANaiveCount(seed: UInt64) throws {
    let rows = Self.ledger(seed: seed)
    let settings = try LedgerFixture.settings(Self.tables)
    for table in try LedgerFixture.tables(rows, settings, batchSize: 17) {
      for row in table.rows {
        let area = table.areas[row.area]
        let members = zip(table.dimensions, row.members).map { ($0.name, $0.members[$1].code) }
        let expected = NaiveCount(rows, area: area, parent: area.parent.map { table.areas[$0] }, members)
        for (measure, cell) in zip(table.measures, row.cells) {
          #expect(cell.value == expected.value(measure.name), "\(table.spec.name) \(measure.name)")
        }
        if table.spec.name != "d" {
          let cell = try #require(row.cells.first)
          #expect(cell.persons == expected.persons)
          #expect(cell.households == min(16, expected.householdsOfPersons))
        }
      }
    }
  }

  @Test(arguments: UInt64(20)...31)
  func resultsDoNotDependOnCuts(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = Self.ledger(seed: seed)
    for owner in [AmountOwner.person, .household] {
      let settings = try LedgerFixture.settings(Self.tables, amountOwner: owner)
      let whole = try LedgerFixture.tables(rows, settings).map(\.dump)
      let cuts = (0..<4).map { _ in Int.random(in: 0...rows.count, using: &generator) }
      let parts = try LedgerFixture.tables(rows, settings, batchSize: 3, stretches: cuts).map(\.dump)
      #expect(whole == parts)
    }
  }

  @Test(arguments: UInt64(40)...47)
  func grantsCountDistinctPersonsInEveryMargin(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<200).map { _ in
      LedgerRow(
        county: Int.random(in: 1...2, using: &generator), household: 0,
        person: Int.random(in: 1...60, using: &generator),
        members: [
          "stage": ["primary", "junior"].randomElement(using: &generator) ?? "",
          "aid_kind": ["x", "y", "z"].randomElement(using: &generator) ?? "",
        ], numbers: ["amount_paid": 100])
    }
    let spec = LedgerFixture.spec(
      dimensions: ["stage", "aid_kind"], measures: ["persons", "person_times", "amount_paid", "average"])
    let settings = try LedgerFixture.settings([spec], unit: .grant)
    let table = try #require(LedgerFixture.tables(rows, settings, batchSize: 7, stretches: [50, 90]).first)
    for row in table.rows {
      let area = table.areas[row.area]
      let members = zip(table.dimensions, row.members).map { ($0.name, $0.members[$1].code) }
      let here = rows.filter { row in
        (area.level == .city || area.code == "53050\(row.county ?? 0)"
          || area.parent.map { table.areas[$0].code } == "53050\(row.county ?? 0)")
          && members.allSatisfy { $0.1 == "Total" || row.members[$0.0] == $0.1 }
      }
      #expect(row.cells[0].value == Int64(Set(here.map(\.person)).count))
      #expect(row.cells[1].value == Int64(here.count))
      #expect(row.cells[2].value == Int64(here.count * 100))
      #expect(row.cells[3].value == (here.isEmpty ? nil : 100))
    }
    #expect(table.measures[0].isAdditive == false)
  }

  static func ledger(seed: UInt64) -> [LedgerRow] {
    var generator = SeededGenerator(seed: seed)
    var rows: [LedgerRow] = []
    for household in 1...Int.random(in: 2...90, using: &generator) {
      let county = Int.random(in: 0...3, using: &generator)
      let township = ["甲乡", "乙镇", "丙乡", nil].randomElement(using: &generator) ?? nil
      let kind = Int.random(in: 0...9, using: &generator)
      for member in 0..<Int.random(in: 1...4, using: &generator) {
        var row = LedgerRow(
          county: county == 0 ? nil : county, township: township, household: household, person: rows.count)
        row.members["urban_rural"] = household.isMultiple(of: 3) ? "urban" : "rural"
        row.members["sex"] = ["male", "female", "unknown"].randomElement(using: &generator)
        if Bool.random(using: &generator) {
          row.members["cause"] = ["p", "q", "r"].randomElement(using: &generator)
        }
        row.sets["help_measure"] = ["h", "i", "j"].filter { _ in Bool.random(using: &generator) }
        row.numbers["amount_due"] = Int64.random(in: 0...90000, using: &generator)
        if Int.random(in: 0...8, using: &generator) == 0 { row.numbers["amount_due"] = nil }
        // Some households' householder comes late or is missing; some rows stand for a household.
        if member == kind % 4 { row.role = .householder }
        if kind == 9 {
          row.role = .household
          row.numbers["insured_persons"] = Int64.random(in: 1...5, using: &generator)
        }
        row.isForeign = Int.random(in: 0...20, using: &generator) == 0
        rows.append(row)
      }
    }
    return rows
  }
}

/// Counts one cell by going through all rows.
struct NaiveCount {
  private var values: [MeasureName: Int64] = [:]
  private(set) var persons = 0
  private(set) var householdsOfPersons = 0

  func value(_ measure: MeasureName) -> Int64? { values[measure] }

  init(
    _ rows: [LedgerRow], area: Table.Area, parent: Table.Area?, _ members: [(FieldName, String)]
  ) {
    let own = rows.filter { !$0.isForeign }
    let plain = members.filter { $0.0 != "help_measure" }
    func isHere(_ row: LedgerRow) -> Bool {
      let code = row.county.map { "53050\($0)" } ?? ""
      let isIn =
        switch area.level {
        case .city: true
        case .county: area.code == code
        case .township, .park: parent?.code == code && area.name == row.township ?? "未知"
        }
      return isIn && plain.allSatisfy { $0.1 == "Total" || (row.members[$0.0] ?? "unknown") == $0.1 }
    }
    func rank(_ row: LedgerRow) -> Int { row.role == .householder ? 2 : row.role == .household ? 1 : 0 }

    let here = own.filter(isHere)
    persons = here.reduce(0) { $0 + ($1.role == .household ? Int($1.numbers["insured_persons"] ?? 0) : 1) }
    householdsOfPersons = Set(here.map(\.household)).count
    values["persons"] = Int64(persons)
    values["amount_due"] = here.reduce(0) { $0 + ($1.numbers["amount_due"] ?? 0) }

    var households: Int64 = 0
    var times: Int64 = 0
    let wanted = members.first { $0.0 == "help_measure" }?.1
    for (_, group) in Dictionary(grouping: own, by: \.household) {
      let best = group.map(rank).max() ?? 0
      guard let speaker = group.first(where: { rank($0) == best }), isHere(speaker) else { continue }
      let set = Set(group.flatMap { $0.sets["help_measure"] ?? [] })
      times += Int64(set.filter { wanted == nil || wanted == "Total" || $0 == wanted }.count)
      // The total of a set is whoever has any of its members.
      if wanted.map({ $0 == "Total" ? !set.isEmpty : set.contains($0) }) ?? true { households += 1 }
    }
    values["households"] = households
    values["household_times"] = times
  }
}
