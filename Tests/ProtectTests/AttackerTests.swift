import Columns
import Testing

@testable import Protect

/// Textbook tables: what is determined and what is not.
@Suite struct AttackerTests {
  /// Withheld counts of a table with known row and column sums.
  static func component(_ truth: [[Int]], withheld: Set<[Int]>, least: Int = 1) -> WithheldComponent {
    let cells = withheld.sorted { $0.lexicographicallyPrecedes($1) }
    let values = cells.map { truth[$0[0]][$0[1]] }
    var rows: [LinearModel.Row] = []
    for axis in 0..<2 {
      for line in Set(cells.map { $0[axis] }).sorted() {
        let terms = cells.indices.filter { cells[$0][axis] == line }.map { (column: $0, factor: 1) }
        let sum = terms.reduce(0) { $0 + values[$1.column] }
        rows.append(LinearModel.Row(terms: terms, lower: sum, upper: sum))
      }
    }
    return WithheldComponent(
      variables: cells.indices.map { WithheldNumber(unit: $0, measure: "persons") }, truth: values,
      rows: rows,
      lower: values.map { _ in least }, upper: values.map { 2 * $0 + 10 })
  }

  @Test func geurtsTableHidesAllFourCells() {
    // Rows 7 and 3, columns 9 and 7 less the published third row (Geurts 1992; handbook chapter 4, example
    // 3): X11 is in 3...6, X12 in 1...4, X21 and X22 in 0...3.
    let table = [[4, 3], [2, 1]]
    let hidden: Set<[Int]> = [[0, 0], [0, 1], [1, 0], [1, 1]]
    let open = Self.component(table, withheld: hidden, least: 0)
    #expect(WitnessSearch(open).exposed(among: [0, 1, 2, 3]).isEmpty)
  }

  @Test func withheldOnesAreKnownWhereZerosArePublished() {
    // The second row sums to 2: both are 1, and so is everything else.
    let table = [[4, 3], [1, 1]]
    let hidden: Set<[Int]> = [[0, 0], [0, 1], [1, 0], [1, 1]]
    #expect(
      WitnessSearch(Self.component(table, withheld: hidden)).exposed(among: [0, 1, 2, 3]) == [0, 1, 2, 3])
    let withZeros = Self.component(table, withheld: hidden, least: 0)
    #expect(WitnessSearch(withZeros).exposed(among: [0, 1, 2, 3]).isEmpty)
  }

  @Test func theSuppressedTableOfATestSuiteIsExactlyRecomputable() {
    // wa wb wc xa xc yb yd zb zd withheld of a 4 x 4 table: wb = 47 follows, the others do not.
    let table = [[30, 47, 64, 89], [90, 124, 5, 31], [92, 100, 59, 85], [800, 991, 651, 685]]
    let hidden: Set<[Int]> = [
      [0, 0], [0, 1], [0, 2], [1, 0], [1, 2], [2, 1], [2, 3], [3, 1], [3, 3],
    ]
    let found = WitnessSearch(Self.component(table, withheld: hidden)).exposed(among: Array(0..<9))
    #expect(found == [1])
    let fixed = Self.component(table, withheld: hidden.union([[1, 3]]))
    #expect(WitnessSearch(fixed).exposed(among: Array(0..<10)).isEmpty)
  }

  @Test func fischettiAndSalazarsPatternHidesItsCell() {
    let table = [[20, 50, 10], [8, 19, 22], [17, 32, 12]]
    let hidden: Set<[Int]> = [[1, 0], [1, 2], [2, 0], [2, 2]]
    #expect(WitnessSearch(Self.component(table, withheld: hidden)).exposed(among: [1]).isEmpty)
  }

  @Test func linearDependenceFindsTheSameCell() throws {
    // The 4 x 4 table again as towns of two dimensions: city = Total, member sums as areas.
    let bases = [[30, 47, 64, 89], [90, 124, 5, 31], [92, 100, 59, 85], [800, 991, 651, 685]]
      .enumerated().flatMap { row, values in
        values.enumerated().map {
          TableFixture.Base(
            members: ["r": "\(row)", "c": "\($0)"], households: $1, persons: $1)
        }
      }
    let table = TableFixture(bases).table(finest: .city, dimensions: ["r", "c"])
    let cells = try LinkedCells([table])
    let hidden: Set<[Int]> = [
      [1, 1], [1, 2], [1, 3], [2, 1], [2, 3], [3, 2], [3, 4], [4, 2], [4, 4],
    ]
    func determined(_ hidden: Set<[Int]>) -> [[Int]] {
      var withheld = [Bool](repeating: false, count: cells.units.count)
      for (row, unit) in zip(table.rows, cells.unitOf[0]) where hidden.contains(row.members) {
        withheld[unit] = true
      }
      let found = LinearDependence.determined(cells, withheld: withheld)
      return zip(table.rows, cells.unitOf[0]).filter { found.contains($1) }.map(\.0.members)
    }
    #expect(determined(hidden) == [[1, 2]])
    #expect(determined(hidden.union([[2, 4]])).isEmpty)
  }
}
