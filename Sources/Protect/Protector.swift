import Columns

/// Decides which numbers of a release are shown.
public enum Protector {
  /// Protects all tables of a release as one system.
  ///
  /// Primary rules mark sensitive numbers by tier; complements are withheld until nobody can compute one of
  /// them from everything that is published; where that would cost too much, a table is coarsened first. The
  /// result is to be audited by code of its own. Values are never changed, rows only left out.
  ///
  /// Cost: 6,000 rows in eight tables take about a second; some twenty seconds at most.
  ///
  /// - Throws: `internal-fault` with a table's name when its parts do not add up to its totals;
  ///   `not-protectable` when even its coarsest form gives a sensitive number away; `protection-too-large` when
  ///   the tables hang together by so many withheld numbers that the limit of work is reached.
  public static func protect(
    _ tables: [Table], policy: ProtectionPolicy, period: Period
  ) throws(SluiceError) -> Protection {
    try protect(tables, policy: policy, period: period, work: AttackerWork())
  }

  static func protect(
    _ tables: [Table], policy: ProtectionPolicy, period: Period, work: AttackerWork
  ) throws(SluiceError) -> Protection {
    var tables = tables
    var steps: [Coarsening] = []
    func apply(_ chosen: [(table: Int, step: Coarsening)]) throws(SluiceError) {
      for (index, step) in chosen {
        let rows = tables[index].rows.count
        tables[index] = step.applied(to: tables[index])
        guard tables[index].rows.count < rows else { throw SluiceError(.notProtectable, key: step.table) }
        steps.append(step)
      }
    }
    try apply(CoarseningChoice(tables: tables, policy: policy).byPolicy())

    // Every round but the last leaves rows out, so that there are no more rounds than areas and tables.
    while true {
      let choice = CoarseningChoice(tables: tables, policy: policy)
      let objections = tables.map { Protector.objections(to: $0, policy: policy) }
      var full: [Int: Set<Int>] = [:]
      for (index, objection) in objections.enumerated() where !objection.counties.isEmpty {
        full[index] = objection.counties
      }
      if !full.isEmpty {
        try apply(choice.forFullCells(full))
        continue
      }

      let cells = try LinkedCells(tables)
      let rates = FixedRates(cells)
      // An amount that goes by a rate follows from its count: the row is withheld with it.
      let few = sensitiveAmounts(cells, tables, objections)
      let rated = few.filter(rates.has)
      let sensitive = sensitiveUnits(cells, objections).union(rated.map(\.unit))
      var suppressor = Suppressor(
        cells, sensitive: sensitive, amounts: few.subtracting(rated), rates: rates, work: work)
      suppressor.closeEquations()
      if suppressor.unresolved.isEmpty {
        // The cheap look comes first: a table that will be coarsened needs no closer one.
        let draft = marked(tables, cells, suppressor, sensitive, objections, policy)
        if let step = CoarseningChoice(tables: draft, policy: policy).forWithheldShare() {
          try apply([step])
          continue
        }
        suppressor.closeSystem()
        if work.isSpent { throw tooLarge(tables, cells, suppressor.isWithheld) }
      }
      if !suppressor.unresolved.isEmpty {
        let chosen = choice.forUnresolved(suppressor.unresolved, cells)
        guard !chosen.isEmpty else {
          let unit = suppressor.unresolved.min().map { cells.units[$0] }
          throw SluiceError(.notProtectable, key: unit?.places.first.map { tables[$0.table].spec.name })
        }
        try apply(chosen)
        continue
      }
      let result = marked(tables, cells, suppressor, sensitive, objections, policy)
      let lone = CoarseningChoice(tables: result, policy: policy).forLoneTownships()
      if !lone.isEmpty {
        try apply(lone)
        continue
      }
      if let step = CoarseningChoice(tables: result, policy: policy).forWithheldShare() {
        try apply([step])
        continue
      }
      return ProtectionSummary(tables: result, steps: steps, policy: policy, period: period).protection()
    }
  }

