import Columns

/// What somebody with everything that is published knows about the withheld counts and amounts.
///
/// A withheld count is a whole number of at least 1, since zeros are published; an amount is whole cents, at
/// least 0 unless the true one is below; a recovery is never above. Sums hold wherever a table shows their whole.
/// Households are no more than persons and household-times, persons no more than person-times. Where it is
/// truly so, a member's household-times are its households, and a payment is the sum of its parts.
struct WithheldSystem {
  private let cells: LinkedCells
  private var variables: [WithheldNumber] = []
  private var numbers: [WithheldNumber: Int] = [:]
  private var rows: [LinearModel.Row] = []
  private var lower: [Int] = []
  private var upper: [Int] = []
  private var truth: [Int] = []

  /// How far an amount may move at least, in cents, whatever its size.
  private static let leastRoom: Int64 = 10_000_000

  /// - Parameters:
  ///   - withheld: the units that are withheld whole.
  ///   - amounts: the amounts that are withheld in other units.
  init(_ cells: LinkedCells, withheld: [Bool], amounts: Set<WithheldNumber> = []) {
    self.cells = cells
    var isTouched = withheld
    for amount in amounts { isTouched[amount.unit] = true }
    for unit in cells.units.indices where isTouched[unit] {
      addAmounts(unit) { withheld[unit] || amounts.contains($0) }
      guard withheld[unit] else { continue }
      for (measure, value) in cells.units[unit].counts.sorted(by: { $0.key < $1.key }) where value > 0 {
        numbers[WithheldNumber(unit: unit, measure: measure)] = variables.count
        variables.append(WithheldNumber(unit: unit, measure: measure))
        truth.append(Int(value))
        lower.append(1)
        // Far enough to move, near enough for exact arithmetic; a solution within is a solution.
        upper.append(2 * Int(value) + 10)
      }
    }
    for unit in cells.units.indices where withheld[unit] { couple(unit) }
    for unit in cells.units.indices where isTouched[unit] { addPayment(unit) }
    for equation in cells.equations where equation.units.contains(where: { isTouched[$0] }) {
      for measure in equation.measures.sorted() { addSum(equation, measure) }
      for measure in equation.overlapping.sorted() { addParts(equation, measure) }
      for measure in equation.bounded.sorted() { addCover(equation, measure) }
    }
  }

  private mutating func addAmounts(_ unit: Int, isWithheld: (WithheldNumber) -> Bool) {
    for (measure, value) in cells.units[unit].amounts.sorted(by: { $0.key < $1.key }) {
      let number = WithheldNumber(unit: unit, measure: measure)
      guard isWithheld(number) else { continue }
      numbers[number] = variables.count
      variables.append(number)
      truth.append(Int(value))
      let room = max(Int64(clamping: value.magnitude), Self.leastRoom)
      let isTakenBack = measure == AmountRelations.recovery && value <= 0
      lower.append(value < 0 || isTakenBack ? Int(value - room) : 0)
      upper.append(isTakenBack ? 0 : Int(value + room))
    }
  }

  private mutating func addPayment(_ unit: Int) {
    guard let relation = AmountRelations.payment(cells.units[unit], unit) else { return }
    let values = relation.terms.map {
      ($0.number, $0.factor, Int(cells.units[unit].value($0.number.measure) ?? 0))
    }
    let row = balance(values)
    if !row.terms.isEmpty { rows.append(row) }
  }

  /// What is known at one unit: households ≤ persons ≤ person-times, households ≤ household-times.
  private mutating func couple(_ unit: Int) {
    let orders = [("households", "persons"), ("persons", "person_times"), ("households", "household_times")]
    for (less, more) in orders {
      addOrder(unit, MeasureName(less), unit, MeasureName(more))
    }
    // Where no household has two of a member, the times are its households, and a reader may think so.
    let times = WithheldNumber(unit: unit, measure: "household_times")
    let households = WithheldNumber(unit: unit, measure: "households")
    guard let timesNumber = numbers[times], let number = numbers[households] else { return }
    guard truth[timesNumber] == truth[number], isSetMember(unit) else { return }
    rows.append(LinearModel.Row(terms: [(timesNumber, 1), (number, -1)], lower: 0, upper: 0))
  }

