import Columns

/// Compares the total rows of a table with what its rows add up to.
///
/// A total stands for the rows since some total above it, or since the beginning (小计, 合计 below their rows,
/// at any level); for the rows up to some total below it or the end (合计 above its rows); or for the whole
/// table. A household's count that is repeated on each row may be summed over rows or over households.
struct TotalsCheck {
  private let table: TableSums
  private let totals: [StatedTotal]

  /// - Parameter totals: the total rows of the table, from top to bottom.
  init(_ table: TableSums, _ totals: [StatedTotal]) {
    self.table = table
    self.totals = totals
  }

  /// A finding for each cell of a total row that is the sum of no rows it can stand for.
  func differing() -> [Finding] {
    if totals.isEmpty { return [] }
    let runs = table.sums.mapValues { Run($0, table, totals) }
    var findings: [Finding] = []
    for (position, total) in totals.enumerated() {
      for (number, amount) in total.amounts.sorted(by: { $0.key < $1.key }) {
        let candidates: [TableSums.Key] = [.column(number), .columnOfHouseholds(number)]
        let known = candidates.filter { runs[$0] != nil }
        if known.isEmpty || known.contains(where: { runs[$0]?.allows(amount, at: position) == true }) {
          continue
        }
        findings.append(
          Finding(
            .totalRowDiffers, at: table.source.place(row: total.row, column: number),
            field: table.sums[.column(number)]?.field))
      }
      for (key, stated) in [(TableSums.Key.households, total.households), (.persons, total.persons)] {
        guard let stated, let run = runs[key], !run.allows(Int64(stated) * 100, at: position) else {
          continue
        }
        findings.append(Finding(.totalRowDiffers, at: table.source.place(row: total.row)))
      }
    }
    return findings
  }

  /// One sum at each total row.
  private struct Run {
    let atTotals: [Int64]
    let all: Int64
    let tolerance: Int64
    /// For each sum, the first and the last total row at which it was reached.
    private var reached: [Int64: (first: Int, last: Int)] = [0: (-1, -1)]

    init(_ sum: TableSums.Sum, _ table: TableSums, _ totals: [StatedTotal]) {
      atTotals = totals.map { table.sum(sum, above: $0.row) }
      all = sum.now
      tolerance = sum.tolerance
      for (position, value) in atTotals.enumerated() {
        reached[value] = (reached[value]?.first ?? position, position)
      }
      reached[all] = (reached[all]?.first ?? totals.count, totals.count)
    }

    func allows(_ amount: Int64, at position: Int) -> Bool {
      let above = atTotals[position]
      if (amount - all).magnitude <= UInt64(tolerance) { return true }
      if tolerance > 0 { return allowsNearly(amount, at: position) }
      if let (first, _) = reached[above - amount], first < position { return true }
      if let (_, last) = reached[above + amount], last > position { return true }
      return false
    }

    /// Rounded totals are few: each is compared with every other.
    private func allowsNearly(_ amount: Int64, at position: Int) -> Bool {
      let above = atTotals[position]
      let starts = [0] + atTotals[..<position]
      let ends = atTotals[(position + 1)...] + [all]
      return starts.contains { $0 != above && (above - $0 - amount).magnitude <= UInt64(tolerance) }
        || ends.contains { $0 != above && ($0 - above - amount).magnitude <= UInt64(tolerance) }
    }
  }
}