  /// The refusal, with the names of the tables in which most is withheld.
  private static func tooLarge(
    _ tables: [Table], _ cells: LinkedCells, _ isWithheld: [Bool]
  ) -> SluiceError {
    let withheld = tables.indices.map { table in
      (count: cells.unitOf[table].count { $0 >= 0 && isWithheld[$0] }, name: tables[table].spec.name)
    }
    let most = withheld.filter { $0.count > 0 }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }.prefix(3)
    return SluiceError(.protectionTooLarge, key: most.map(\.name).joined(separator: ", "))
  }

  private static func objections(to table: Table, policy: ProtectionPolicy) -> Objections {
    var all = Objections()
    if table.spec.tier == .flows { return all }
    for safeguard in Safeguards.all {
      let found = safeguard.objections(to: table, policy: policy)
      all.rows.formUnion(found.rows)
      all.cells.formUnion(found.cells)
      all.counties.formUnion(found.counties)
    }
    return all
  }

  /// A unit is sensitive when every table that shows it objects: what the summary may show is no secret in
  /// the total row of another table.
  private static func sensitiveUnits(_ cells: LinkedCells, _ objections: [Objections]) -> Set<Int> {
    Set(
      cells.units.indices.filter { index in
        let unit = cells.units[index]
        return !unit.isFixed && unit.places.allSatisfy { objections[$0.table].rows.contains($0.row) }
      })
  }

  /// Likewise an amount is sensitive when every table that shows it objects to it.
  private static func sensitiveAmounts(
    _ cells: LinkedCells, _ tables: [Table], _ objections: [Objections]
  ) -> Set<WithheldNumber> {
    var objected: Set<WithheldNumber> = []
    var accepted: Set<WithheldNumber> = []
    for (index, table) in tables.enumerated() {
      for (row, unit) in cells.unitOf[index].enumerated() where unit >= 0 && !cells.units[unit].isFixed {
        for (column, measure) in table.measures.enumerated()
        where measure.isAmount && table.rows[row].cells[column].value != nil {
          let cell = Objections.Cell(row: row, column: column)
          let number = WithheldNumber(unit: unit, measure: measure.name)
          if objections[index].cells.contains(cell) {
            objected.insert(number)
          } else if !objections[index].rows.contains(row) {
            accepted.insert(number)
          }
        }
      }
    }
    return objected.subtracting(accepted)
  }

  /// The tables with the status of every cell.
  private static func marked(
    _ tables: [Table], _ cells: LinkedCells, _ suppressor: Suppressor, _ sensitive: Set<Int>,
    _ objections: [Objections], _ policy: ProtectionPolicy
  ) -> [Table] {
    tables.enumerated().map { index, table in
      if table.spec.tier == .flows { return FlowColumns.protected(table, policy: policy) }
      var table = table
      for row in table.rows.indices {
        let unit = cells.unitOf[index][row]
        for column in table.measures.indices {
          let cell = table.rows[row].cells[column]
          let measure = table.measures[column]
          guard measure.isProtected, let value = cell.value else { continue }
          if suppressor.isWithheld[unit] {
            // A count of zero is published: that is what makes every withheld count at least one.
            if !measure.unit.isMoney && value == 0 { continue }
            table.rows[row].cells[column].status = sensitive.contains(unit) ? .primary : .complementary
          } else if !cells.units[unit].isFixed {
            let isFew = objections[index].cells.contains(Objections.Cell(row: row, column: column))
            let status = suppressor.amounts.status(of: measure, in: unit, isFew: isFew)
            if let status { table.rows[row].cells[column].status = status }
          }
        }
      }
      return table
    }
  }
}

extension ErrorCode {
  /// A table gives a sensitive number away however coarse it is made.
  public static let notProtectable = ErrorCode("not-protectable", .refused)
  /// Protection would take too long; the key names the tables in which most is withheld.
  public static let protectionTooLarge = ErrorCode("protection-too-large", .refused)
}
