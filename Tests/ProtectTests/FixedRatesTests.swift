import Columns
import Testing

@testable import Protect

/// Amounts that are so much for each person.
@Suite struct FixedRatesTests {
  static let subsidy = Measure("price_subsidy", label: Label(zh: "价格临时补贴", en: ""), unit: .yuan)
  static let measures = [
    TableFixture.persons, TableFixture.amount, TableFixture.paid, TableFixture.backPay, subsidy,
  ]

  /// Townships with the households that have back pay; all persons get a subsidy of so many cents.
  static func table(backPay: [Int], cents: (Int) -> Int64) -> Table {
    let bases = backPay.enumerated().map { index, households in
      let persons = 80 + index
      let (due, back, more) = (
        Int64(60 * 31_000 + index), Int64(households * 15_000), Int64(persons) * cents(index)
      )
      return TableFixture.Base(
        township: index + 1, households: 60, persons: persons,
        amounts: [
          "amount_due": (due, 60), "back_pay": (back, households), "price_subsidy": (more, 60),
          "amount_paid": (due + back + more, 60),
        ])
    }
    return TableFixture(bases).table(measures: measures)
  }

  @Test func aSubsidyForEverybodyHidesNothing() throws {
    let table = Self.table(backPay: [1, 8, 9]) { _ in 2500 }
    let protected = try #require(try TableFixture.protect([table]).tables.first)
    #expect(protected.withheldAreas("back_pay") == ["乡1", "乡2"])
    // Whoever counts the persons knows the subsidy, and then the back pay.
    #expect(protected.withheldAreas("price_subsidy").isEmpty)
    #expect(protected.withheldAreas("amount_due") == ["乡1", "乡2"])
  }

  @Test func anyOtherSubsidyHidesAnAmount() throws {
    let table = Self.table(backPay: [1, 8, 9]) { index in index == 0 ? 2400 : 2500 }
    let protected = try #require(try TableFixture.protect([table]).tables.first)
    #expect(protected.withheldAreas("price_subsidy") == ["乡1", "乡2"])
  }

  @Test func aRateIsFoundInOneCounty() throws {
    let bases = [(1, 1, 2500), (1, 2, 2500), (2, 1, 2600), (2, 2, 2700)].map { county, township, cents in
      let persons = 80 + township
      return TableFixture.Base(
        county: county, township: township, households: 60, persons: persons,
        amounts: ["price_subsidy": (Int64(persons * cents), 60)])
    }
    let table = TableFixture(bases).table(measures: [TableFixture.persons, Self.subsidy])
    let cells = try LinkedCells([table])
    let rates = FixedRates(cells)
    let rated = table.rows.indices.filter { row in
      rates.has(WithheldNumber(unit: cells.unitOf[0][row], measure: "price_subsidy"))
    }
    #expect(rated.map { table.areas[table.rows[$0].area].name } == ["县1", "乡1", "乡2"])
  }

  @Test func oneRowIsNoRateUnlessAStandardIsBesideIt() throws {
    let base = TableFixture.Base(households: 60, persons: 80, amounts: ["price_subsidy": (200_000, 60)])
    let standard = Measure(
      "standard", label: Label(zh: "标准", en: ""), unit: .yuan, isAdditive: false, isProtected: false)
    for (measures, isRate) in [
      ([TableFixture.persons, Self.subsidy], false),
      ([TableFixture.persons, Self.subsidy, standard], true),
    ] {
      var table = TableFixture([base]).table(measures: measures)
      for row in table.rows.indices where isRate {
        table.rows[row].cells[2] = Table.Cell(value: 2500, households: 60, persons: 80)
      }
      let cells = try LinkedCells([table])
      #expect(FixedRates(cells).has(WithheldNumber(unit: 0, measure: "price_subsidy")) == isRate)
    }
  }
}