  private func isSetMember(_ unit: Int) -> Bool {
    cells.units[unit].equations.contains { index in
      let equation = cells.equations[index]
      return equation.whole != unit && equation.measures.contains("household_times")
        && equation.overlapping.contains("households")
    }
  }

  /// `left ≤ right` for two counts, either of which may be published.
  private mutating func addOrder(
    _ leftUnit: Int, _ leftMeasure: MeasureName, _ rightUnit: Int, _ rightMeasure: MeasureName
  ) {
    let left = numbers[WithheldNumber(unit: leftUnit, measure: leftMeasure)]
    let right = numbers[WithheldNumber(unit: rightUnit, measure: rightMeasure)]
    guard let leftValue = cells.units[leftUnit].counts[leftMeasure],
      let rightValue = cells.units[rightUnit].counts[rightMeasure], leftValue <= rightValue
    else { return }
    switch (left, right) {
    case (let left?, let right?):
      rows.append(LinearModel.Row(terms: [(left, 1), (right, -1)], lower: nil, upper: 0))
    case (let left?, nil): upper[left] = min(upper[left], Int(rightValue))
    case (nil, let right?): lower[right] = max(lower[right], Int(leftValue))
    case (nil, nil): break
    }
  }

  private mutating func addSum(_ equation: LinkedCells.Equation, _ measure: MeasureName) {
    let row = balance(equation, measure)
    guard let row, !row.terms.isEmpty else { return }
    rows.append(row)
  }

  /// Each part is at most the whole.
  private mutating func addParts(_ equation: LinkedCells.Equation, _ measure: MeasureName) {
    for part in equation.parts { addOrder(part, measure, equation.whole, measure) }
  }

  /// Distinct persons: the whole is at most the sum of the parts.
  private mutating func addCover(_ equation: LinkedCells.Equation, _ measure: MeasureName) {
    guard var row = balance(equation, measure), !row.terms.isEmpty else { return }
    row.lower = row.upper
    row.upper = nil
    let value = row.terms.reduce(0) { $0 + $1.factor * truth[$1.column] }
    guard let bound = row.lower, value >= bound else { return }
    rows.append(row)
  }

  /// The withheld parts less the withheld whole, as what the published ones leave; nil where a number is
  /// not available.
  private func balance(_ equation: LinkedCells.Equation, _ measure: MeasureName) -> LinearModel.Row? {
    var values: [(WithheldNumber, Int, Int)] = []
    for (unit, factor) in [(equation.whole, -1)] + equation.parts.map({ ($0, 1) }) {
      guard let value = cells.units[unit].value(measure) else { return nil }
      values.append((WithheldNumber(unit: unit, measure: measure), factor, Int(value)))
    }
    return balance(values)
  }

  /// Numbers that add up to 0 with their factors, as what the published ones leave for the withheld.
  private func balance(_ values: [(number: WithheldNumber, factor: Int, value: Int)]) -> LinearModel.Row {
    var row = LinearModel.Row(terms: [], lower: nil, upper: nil)
    var rest = 0
    for (number, factor, value) in values {
      if let column = numbers[number] {
        row.terms.append((column, factor))
      } else {
        rest -= factor * value
      }
    }
    row.lower = rest
    row.upper = rest
    return row
  }

  /// The system in parts that have nothing to do with each other.
  func components() -> [WithheldComponent] {
    var groups = DisjointSets(count: variables.count)
    for row in rows {
      for term in row.terms.dropFirst() { groups.join(row.terms[0].column, term.column) }
    }
    var members: [Int: [Int]] = [:]
    for variable in variables.indices { members[groups.root(variable), default: []].append(variable) }
    var rowsOf: [Int: [LinearModel.Row]] = [:]
    for row in rows where !row.terms.isEmpty {
      rowsOf[groups.root(row.terms[0].column), default: []].append(row)
    }
    return members.keys.sorted().map { root in
      let columns = members[root] ?? []
      let local = Dictionary(
        columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      let rows = (rowsOf[root] ?? []).map { row in
        var row = row
        row.terms = row.terms.map { (local[$0.column] ?? 0, $0.factor) }
        return row
      }
      return WithheldComponent(
        variables: columns.map { variables[$0] }, truth: columns.map { truth[$0] }, rows: rows,
        lower: columns.map { lower[$0] }, upper: columns.map { upper[$0] })
    }
  }
}
