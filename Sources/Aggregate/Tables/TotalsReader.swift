import Columns

/// Reads the totals of a row out of a grid: what no sheet has a column for is nil.
struct TotalsReader {
  let cube: Cube
  let isSetTable: Bool

  func totals(
    _ grid: TotalsGrid, _ texts: [[Int64]], _ amounts: ContributorSketches?, _ row: Int
  ) -> CellTotals {
    let settings = cube.settings
    let presence = cube.presence
    var totals = CellTotals(unit: settings.unit)
    totals.persons = hasPersons ? grid.persons[row] : nil
    switch settings.unit {
    case .householdMember:
      totals.households = grid.households[row]
      totals.householdTimes = isSetTable ? grid.householdTimes[row] : nil
      if settings.needs.marks.contains(where: presence.fields.contains) {
        totals.markedHouseholds = grid.marked[row]
      }
    case .grant:
      totals.personTimes = grid.rows[row]
    }
    for (field, name) in settings.needs.rowSums.enumerated() where presence.fields.contains(name) {
      totals.sums[name] = grid.sums[row * grid.sumCount + field]
    }
    for (field, name) in settings.needs.householdSums.enumerated() where presence.fields.contains(name) {
      totals.sums[name] = grid.householdSums[row * grid.householdSumCount + field]
    }
    if let amounts {
      for (field, name) in settings.needs.amounts.enumerated() where presence.fields.contains(name) {
        totals.contributors[name] = Int(amounts.counts[row * settings.needs.amounts.count + field])
      }
    }
    for (field, name) in settings.needs.ranges.enumerated() {
      let index = row * grid.rangeCount + field
      if grid.lows[index] == grid.highs[index] { totals.common[name] = grid.lows[index] }
    }
    for (field, name) in settings.needs.distinctTexts.enumerated() where presence.fields.contains(name) {
      totals.distinct[name] = texts[field][row]
    }
    return totals
  }

  /// Distinct households up to the limit, and persons.
  func contributors(_ grid: TotalsGrid, _ row: Int) -> (households: Int, persons: Int) {
    let sketched =
      grid.setHouseholds[row] > 0 ? grid.setHouseholds[row] : Int64(grid.contributors.counts[row])
    return (min(Int(sketched), Table.Cell.contributorLimit), Int(grid.persons[row]))
  }

  private var hasPersons: Bool {
    if cube.settings.unit == .grant || cube.presence.hasPersonRows { return true }
    return [.insuredPersons, .householdSize].contains(where: cube.presence.fields.contains)
  }
}
