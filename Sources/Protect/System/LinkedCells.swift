import Columns

/// The numbers of all tables of a release as one system: cells with the same coordinates are one unit.
///
/// Coordinates are an area and the members that are not the total, so that the total row of a table by sex
/// is the same unit as the summary's row; but the total of members that overlap is whoever has one of them,
/// a unit of its own that is part of the summary's. All protected numbers of a withheld unit are withheld; of a
/// unit that is shown, single amounts of money can be. Tables of flows stand apart.
struct LinkedCells {
  /// One unit.
  struct Unit {
    let level: AreaLevel
    /// The members that are not the total, by number, in order.
    let members: [Int]
    /// The number of the county that its area is in or is; nil for the city.
    let county: Int?
    /// Where it stands: table and row.
    var places: [(table: Int, row: Int)] = []
    /// The counts at the unit, by measure; what is not available is missing.
    var counts: [MeasureName: Int64] = [:]
    /// The amounts of money that add up, by measure, in cents; what is not available is missing.
    var amounts: [MeasureName: Int64] = [:]
    var persons = 0
    /// The standards of money that tables show at the unit, in cents.
    var standards: Set<Int64> = []
    /// Whether it must be shown, whatever it tells: totals of city and county.
    var isFixed = false
    /// The equations it is part of.
    var equations: [Int] = []

    /// Whether there is anybody to protect, or to hide behind.
    var isPopulated: Bool { persons > 0 || counts.values.contains { $0 > 0 } }
  }

  /// A whole that is the sum of its parts, at least for some measures.
  struct Equation {
    let whole: Int
    let parts: [Int]
    /// The additive measures that one table shows for all of its units.
    var measures: Set<MeasureName>
    /// Counts of distinct things: the whole is no more than the sum of parts.
    var bounded: Set<MeasureName>
    /// Counts of distinct or overlapping things: the whole is no less than the largest part.
    var overlapping: Set<MeasureName>

    var units: [Int] { [whole] + parts }
  }

  private(set) var units: [Unit] = []
  private(set) var equations: [Equation] = []
  /// For each table and row its unit; -1 in tables of flows.
  private(set) var unitOf: [[Int]] = []

  /// The amounts that an average or another quotient tells of.
  private(set) var bases: Set<MeasureName> = []

  /// Measures of what everybody is to get.
  private static let standards: Set<MeasureName> = ["standard", "aid_standard"]

  private var positions: [[Int]: Int] = [:]
  private var equationPositions: [[Int]: Int] = [:]
  private var numbers = Numbers()
  /// Units of whoever has a member of a set, each with the coordinates of everybody.
  private var partsOfAll: [(unit: Int, key: [Int])] = []

  init(_ tables: [Table]) throws(SluiceError) {
    for (index, table) in tables.enumerated() {
      if table.spec.tier == .flows {
        unitOf.append([Int](repeating: -1, count: table.rows.count))
      } else {
        addUnits(of: table, index)
      }
    }
    for (index, table) in tables.enumerated() where table.spec.tier != .flows {
      try addEquations(of: table, index)
    }
    addParts()
    // Equations through which nothing can be computed are left out.
    for (index, equation) in equations.enumerated() {
      for unit in equation.units { units[unit].equations.append(index) }
    }
  }

  private mutating func addUnits(of table: Table, _ index: Int) {
    let areas = numbers.areas(of: table)
    for measure in table.measures { bases.formUnion(measure.tellsOf) }
    var rows: [Int] = []
    for (position, row) in table.rows.enumerated() {
      var key = [areas[row.area]]
      for (dimension, member) in zip(table.dimensions, row.members) where member != 0 {
        key.append(numbers.number("\(dimension.name.rawValue)=\(dimension.members[member].code)"))
      }
      let everybody = [key[0]] + key[1...].sorted()
      let sets = zip(table.dimensions, row.members).filter { !$0.isPartition && $1 == 0 }
      for (dimension, _) in sets { key.append(numbers.number("\(dimension.name.rawValue)=*")) }
      key[1...].sort()
      let level = table.areas[row.area].level
      let unit = positions[key] ?? units.count
      if unit == units.count {
        positions[key] = unit
        let county = table.county(of: row.area).map { areas[$0] }
        units.append(Unit(level: level, members: Array(key[1...]), county: county))
        if !sets.isEmpty { partsOfAll.append((unit, everybody)) }
      }
      units[unit].places.append((index, position))
      if table.spec.tier == .totals && level.depth < AreaLevel.township.depth { units[unit].isFixed = true }
      for (measure, cell) in zip(table.measures, row.cells) {
        guard let value = cell.value else { continue }
        if Self.standards.contains(measure.name) { units[unit].standards.insert(value) }
        guard measure.isProtected else { continue }
        units[unit].persons = max(units[unit].persons, cell.persons)
        if measure.countsSomebody { units[unit].counts[measure.name] = value }
        if measure.isAmount { units[unit].amounts[measure.name] = value }
      }
      rows.append(unit)
    }
    unitOf.append(rows)
  }

