import Columns
import Dictionaries

/// What the columns of money of a table add up to, for telling a total that no word says.
///
/// Cost: some nanoseconds a cell of these columns.
struct RunningSums {
  /// The columns of money, as positions in the table, and by how much a stated sum of each may differ.
  private let columns: [(position: Int, unit: MoneyUnit, tolerance: Int64)]
  /// The sums of all rows, and what they were where a total stood.
  private var sums: [Int64]
  private var marks: [[Int64]] = []
  /// How many rows there are since the last total.
  private var rows = 0

  /// The most totals that are remembered: nested ones are few.
  private static let marksKept = 64

  init(_ schema: Schema, roles: [ColumnRole?]) {
    columns = zip(schema.columns, roles).enumerated().compactMap { position, column in
      guard column.1 == .money else { return nil }
      // In 万元, half of the fourth decimal.
      let power = column.0.unit.power
      return (position, column.0.unit, power == 0 ? 0 : (0..<power).reduce(1) { ten, _ in ten * 10 } / 2)
    }
    sums = columns.map { _ in 0 }
    marks = [sums]
  }

  /// Adds the rows of a batch under way from one on.
  mutating func add(_ builder: BatchBuilder, from first: Int) {
    rows += builder.count - first
    for (index, column) in columns.enumerated() {
      var sum: Int64 = 0
      for row in first..<builder.count {
        builder.withCell(row: row, column: column.position) { cell in
          if case .cents(let cents) = CellAmount.read(cell, in: column.unit) { sum += cents }
        }
      }
      sums[index] += sum
    }
  }

  /// Remembers that a total stands below the rows so far.
  mutating func mark() {
    rows = 0
    if marks.count < Self.marksKept { marks.append(sums) } else { marks[marks.count - 1] = sums }
  }

  /// Whether every amount of a row is the sum of the rows since one total above it, or since the header.
  ///
  /// - Parameter texts: the row's cells in the columns of the table.
  /// - Parameter least: how many rows there must be since the last total.
  func isTotal(_ texts: [String], ofAtLeast least: Int) -> Bool {
    guard rows >= least else { return false }
    let stated = columns.enumerated().compactMap { index, column -> (Int, Int64, Int64)? in
      guard column.position < texts.count,
        let cents = CellAmount.hundredths(texts[column.position], in: column.unit)
      else { return nil }
      return (index, cents, column.tolerance)
    }
    guard stated.contains(where: { $0.1 != 0 }) else { return false }
    return marks.contains { mark in
      stated.allSatisfy { index, cents, tolerance in abs(sums[index] - mark[index] - cents) <= tolerance }
    }
  }
}
