import Columns
import TestSupport
import Testing

@testable import Gate

/// Intervals of withheld cells, against the textbooks and against trying all tables.
@Suite("component audit")
struct ComponentAuditTests {
  /// A two-way table whose totals are published: the intervals of its withheld cells, at least `least`.
  static func intervals(
    _ table: [[Int]], withheld: [(Int, Int)], least: Int128 = 0
  ) throws -> [(low: Int128, high: Int128?)] {
    let width = table[0].count
    let cells = withheld.map { $0.0 * width + $0.1 }
    var relations: [Relation] = []
    for row in table.indices {
      let hidden = withheld.filter { $0.0 == row }
      guard !hidden.isEmpty else { continue }
      relations.append(
        Relation(
          hidden.map { ($0.0 * width + $0.1, 1) }, right: hidden.reduce(0) { $0 + Int128(table[$1.0][$1.1]) })
      )
    }
    for column in 0..<width {
      let hidden = withheld.filter { $0.1 == column }
      guard !hidden.isEmpty else { continue }
      relations.append(
        Relation(
          hidden.map { ($0.0 * width + $0.1, 1) }, right: hidden.reduce(0) { $0 + Int128(table[$1.0][$1.1]) })
      )
    }
    let low = Dictionary(uniqueKeysWithValues: cells.map { ($0, least) })
    var audit = try ComponentAudit(cells: cells, least: low, relations: relations)
    return try cells.map { try audit.interval($0) }
  }

  // Geurts (1992), Handbook on Statistical Disclosure Control, chapter 4, example 3.
  @Test func geurts() throws {
    let found = try Self.intervals(
      [[5, 2, 0], [1, 2, 0], [3, 3, 0]], withheld: [(0, 0), (0, 1), (1, 0), (1, 1)])
    #expect(found.map(\.low) == [3, 1, 0, 0])
    #expect(found.map(\.high) == [6, 4, 3, 3])
  }

  // Fischetti and Salazar's table of regions and activities.
  @Test func fischettiSalazar() throws {
    let found = try Self.intervals(
      [[20, 50, 10], [8, 19, 22], [17, 32, 12]], withheld: [(1, 0), (1, 2), (2, 0), (2, 2)])
    #expect(found[1].low == 5)
    #expect(found[1].high == 30)
  }

