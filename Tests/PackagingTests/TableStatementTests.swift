import Columns
import Messages
import Testing

@testable import Packaging

@Suite("table statement")
struct TableStatementTests {
  private func table(_ persons: [Int], withheld: Set<Int>) -> Table {
    let rows = persons.enumerated().map { index, count in
      var cell = Table.Cell(value: Int64(count), households: min(count, 16), persons: count)
      if withheld.contains(index) { cell.status = .primary }
      return Table.Row(area: 0, members: [index], cells: [cell])
    }
    let base = Fixtures.table
    return Table(
      spec: base.spec, areas: [base.areas[0]], dimensions: base.dimensions, measures: [base.measures[0]],
      rows: rows)
  }

  // The first row is the total, which is not counted again.
  @Test(
    arguments: [
      ([100, 40, 60], [], 0, true), ([100, 40, 60], [1], 40, false), ([100, 40, 60], [0], 0, false),
      ([100, 40, 60], [0, 1, 2], 100, false), ([1000, 4, 996], [1], 0, false),
      ([1000, 5, 995], [1], 1, false),
      ([0, 0, 0], [], 0, true), ([3, 1, 2], [1], 33, false),
    ] as [([Int], Set<Int>, Int, Bool)])
  func shareOfPeople(persons: [Int], withheld: Set<Int>, percent: Int, isNone: Bool) {
    let share = WithheldShare(of: table(persons, withheld: withheld))
    #expect(share.percent == percent)
    #expect(share.isNone == isNone)
  }

  @Test func areasAboveOthersAreNotCountedTwice() {
    // Leaves are 施甸县 (10 persons, withheld) and 板桥镇 (100).
    #expect(WithheldShare(of: Fixtures.table).percent == 9)
  }

  @Test(arguments: [
    ("2026-10", "2026年10月", "October 2026"), ("2026-Q3", "2026年第3季度", "quarter 3 of 2026"),
    ("2026", "2026年", "2026"), ("2026-2027-1", "2026—2027学年第一学期", "semester 1 of school year 2026-2027"),
    ("2026-2027-2", "2026—2027学年第二学期", "semester 2 of school year 2026-2027"),
    ("2026-2027-winter", "2026—2027年度冬春", "winter 2026-2027"),
  ])
  func periodsInWords(text: String, zh: String, en: String) throws {
    #expect(PeriodName.label(try #require(Period(text))) == Label(zh: zh, en: en))
  }

  @Test(arguments: [
    (["amount_due"], true, "应发："), (["amount_paid"], true, "实发："), (["persons"], false, "应发："),
    (["amount_due"], false, "实发："),
  ])
  func saysWhichAmountItIs(measures: [MeasureName], isThere: Bool, words: String) throws {
    let base = Fixtures.table
    let table = Table(
      spec: base.spec, areas: base.areas, dimensions: [],
      measures: measures.map {
        Measure($0, label: Label(zh: "金额", en: "Amount"), unit: $0 == "persons" ? .persons : .yuan)
      }, rows: [])
    let content = ReleaseContent(tables: [table], info: try Fixtures.info())
    let text = TableStatement(table: table, content: content).lines(.zh).joined()
    #expect(text.contains(words) == isThere)
  }
}
