import Columns

/// Everything that a reader of all tables of a release knows of their withheld cells.
struct AuditSystem {
  /// The number of each published cell, by the number of the cell.
  let published: [Int: Int64]
  /// The least value of each withheld cell.
  let unknowns: [Int: Int128]
  /// What holds between withheld cells; published ones are already in the right sides.
  let relations: [Relation]
  let names: CellNames
  /// Withheld amounts that a published average tells of.
  let averaged: Set<Int>
  /// The first table that each withheld cell stands in.
  let tables: [Int: String]

  private static let recovery = "recovery"

  /// No amount is below this many cents.
  private static let leastAmount: Int128 = -10_000_000_000_000

  init(_ tables: [PublishedTable]) {
    var names = CellNames(tables)
    var published: [Int: Int64] = [:]
    var units: [Int: (unit: String, measure: String)] = [:]
    var tableOf: [Int: String] = [:]
    var negative: Set<String> = [Self.recovery]
    var hasPositiveRecovery = false
    var all: [Relation] = []
    var cellsOf: [[Int]] = []
    var averaged: Set<Int> = []
    var rates = AuditRates()
    for (index, table) in tables.enumerated() {
      var cells: [Int] = []
      for row in table.rows {
        let cell = names.cell(table: index, row)
        cells.append(cell)
        if row.isWithheld {
          units[cell] = (row.unit, row.measure)
          tableOf[cell] = tableOf[cell] ?? table.name
        }
        guard let value = row.value else { continue }
        published[cell] = value
        if value < 0 { negative.insert(row.measure) }
        if value > 0, row.measure == Self.recovery { hasPositiveRecovery = true }
      }
      all += TableSums(table, cells: cells).relations
      let facts = TableFacts(table, cells: cells)
      all += facts.relations
      averaged.formUnion(facts.averaged)
      all += TablePayments(table, cells: cells).relations
      all += TableOverlaps(table, cells: cells).relations
      rates.add(table, population: names.population(of: index), cells: cells)
      cellsOf.append(cells)
    }
    all += rates.relations
    for (index, table) in tables.enumerated() where !table.resource.overlapping.isEmpty {
      for (row, cell) in zip(table.rows, cellsOf[index]) {
        // Whoever has any of some members is among everybody.
        if let everybody = names.everybody(table: index, row) {
          all.append(Relation(cell, atMost: everybody))
        }
      }
    }
    // The bundle says that recoveries are below zero: those that are withheld are looked at with the other sign.
    let withheld = units.filter { published[$0.key] == nil }
    let mirrored = hasPositiveRecovery ? [] : Set(withheld.filter { $0.value.measure == Self.recovery }.keys)
    var unknowns: [Int: Int128] = [:]
    for (cell, kind) in withheld {
      let isAmount = kind.unit.hasPrefix("CNY")
      let mayBeNegative = negative.contains(kind.measure) && !mirrored.contains(cell)
      // Zeros are published: a withheld count is at least 1.
      unknowns[cell] = !isAmount ? 1 : mayBeNegative ? Self.leastAmount : 0
    }
    self.names = names
    self.tables = tableOf
    self.published = published
    self.averaged = averaged
    self.unknowns = unknowns
    relations = all.compactMap { Self.reduced(Self.mirrored($0, mirrored), published, unknowns) }
  }

  /// A relation of withheld cells some of which count with the other sign.
  private static func mirrored(_ relation: Relation, _ cells: Set<Int>) -> Relation {
    var relation = relation
    for index in relation.terms.indices where cells.contains(relation.terms[index].cell) {
      relation.terms[index].factor = -relation.terms[index].factor
    }
    return relation
  }

  /// A relation with the published cells put in; nil when nothing is left, or a cell is not available.
  private static func reduced(
    _ relation: Relation, _ published: [Int: Int64], _ unknowns: [Int: Int128]
  ) -> Relation? {
    var reduced = Relation([], right: relation.right, isAtMost: relation.isAtMost)
    reduced.isGuess = relation.isGuess
    for term in relation.terms {
      if let value = published[term.cell] {
        reduced.right -= Int128(value) * term.factor
      } else if unknowns[term.cell] != nil {
        reduced.terms.append(term)
      } else {
        return nil
      }
    }
    guard let first = reduced.terms.first else { return nil }
    // Where all factors are alike, whole numbers are bounded by a whole number.
    if reduced.isAtMost, reduced.terms.allSatisfy({ $0.factor == first.factor }) {
      let size = first.factor.magnitude
      let divisor = Int128(size)
      let (quotient, remainder) = reduced.right.quotientAndRemainder(dividingBy: divisor)
      reduced.right = remainder < 0 ? quotient - 1 : quotient
      for index in reduced.terms.indices { reduced.terms[index].factor = first.factor < 0 ? -1 : 1 }
    }
    return reduced
  }

  /// The withheld cells that hang together through relations, each with its relations; in order.
  var components: [(cells: [Int], relations: [Relation])] {
    let cells = unknowns.keys.sorted()
    var parent = Dictionary(uniqueKeysWithValues: cells.map { ($0, $0) })
    func root(_ cell: Int) -> Int {
      var cell = cell
      while let next = parent[cell], next != cell {
        parent[cell] = parent[next]
        cell = next
      }
      return cell
    }
    for relation in relations {
      let first = root(relation.terms[0].cell)
      for term in relation.terms.dropFirst() { parent[root(term.cell)] = first }
    }
    var groups: [Int: (cells: [Int], relations: [Relation])] = [:]
    for cell in cells { groups[root(cell), default: ([], [])].cells.append(cell) }
    for relation in relations { groups[root(relation.terms[0].cell)]?.relations.append(relation) }
    return groups.values.sorted { $0.cells[0] < $1.cells[0] }
  }
}
