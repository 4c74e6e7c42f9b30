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
        if let extent = extent(table, row) { steps[place.table, default: []].insert(extent) }
      }
    }
    return chosen(steps, .exposed)
  }

  /// What the table needs of which the most would be withheld, if that is too much: the county with the
  /// largest share of withheld numbers leaves its townships out, then all counties are left out, then the
  /// members of one dimension after the other, from the last.
  ///
  /// Others may be linked to it and be better off afterwards, so it is one table at a time; of equal ones
  /// the later in the pipeline gives way.
  func forWithheldShare() -> (table: Int, step: Coarsening)? {
    var worst: (withheld: Int, cells: Int, table: Int, extent: Coarsening.Extent)?
    for (index, table) in tables.enumerated() {
      let cells = table.rows.reduce(0) { $0 + $1.cells.count }
      let withheld = table.rows.reduce(0) { $0 + lostCount($1, of: table) }
      guard Double(withheld) > policy.maximumWithheldShare * Double(cells) else { continue }
      guard let extent = widest(table) else { continue }
      if let known = worst, withheld * known.cells < known.withheld * cells { continue }
      worst = (withheld, cells, index, extent)
    }
    return worst.map { ($0.table, Coarsening(tables[$0.table], $0.extent, .mostlyWithheld)) }
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

  /// What leaves a row out; nil for the total of the city.
  private func extent(_ table: Table, _ row: Table.Row) -> Coarsening.Extent? {
    switch (table.areas[row.area].level, table.areas[row.area].parent) {
    case (.township, let county?), (.park, let county?): return .townships(ofCounty: county)
    case (.county, _): return .counties
    default:
      let dimension = row.members.lastIndex { $0 != 0 }
      return dimension.map { .members(of: table.dimensions[$0].name) }
    }
  }

  /// How many numbers of a row are lost with it; single amounts of a row that is shown do not count, since
  /// leaving the row out would lose all the others too.
  private func lostCount(_ row: Table.Row, of table: Table) -> Int {
    let counts = zip(table.measures, row.cells).filter { $0.0.countsSomebody }.map(\.1)
    let isShown = !counts.isEmpty && !counts.contains { $0.status.isWithheld }
    return isShown ? 0 : row.withheldCount
  }

  private func widest(_ table: Table) -> Coarsening.Extent? {
    var shares: [Int: (withheld: Int, cells: Int)] = [:]
    for row in table.rows where table.areas[row.area].level.depth >= AreaLevel.township.depth {
      guard let county = table.areas[row.area].parent else { continue }
      shares[county, default: (0, 0)].withheld += lostCount(row, of: table)
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
    return table.dimensions.last { $0.members.count > 1 }.map { .members(of: $0.name) }
  }

  /// The steps in order; a step for counties makes those for townships needless.
  private func chosen(
    _ extents: [Int: Set<Coarsening.Extent>], _ cause: Coarsening.Cause
  ) -> [(table: Int, step: Coarsening)] {
    extents.keys.sorted().flatMap { index -> [(table: Int, step: Coarsening)] in
      let wanted = extents[index] ?? []
      if wanted.contains(.counties) { return [(index, Coarsening(tables[index], .counties, cause))] }
      // From the last county on, so that the positions of those before stay.
      let counties = wanted.compactMap { extent -> Int? in
        if case .townships(let county) = extent { county } else { nil }
      }
      if !counties.isEmpty {
        return counties.sorted(by: >).map { county in
          (index, Coarsening(tables[index], .townships(ofCounty: county), cause))
        }
      }
      // One dimension at a time: the last may be enough.
      let names = wanted.compactMap { extent -> FieldName? in
        if case .members(let name) = extent { name } else { nil }
      }
      let last = tables[index].dimensions.last { names.contains($0.name) }
      return last.map { [(index, Coarsening(tables[index], .members(of: $0.name), cause))] } ?? []
    }
  }
}

extension Table.Row {
  /// How many of its numbers are withheld.
  var withheldCount: Int { cells.reduce(0) { $0 + ($1.status.isWithheld ? 1 : 0) } }
}
