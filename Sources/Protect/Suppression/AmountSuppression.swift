import Columns

/// Withholds single amounts of money in rows that are shown: those of too few contributors, and others beside
/// them, until none follows from the rest.
///
/// An amount of 0 serves only where nothing else does: it is withheld then, as in a row that is withheld whole,
/// so that nobody can tell where the money of a column went.
struct AmountSuppression {
  private let cells: LinkedCells
  private let rates: FixedRates
  let relations: AmountRelations
  /// Amounts of too few contributors.
  let sensitive: Set<WithheldNumber>
  /// Those and what goes with them.
  private(set) var withheld: Set<WithheldNumber>

  init(_ cells: LinkedCells, rates: FixedRates, sensitive: Set<WithheldNumber>) {
    self.cells = cells
    self.rates = rates
    self.sensitive = sensitive
    relations = AmountRelations(cells)
    withheld = sensitive
  }

  /// Looks at each relation by itself: a sole withheld amount is the rest of the others.
  ///
  /// - Parameter units: the units that are withheld whole.
  /// - Returns: the units whose amount nothing can be withheld beside.
  mutating func close(beside units: [Bool]) -> Set<Int> {
    var unresolved: Set<Int> = []
    var queue = relations.all.indices.filter { index in
      relations.all[index].terms.contains { hides($0.number, units) }
    }
    var next = 0
    while next < queue.count {
      let index = queue[next]
      next += 1
      let hidden = relations.all[index].terms.filter { hides($0.number, units) }
      guard hidden.count == 1, let sole = hidden.first?.number, matters(sole) else { continue }
      guard let complement = cheapest(in: [index], units) else {
        if sensitive.contains(sole) { unresolved.insert(sole.unit) }
        continue
      }
      withheld.insert(complement)
      queue += relations.relationsOf[complement] ?? []
    }
    return unresolved
  }

  /// Withholds one more amount beside one that can be computed; false when there is none.
  mutating func withholdComplement(of number: WithheldNumber, beside units: [Bool]) -> Bool {
    let own = relations.relationsOf[number] ?? []
    var wider: Set<Int> = []
    for index in own {
      for term in relations.all[index].terms where hides(term.number, units) {
        wider.formUnion(relations.relationsOf[term.number] ?? [])
      }
    }
    let found =
      cheapest(in: own, units, withZeros: false) ?? cheapest(in: wider.sorted(), units, withZeros: false)
      ?? cheapest(in: own, units) ?? cheapest(in: wider.sorted(), units)
    guard let found else { return false }
    withheld.insert(found)
    return true
  }

  /// How an amount, or what tells of one, is withheld in a unit that is shown; nil when it is not.
  ///
  /// - Parameter isFew: whether too few contribute to it.
  func status(of measure: Measure, in unit: Int, isFew: Bool) -> Table.Status? {
    if measure.isAmount {
      let number = WithheldNumber(unit: unit, measure: measure.name)
      guard withheld.contains(number) else { return nil }
      return sensitive.contains(number) ? .primary : .complementary
    }
    let amounts = measure.tellsOf.map { WithheldNumber(unit: unit, measure: $0) }
    if isFew || amounts.contains(where: sensitive.contains) { return .primary }
    return amounts.contains(where: withheld.contains) ? .complementary : nil
  }

  private func hides(_ number: WithheldNumber, _ units: [Bool]) -> Bool {
    units[number.unit] || withheld.contains(number)
  }

  /// A zero within a row that is withheld whole needs nothing beside it.
  private func matters(_ number: WithheldNumber) -> Bool {
    withheld.contains(number) || amount(number) != 0
  }

  private func amount(_ number: WithheldNumber) -> Int64 {
    cells.units[number.unit].amounts[number.measure] ?? 0
  }

  /// Of the shown amounts in some relations the one that costs least; one of 0 only if there is no other.
  private func cheapest(in indices: [Int], _ units: [Bool], withZeros: Bool = true) -> WithheldNumber? {
    var best: (cost: [Int], number: WithheldNumber)?
    for index in indices {
      for (number, _) in relations.all[index].terms where !hides(number, units) {
        let unit = cells.units[number.unit]
        // In a row that is shown, the rate and the count tell an amount all the same.
        guard !unit.isFixed, unit.isPopulated, !rates.has(number) else { continue }
        if amount(number) == 0 && (!withZeros || isForced(number, units)) { continue }
        let cost = cost(of: number, units)
        if best.map({ cost.lexicographicallyPrecedes($0.cost) || (cost == $0.cost && number < $0.number) })
          ?? true
        {
          best = (cost, number)
        }
      }
    }
    return best?.number
  }

  /// An amount is cheap where few persons stand behind it, where it is not the only withheld one of other
  /// relations, and where no average goes with it.
  private func cost(of number: WithheldNumber, _ units: [Bool]) -> [Int] {
    let alone = (relations.relationsOf[number] ?? []).count { index in
      !relations.all[index].terms.contains { hides($0.number, units) }
    }
    let persons = max(cells.units[number.unit].persons, 1)
    let amount = amount(number)
    if amount == 0 { return [1, alone, persons] }
    let weight = cells.bases.contains(number.measure) ? 2 : 1
    return [0, persons * (1 + alone) * weight, Int(clamping: amount.magnitude)]
  }

  /// Whether everybody knows that an amount is 0, since a published total is.
  private func isForced(_ number: WithheldNumber, _ units: [Bool]) -> Bool {
    (relations.relationsOf[number] ?? []).contains { index in
      let whole = relations.all[index].whole
      return whole != number && !hides(whole, units) && amount(whole) == 0
    }
  }
}