  // A pattern of sdcTable's tests that gives one cell (47) away although every row and column has two.
  @Test func aPatternThatLeaks() throws {
    let table = [[30, 47, 64, 89], [90, 124, 5, 31], [92, 100, 59, 85], [800, 991, 651, 685]]
    let withheld = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 2), (2, 1), (2, 3), (3, 1), (3, 3)]
    let found = try Self.intervals(table, withheld: withheld)
    #expect(found.map(\.low) == [25, 47, 0, 26, 0, 0, 0, 906, 585])
    #expect(found.map(\.high) == [94, 47, 69, 95, 69, 185, 185, 1091, 770])
  }

  @Test func twoThatSumToTwoAreExactSinceEachIsAtLeastOne() throws {
    let found = try Self.intervals([[1, 1]], withheld: [(0, 0), (0, 1)], least: 1)
    // A single row of two: the columns are published, so take the row alone.
    #expect(found.map(\.low) == [1, 1])
    var audit = try ComponentAudit(
      cells: [0, 1], least: [0: 1, 1: 1], relations: [Relation([(0, 1), (1, 1)], right: 2)])
    #expect(try audit.interval(0) == (1, 1))
    var loose = try ComponentAudit(
      cells: [0, 1], least: [0: 1, 1: 1], relations: [Relation([(0, 1), (1, 1)], right: 3)])
    #expect(try loose.interval(0) == (1, 2))
    #expect(try !loose.isExposed(1, among: [1]))
  }

  @Test func inequalitiesNarrow() throws {
    // Households and persons withheld in two areas: 5 households and 6 persons together, one area has
    // at most one person.
    var audit = try ComponentAudit(
      cells: [0, 1, 2, 3], least: [0: 1, 1: 1, 2: 1, 3: 1],
      relations: [
        Relation([(0, 1), (1, 1)], right: 5), Relation([(2, 1), (3, 1)], right: 6),
        Relation(0, atMost: 2), Relation(1, atMost: 3),
        Relation([(2, 1)], right: 1, isAtMost: true),
      ])
    #expect(try audit.interval(0) == (1, 1))
    #expect(try audit.interval(1) == (4, 4))
    #expect(try audit.interval(3) == (5, 5))
  }

  @Test func withoutBoundThereIsNone() throws {
    var audit = try ComponentAudit(cells: [4], least: [4: 1], relations: [])
    let found = try audit.interval(4)
    #expect(found.low == 1)
    #expect(found.high == nil)
    #expect(try !audit.isExposed(4, among: [4]))
  }

  @Test func contradictionsAndLargeNumbersAreNoAnswer() {
    #expect(throws: Tableau.Failure.contradiction) {
      try ComponentAudit(cells: [0], least: [0: 1], relations: [Relation([(0, 1)], right: 0)])
    }
    #expect(throws: Tableau.Failure.contradiction) {
      try ComponentAudit(
        cells: [0], least: [0: 1], relations: [Relation([(0, 1)], right: 2), Relation([(0, 1)], right: 3)])
    }
    #expect(throws: Tableau.Failure.inconclusive) {
      let large = Int128.max / 2
      _ = try ComponentAudit(
        cells: [0, 1], least: [0: 0, 1: 0],
        relations: [Relation([(0, large), (1, 3)], right: 5), Relation([(0, 5), (1, large)], right: 7)])
    }
  }

  /// Two-way tables with published totals: every possible table is tried.
  @Test(arguments: 0..<150)
  func agreesWithTryingAllTables(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let rows = Int.random(in: 2...3, using: &random)
    let columns = Int.random(in: 2...4, using: &random)
    let table = (0..<rows).map { _ in (0..<columns).map { _ in Int.random(in: 1...4, using: &random) } }
    var withheld: [(Int, Int)] = []
    for row in 0..<rows {
      for column in 0..<columns where Int.random(in: 0..<3, using: &random) > 0 {
        withheld.append((row, column))
      }
    }
    guard !withheld.isEmpty else { return }
    let found = try Self.intervals(table, withheld: withheld, least: 1)
    let tried = Self.tryAll(table, withheld)
    #expect(found.map(\.low) == tried.map { Int128($0.lowerBound) })
    #expect(found.map(\.high) == tried.map { Int128($0.upperBound) })
  }

  /// With households beside persons, every possible pair of tables lies within the intervals.
  @Test(arguments: 0..<60)
  func possibleTablesLieWithinTheIntervals(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 1000)
    let count = Int.random(in: 2...3, using: &random)
    let persons = (0..<count).map { _ in Int.random(in: 1...4, using: &random) }
    let households = persons.map { Int.random(in: 1...$0, using: &random) }
    let people = persons.reduce(0, +)
    let homes = households.reduce(0, +)
    let low = Dictionary(uniqueKeysWithValues: (0..<(2 * count)).map { ($0, Int128(1)) })
    var relations = [
      Relation((0..<count).map { ($0, 1) }, right: Int128(homes)),
      Relation((0..<count).map { ($0 + count, 1) }, right: Int128(people)),
    ]
    for cell in 0..<count { relations.append(Relation(cell, atMost: cell + count)) }
    var audit = try ComponentAudit(cells: Array(0..<(2 * count)), least: low, relations: relations)
    let intervals = try (0..<(2 * count)).map { try audit.interval($0) }
    var lows = [Int](repeating: 99, count: 2 * count)
    var highs = [Int](repeating: 0, count: 2 * count)
    var values: [Int] = []
    func place() {
      guard values.count < 2 * count else {
        let fits = values.prefix(count).reduce(0, +) == homes && values.suffix(count).reduce(0, +) == people
        guard fits, (0..<count).allSatisfy({ values[$0] <= values[$0 + count] }) else { return }
        for (cell, value) in values.enumerated() {
          lows[cell] = min(lows[cell], value)
          highs[cell] = max(highs[cell], value)
        }
        return
      }
      for value in 1...max(people - count + 1, 1) {
        values.append(value)
        place()
        values.removeLast()
      }
    }
    place()
    // The matrix is totally unimodular (two sums and a matching): the intervals are exact here too.
    #expect(intervals.map(\.low) == lows.map { Int128($0) })
    #expect(intervals.map(\.high) == highs.map { Int128($0) })
  }

  private static func tryAll(_ table: [[Int]], _ withheld: [(Int, Int)]) -> [ClosedRange<Int>] {
    var rows = table.indices.map { row in withheld.filter { $0.0 == row }.reduce(0) { $0 + table[row][$1.1] }
    }
    var columns = table[0].indices.map { column in
      withheld.filter { $0.1 == column }.reduce(0) { $0 + table[$1.0][column] }
    }
    var ranges: [ClosedRange<Int>?] = withheld.map { _ in nil }
    var values: [Int] = []
    func place(_ index: Int) {
      guard index < withheld.count else {
        guard rows.allSatisfy({ $0 == 0 }), columns.allSatisfy({ $0 == 0 }) else { return }
        for (cell, value) in values.enumerated() {
          let range = ranges[cell] ?? value...value
          ranges[cell] = min(range.lowerBound, value)...max(range.upperBound, value)
        }
        return
      }
      let (row, column) = withheld[index]
      let most = min(rows[row], columns[column])
      guard most >= 1 else { return }
      for value in 1...most {
        rows[row] -= value
        columns[column] -= value
        values.append(value)
        place(index + 1)
        values.removeLast()
        rows[row] += value
        columns[column] += value
      }
    }
    place(0)
    return ranges.map { $0 ?? 0...0 }
  }
}
