import Columns

/// Which tables are made coarser before anything is withheld in vain.
struct CoarseningChoice {
  let tables: [Table]
  let policy: ProtectionPolicy

  /// What the policy asks for whatever the numbers are: two special attributes crossed are for the city.
  func byPolicy() -> [(table: Int, step: Coarsening)] {
    tables.indices.compactMap { index in
      let table = tables[index]
      let special = table.dimensions.filter {
        policy.specialDimensions.contains($0.name) && $0.members.count > 1
      }
      guard special.count > 1, table.areas.contains(where: { $0.level != .city }) else { return nil }
      return (index, Coarsening(table, .counties, .twoSpecial))
    }
  }

  /// What sensitive units need that nothing can be withheld beside: for each table that shows one, the rows
  /// it stands in.
  func forUnresolved(_ units: Set<Int>, _ cells: LinkedCells) -> [(table: Int, step: Coarsening)] {
    var steps: [Int: Set<Coarsening.Extent>] = [:]
    for unit in units.sorted() {
      for place in cells.units[unit].places {
        let table = tables[place.table]
        let row = table.rows[place.row]
        steps[place.table, default: []].insert(extent(table, area: row.area))
      }
    }
    return chosen(steps, .exposed)
  }

  /// What tables need of which too much would be withheld: the county with the largest share of withheld
  /// numbers leaves its townships out, then all counties are left out, then the members.
  func forWithheldShare() -> (table: Int, step: Coarsening)? {
    for (index, table) in tables.enumerated() {
      let cells = table.rows.reduce(0) { $0 + $1.cells.count }
      let withheld = table.rows.reduce(0) { $0 + $1.withheldCount }
      guard Double(withheld) > policy.maximumWithheldShare * Double(cells) else { continue }
      guard let extent = widest(table) else { continue }
      return (index, Coarsening(table, extent, .mostlyWithheld))
    }
    return nil
  }

  /// What full cells need.
  func forFullCells(_ counties: [Int: Set<Int>]) -> [(table: Int, step: Coarsening)] {
    chosen(counties.mapValues { Set($0.map { .townships(ofCounty: $0) }) }, .fullCell)
  }

  /// What flow columns need that are withheld for all townships: the only township of a county has the
  /// county's number.
  func forLoneTownships() -> [(table: Int, step: Coarsening)] {
    var counties: [Int: Set<Coarsening.Extent>] = [:]
    for (index, table) in tables.enumerated() where table.spec.tier == .flows {
      for row in table.rows where row.withheldCount > 0 {
        guard let county = table.areas[row.area].parent, table.areas[county].level == .county else {
          continue
        }
        if table.areas.count(where: { $0.parent == county }) == 1 {
          counties[index, default: []].insert(.townships(ofCounty: county))
        }
      }
    }
    return chosen(counties, .exposed)
  }

  private func extent(_ table: Table, area: Int) -> Coarsening.Extent {
    switch (table.areas[area].level, table.areas[area].parent) {
    case (.township, let county?), (.park, let county?): .townships(ofCounty: county)
    case (.county, _): .counties
    default: .members
    }
  }

  private func widest(_ table: Table) -> Coarsening.Extent? {
    var shares: [Int: (withheld: Int, cells: Int)] = [:]
    for row in table.rows where table.areas[row.area].level.depth >= AreaLevel.township.depth {
      guard let county = table.areas[row.area].parent else { continue }
      shares[county, default: (0, 0)].withheld += row.withheldCount
      shares[county]?.cells += row.cells.count
    }
    // Compared as fractions in whole numbers; of equal ones the first county goes.
    let worst = shares.filter { $0.value.withheld > 0 }.min { left, right in
      let (leftShare, rightShare) = (
        left.value.withheld * right.value.cells, right.value.withheld * left.value.cells
      )
      return leftShare == rightShare ? left.key < right.key : leftShare > rightShare
    }
    if let worst {
      // A column of flows is shown for all townships or for none.
      return table.spec.tier == .flows ? .allTownships : .townships(ofCounty: worst.key)
    }
    if table.areas.contains(where: { $0.level == .county }) { return .counties }
    return table.dimensions.contains { $0.members.count > 1 } ? .members : nil
  }

  /// The steps in order; a step for counties makes those for townships needless.
  private func chosen(
    _ extents: [Int: Set<Coarsening.Extent>], _ cause: Coarsening.Cause
  ) -> [(table: Int, step: Coarsening)] {
    extents.keys.sorted().flatMap { index -> [(table: Int, step: Coarsening)] in
      let wanted = extents[index] ?? []
      if wanted.contains(.counties) { return [(index, Coarsening(tables[index], .counties, cause))] }
      if wanted.contains(.members) { return [(index, Coarsening(tables[index], .members, cause))] }
      // From the last county on, so that the positions of those before stay.
      let counties = wanted.compactMap { extent -> Int? in
        if case .townships(let county) = extent { county } else { nil }
      }
      return counties.sorted(by: >).map { county in
        (index, Coarsening(tables[index], .townships(ofCounty: county), cause))
      }
    }
  }
}

extension Table.Row {
  /// How many of its numbers are withheld.
  var withheldCount: Int { cells.reduce(0) { $0 + ($1.status.isWithheld ? 1 : 0) } }
}
