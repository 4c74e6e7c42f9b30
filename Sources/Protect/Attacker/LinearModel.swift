import CCLP

/// A linear programme in the form of COIN-OR CLP: columns with bounds, rows with bounds.
///
/// It is built once and solved many times with other column bounds. As the objective stays, each basis is
/// good for the dual simplex method under the next bounds: a few pivots, not a few thousand.
final class LinearModel {
  /// A row: a sum of columns between two bounds.
  struct Row {
    var terms: [(column: Int, factor: Int)]
    var lower: Int?
    var upper: Int?
  }

  let columns: Int
  // CLP's C interface hands out `void *`. The model is made in `init`, deleted in `deinit`, and never leaves
  // this object.
  private let model: UnsafeMutableRawPointer
  private let work: AttackerWork
  /// What a step of the solver looks at.
  private let size: Int

  /// Makes the programme that minimises `objective`, whose coefficients are above 0.
  init?(objective: [Double], rows: [Row], lower: [Int], upper: [Int], work: AttackerWork) {
    let columns = objective.count
    self.work = work
    size = columns + rows.count
    guard let model = Clp_newModel() else { return nil }
    self.model = model
    self.columns = columns
    Clp_setLogLevel(model, 0)
    var byColumn = [[(row: Int32, factor: Double)]](repeating: [], count: columns)
    for (index, row) in rows.enumerated() {
      for term in row.terms { byColumn[term.column].append((Int32(index), Double(term.factor))) }
    }
    var starts: [Int32] = [0]
    var indices: [Int32] = []
    var values: [Double] = []
    for column in byColumn {
      indices += column.map(\.row)
      values += column.map(\.factor)
      starts.append(Int32(indices.count))
    }
    Clp_loadProblem(
      model, Int32(columns), Int32(rows.count), starts, indices, values, lower.map(Double.init),
      upper.map(Double.init), objective,
      rows.map { $0.lower.map(Double.init) ?? -.greatestFiniteMagnitude },
      rows.map { $0.upper.map(Double.init) ?? .greatestFiniteMagnitude })
    Clp_setOptimizationDirection(model, 1)
  }

  deinit { Clp_deleteModel(model) }

  /// Sets the bounds of all columns.
  func setBounds(lower: [Int], upper: [Int]) {
    Clp_chgColumnLower(model, lower.map(Double.init))
    Clp_chgColumnUpper(model, upper.map(Double.init))
  }

  /// The columns where the objective is least; nil when the bounds contradict each other, the solver gave up,
  /// or no work is left.
  func minimum() -> [Double]? {
    if work.isSpent { return nil }
    // One step more, so that a limit that is reached shows.
    Clp_setMaximumIterations(model, Int32(clamping: work.left / size + 1))
    let isSolved = Clp_dual(model, 0) == 0 && Clp_status(model) == 0
    work.spend(size * (Int(Clp_numberIterations(model)) + 1))
    guard isSolved else { return nil }
    guard let solution = Clp_primalColumnSolution(model) else { return nil }
    return (0..<columns).map { solution[$0] }
  }
}
