import Columns

/// Amounts of money that are so much for each person, grant or household: who knows the rate needs only the
/// count.
///
/// The rate is looked for in all units of the same members, in all areas or else in each county. It must be so
/// much in whole cents, in every unit, withheld ones too, and be seen: in two units of different counts, or as a
/// standard beside one of them. A rate of 0 tells nothing.
struct FixedRates {
  private var rated: Set<WithheldNumber> = []

  /// What money may go by.
  private static let counts: [MeasureName] = ["persons", "person_times", "households"]

  init(_ cells: LinkedCells) {
    var everywhere: [[Int]: [Int]] = [:]
    for (index, unit) in cells.units.enumerated() where !unit.amounts.isEmpty && !unit.counts.isEmpty {
      everywhere[unit.members, default: []].append(index)
    }
    for units in everywhere.values {
      for amount in Set(units.flatMap { cells.units[$0].amounts.keys }) {
        for count in Self.counts { add(amount, count, units, cells) }
      }
    }
  }

  /// Whether an amount goes by a rate.
  func has(_ number: WithheldNumber) -> Bool { rated.contains(number) }

  private mutating func add(_ amount: MeasureName, _ count: MeasureName, _ units: [Int], _ cells: LinkedCells)
  {
    func add(_ units: [Int]) -> Bool {
      guard Self.rate(amount, count, units.map { cells.units[$0] }) != nil else { return false }
      for unit in units
      where cells.units[unit].amounts[amount] != nil && cells.units[unit].counts[count] != nil {
        rated.insert(WithheldNumber(unit: unit, measure: amount))
      }
      return true
    }
    if add(units) { return }
    let counties = Dictionary(grouping: units.filter { cells.units[$0].county != nil }) {
      cells.units[$0].county
    }
    for units in counties.values { _ = add(units) }
  }

  private static func rate(
    _ amount: MeasureName, _ count: MeasureName, _ units: [LinkedCells.Unit]
  ) -> Int64? {
    var rate: Int64?
    var counts: Set<Int64> = []
    var standards: Set<Int64> = []
    for unit in units {
      guard let money = unit.amounts[amount], let people = unit.counts[count] else { continue }
      guard people != 0 else {
        if money != 0 { return nil }
        continue
      }
      let (cents, rest) = money.quotientAndRemainder(dividingBy: people)
      guard rest == 0, cents != 0, cents == rate ?? cents else { return nil }
      rate = cents
      counts.insert(people)
      standards.formUnion(unit.standards)
    }
    guard let rate, counts.count > 1 || standards.contains(rate) else { return nil }
    return rate
  }
}