  private mutating func addEquations(of table: Table, _ index: Int) throws(SluiceError) {
    let splits = TableSplits(table)
    for split in splits.all {
      let isPartition = split.dimension.map { table.dimensions[$0].isPartition } ?? true
      var equation = Equation(
        whole: unitOf[index][split.whole], parts: split.parts.map { unitOf[index][$0] }, measures: [],
        bounded: [], overlapping: [])
      for (position, measure) in table.measures.enumerated() where measure.isProtected {
        let whole = table.rows[split.whole].cells[position].value
        let parts = split.parts.map { table.rows[$0].cells[position].value }
        guard let whole, !parts.contains(nil) else { continue }
        let sum = parts.reduce(Int64(0)) { $0 + ($1 ?? 0) }
        if measure.isAdditive && (isPartition || measure.unit == .householdTimes) {
          guard sum == whole else { throw SluiceError(.internalFault, key: table.spec.name) }
          equation.measures.insert(measure.name)
        } else if measure.countsSomebody {
          equation.bounded.insert(measure.name)
          equation.overlapping.insert(measure.name)
        }
      }
      add(equation, dimension: split.dimension.map { numbers.number(table.dimensions[$0].name.rawValue) })
    }
  }

  /// Whoever has a member of a set is among everybody.
  private mutating func addParts() {
    for (unit, key) in partsOfAll {
      guard let whole = positions[key] else { continue }
      let shared = Set(units[unit].counts.keys).intersection(units[whole].counts.keys)
      let equation = Equation(
        whole: whole, parts: [unit], measures: [], bounded: [],
        overlapping: shared.subtracting(["household_times"]))
      add(equation, dimension: nil)
    }
  }

  private mutating func add(_ equation: Equation, dimension: Int?) {
    let key = [equation.whole, dimension ?? -1] + equation.parts.sorted()
    if let known = equationPositions[key] {
      equations[known].measures.formUnion(equation.measures)
      equations[known].bounded.formUnion(equation.bounded)
      equations[known].overlapping.formUnion(equation.overlapping)
    } else if !(equation.measures.isEmpty && equation.overlapping.isEmpty) {
      equationPositions[key] = equations.count
      equations.append(equation)
    }
  }

  /// Numbers for names: areas by level, code, name and parent, members by dimension and code.
  private struct Numbers {
    private var known: [String: Int] = [:]

    mutating func number(_ name: String) -> Int {
      if let number = known[name] { return number }
      known[name] = known.count
      return known.count - 1
    }

    mutating func areas(of table: Table) -> [Int] {
      var numbers: [Int] = []
      for area in table.areas {
        let parent = area.parent.map { numbers[$0] } ?? -1
        numbers.append(number("\(parent)\u{1f}\(area.level.rawValue)\u{1f}\(area.code)\u{1f}\(area.name)"))
      }
      return numbers
    }
  }
}

extension LinkedCells.Unit {
  /// A count or an amount at the unit; nil when it is not available.
  func value(_ measure: MeasureName) -> Int64? { counts[measure] ?? amounts[measure] }
}

extension Table {
  /// The position of the county that an area is in or is; nil for the city.
  fileprivate func county(of area: Int) -> Int? {
    if areas[area].level == .county { return area }
    return areas[area].parent.flatMap { county(of: $0) }
  }
}

extension Measure {
  /// Whether it is money of beneficiaries that adds up to totals.
  var isAmount: Bool { unit == .yuan && isAdditive && isProtected }

  /// Whether it counts households or persons, once or several times each: its values are whole numbers of
  /// which an attacker knows that a withheld one is not zero.
  var countsSomebody: Bool {
    switch unit {
    case .households, .persons, .householdTimes, .personTimes: isProtected
    case .organisations, .times, .yuan, .yuanPerPersonMonth, .perThousand: false
    }
  }
}
