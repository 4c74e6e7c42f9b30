import Columns

/// Withholds further units and amounts until no sensitive one can be computed: the cheapest that helps, one at
/// a time.
///
/// First each sum is looked at by itself, then everything that hangs together. Deterministic: ties go to the
/// unit that comes first in the tables.
struct Suppressor {
  private let cells: LinkedCells
  private let isSensitive: [Bool]
  private(set) var isWithheld: [Bool]
  /// Single amounts of money, which can be withheld in units that are shown.
  private(set) var amounts: AmountSuppression
  /// Sensitive units that cannot be protected by withholding: nothing is left to withhold beside them.
  private(set) var unresolved: Set<Int> = []
  /// Numbers that were proved to have another value: whatever else is withheld, they keep it.
  private var open: Set<WithheldNumber> = []
  private let work: AttackerWork

  /// - Parameters:
  ///   - sensitive: units of which no number may be computed.
  ///   - amounts: amounts in other units that may not, and that do not go by a rate.
  ///   - rates: what amounts go by.
  init(
    _ cells: LinkedCells, sensitive: Set<Int>, amounts: Set<WithheldNumber> = [], rates: FixedRates,
    work: AttackerWork
  ) {
    self.cells = cells
    self.amounts = AmountSuppression(cells, rates: rates, sensitive: amounts)
    self.work = work
    isSensitive = cells.units.indices.map(sensitive.contains)
    isWithheld = isSensitive
  }

  /// Looks at each sum by itself: a sole withheld number is the rest of the others, and numbers that are all
  /// at their least are known.
  mutating func closeEquations() {
    var queue = cells.equations.indices.filter { index in
      cells.equations[index].units.contains { isWithheld[$0] }
    }
    var next = 0
    while next < queue.count {
      let index = queue[next]
      next += 1
      while let exposed = exposedUnit(of: index) {
        guard let complement = cheapest(in: [index]) else {
          unresolved.formUnion(exposed.filter { isSensitive[$0] })
          break
        }
        withhold(complement)
        queue += cells.units[complement].equations
      }
    }
    unresolved.formUnion(amounts.close(beside: isWithheld))
  }

  /// Looks at everything that hangs together, as somebody would who solves all sums at once; stops when no
  /// work is left.
  mutating func closeSystem() {
    while unresolved.isEmpty && !work.isSpent {
      let exposed = exposedNumbers()
      if exposed.units.isEmpty && exposed.amounts.isEmpty { return }
      for unit in exposed.units {
        let own = cells.units[unit].equations
        guard let complement = cheapest(in: own) ?? cheapest(in: neighbours(of: unit)) else {
          unresolved.insert(unit)
          continue
        }
        withhold(complement)
      }
      for amount in exposed.amounts {
        if !amounts.withholdComplement(of: amount, beside: isWithheld) { unresolved.insert(amount.unit) }
      }
      closeEquations()
    }
  }

  private mutating func withhold(_ unit: Int) { isWithheld[unit] = true }

  /// The withheld units of a sum if it gives them away.
  private func exposedUnit(of index: Int) -> [Int]? {
    let equation = cells.equations[index]
    guard !equation.measures.isEmpty else { return nil }
    let withheld = equation.units.filter { isWithheld[$0] }
    guard !withheld.isEmpty else { return nil }
    if withheld.count == 1 { return withheld }
    guard !isWithheld[equation.whole], withheld.contains(where: { isSensitive[$0] }) else { return nil }
    for measure in equation.measures {
      let values = withheld.compactMap { cells.units[$0].counts[measure] }.filter { $0 > 0 }
      let sensitive = withheld.contains { isSensitive[$0] && (cells.units[$0].counts[measure] ?? 0) > 0 }
      if sensitive && !values.isEmpty && values.allSatisfy({ $0 == 1 }) { return withheld }
      if sensitive && values.count == 1 { return withheld }
    }
    return nil
  }

  /// Of the sums that some numbers stand in, the shown unit that costs least to withhold.
  private func cheapest(in equations: [Int]) -> Int? {
    var best: (cost: Int, unit: Int)?
    for index in equations where !cells.equations[index].measures.isEmpty {
      for unit in cells.equations[index].units where mayBeWithheld(unit) {
        let cost = cost(of: unit)
        if best.map({ (cost, unit) < ($0.cost, $0.unit) }) ?? true { best = (cost, unit) }
      }
    }
    return best?.unit
  }

  /// Zeros never serve, and what must be shown is shown.
  private func mayBeWithheld(_ unit: Int) -> Bool {
    !isWithheld[unit] && !cells.units[unit].isFixed && cells.units[unit].isPopulated
      && cells.units[unit].counts.values.contains { $0 > 0 }
  }

  /// The persons behind a unit, times the sums in which it would be the only withheld number.
  private func cost(of unit: Int) -> Int {
    let alone = cells.units[unit].equations.filter { index in
      !cells.equations[index].units.contains { isWithheld[$0] }
    }
    let persons = max(cells.units[unit].persons, 1)
    return persons * (1 + alone.count)
  }

  /// The sums of the withheld units that share a sum with one.
  private func neighbours(of unit: Int) -> [Int] {
    var equations: Set<Int> = []
    for index in cells.units[unit].equations {
      for neighbour in cells.equations[index].units where isWithheld[neighbour] {
        equations.formUnion(cells.units[neighbour].equations)
      }
    }
    return equations.sorted()
  }

  /// Whether a withheld number may not be computed. A zero is no secret: it is withheld for the sake of others.
  private func mayNotBeKnown(_ number: WithheldNumber) -> Bool {
    guard let amount = cells.units[number.unit].amounts[number.measure] else {
      return isSensitive[number.unit]
    }
    return amount != 0 && (isSensitive[number.unit] || amounts.sensitive.contains(number))
  }

  /// The sensitive units and amounts that can be computed, one of each component.
  private mutating func exposedNumbers() -> (units: [Int], amounts: [WithheldNumber]) {
    let dependent = LinearDependence.determined(cells, withheld: isWithheld, work: work)
    let determined = cells.units.indices.filter { isSensitive[$0] && dependent.contains($0) }
    if let first = determined.first { return ([first], []) }
    // Households and persons of one unit may be in different components.
    var units: Set<Int> = []
    var exposed: [WithheldNumber] = []
    for component in WithheldSystem(cells, withheld: isWithheld, amounts: amounts.withheld).components() {
      let sensitive = component.variables.indices.filter { index in
        mayNotBeKnown(component.variables[index]) && !open.contains(component.variables[index])
      }
      guard !sensitive.isEmpty else { continue }
      let verdict = WitnessSearch(component, work: work).verdict(on: sensitive, stopsAtExposed: true)
      open.formUnion(verdict.open.map { component.variables[$0] })
      guard let first = verdict.exposed.first.map({ component.variables[$0] }) else { continue }
      if cells.units[first.unit].amounts[first.measure] == nil {
        units.insert(first.unit)
      } else {
        exposed.append(first)
      }
    }
    return (units.sorted(), exposed.sorted())
  }
}
