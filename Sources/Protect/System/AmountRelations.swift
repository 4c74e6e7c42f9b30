import Columns

/// What holds between the amounts of money of a release: sums over areas and members, and what a payment is
/// made of.
struct AmountRelations {
  /// Amounts with factors that add up to 0.
  struct Relation {
    let terms: [(number: WithheldNumber, factor: Int)]
    /// The number that is the sum of others.
    var whole: WithheldNumber { terms[0].number }
  }

  private(set) var all: [Relation] = []
  /// For each amount the positions of its relations.
  private(set) var relationsOf: [WithheldNumber: [Int]] = [:]

  init(_ cells: LinkedCells) {
    for equation in cells.equations {
      for measure in equation.measures.sorted() {
        let numbers = equation.units.map { WithheldNumber(unit: $0, measure: measure) }
        guard numbers.allSatisfy({ cells.units[$0.unit].amounts[measure] != nil }) else { continue }
        add(Relation(terms: numbers.enumerated().map { ($1, $0 == 0 ? -1 : 1) }))
      }
    }
    for unit in cells.units.indices {
      if let relation = Self.payment(cells.units[unit], unit) { add(relation) }
    }
  }

  private mutating func add(_ relation: Relation) {
    for term in relation.terms { relationsOf[term.number, default: []].append(all.count) }
    all.append(relation)
  }

  private static let paid: MeasureName = "amount_paid"
  private static let due: MeasureName = "amount_due"
  static let recovery: MeasureName = "recovery"
  private static let additions: [MeasureName] = ["back_pay", "price_subsidy", "extra_allowance"]

  /// What is paid is what is due, with additions and without what is recovered; nil where it is not so.
  ///
  /// A recovery is below zero in every table. Some ledgers add it to what is paid all the same, and a reader can tell.
  static func payment(_ unit: LinkedCells.Unit, _ position: Int) -> Relation? {
    guard let paid = unit.amounts[paid], let due = unit.amounts[due] else { return nil }
    func number(_ measure: MeasureName) -> WithheldNumber { WithheldNumber(unit: position, measure: measure) }
    var terms = [(number(Self.paid), -1), (number(Self.due), 1)]
    var rest = paid - due
    for measure in additions {
      guard let amount = unit.amounts[measure] else { continue }
      terms.append((number(measure), 1))
      rest -= amount
    }
    if let recovery = unit.amounts[recovery] {
      guard rest == recovery || rest == -recovery else { return nil }
      terms.append((number(Self.recovery), rest == recovery ? 1 : -1))
      rest = 0
    }
    return rest == 0 ? Relation(terms: terms) : nil
  }
}
