import Columns

/// What holds between the measures of a table: fewer households than persons, averages, the share of people
/// behind withheld cells.
struct TableFacts {
  private let table: PublishedTable
  private let cells: [Int]

  init(_ table: PublishedTable, cells: [Int]) {
    self.table = table
    self.cells = cells
  }

  /// Pairs of measures of which the first is at most the second.
  private static let orders = [
    ("households", "persons"), ("households", "household_times"), ("persons", "person_times"),
  ]

  var relations: [Relation] {
    let records = table.records
    var relations: [Relation] = []
    for (small, large) in Self.orders {
      let pairs = records.compactMap { record in
        record[small].flatMap { small in record[large].map { (small, $0) } }
      }
      let isTrue = pairs.allSatisfy { pair in
        guard let left = table.rows[pair.0].value, let right = table.rows[pair.1].value else { return true }
        return left <= right
      }
      if isTrue { relations += pairs.map { Relation(cells[$0], atMost: cells[$1]) } }
    }
    return relations + averages + shares
  }

  /// The withheld amounts beside a published average: their share of a person is known to the cent.
  var averaged: [Int] {
    table.averages.filter { table.rows[$0.average].value != nil && table.rows[$0.amount].isWithheld }
      .map { cells[$0.amount] }
  }

  /// A published average (当月应发低保金 / 当月保障人数, rounded to the cent) with its two parts.
  private var averages: [Relation] {
    table.averages.flatMap { place -> [Relation] in
      guard let value = table.rows[place.average].value,
        table.rows[place.amount].value == nil || table.rows[place.count].value == nil
      else { return [] }
      let (money, people) = (cells[place.amount], cells[place.count])
      let twice = Int128(value) * 2
      return [
        Relation([(money, 2), (people, -twice - 1)], isAtMost: true),
        Relation([(money, -2), (people, twice - 1)], isAtMost: true),
      ]
    }
  }

  /// The share of people behind withheld cells: over the narrowest areas and the single members, rounded to
  /// whole percent.
  private var shares: [Relation] {
    guard let percent = table.resource.withheldPercent else { return [] }
    let parents = Set(table.parents.compactMap { $0 })
    var withheldRows: Set<[String]> = []
    func coordinate(_ row: PublishedTable.Row) -> [String] { ["\(row.area)"] + row.members }
    for row in table.rows where row.isWithheld { withheldRows.insert(coordinate(row)) }
    let people = table.rows.indices.filter { index in
      let row = table.rows[index]
      return row.measure == "persons" && !parents.contains(row.area)
        && zip(row.members, singles).allSatisfy { $0 != RecordBatch.total || $1 }
    }
    guard !people.isEmpty, people.allSatisfy({ table.rows[$0].value != nil || table.rows[$0].isWithheld })
    else {
      return []
    }
    // (2p - 1) all <= 200 withheld < (2p + 1) all
    let low = Int128(percent) * 2 - 1
    var atLeast: [(cell: Int, factor: Int128)] = []
    var atMost: [(cell: Int, factor: Int128)] = []
    for index in people {
      let weight: Int128 = withheldRows.contains(coordinate(table.rows[index])) ? 200 : 0
      atLeast.append((cells[index], low - weight))
      atMost.append((cells[index], weight - low - 2))
    }
    return [Relation(atLeast, isAtMost: true), Relation(atMost, right: -1, isAtMost: true)]
  }

  /// For each dimension, whether it has no member but the total.
  private var singles: [Bool] {
    table.dimensions.indices.map { position in
      table.rows.allSatisfy { $0.members[position] == RecordBatch.total }
    }
  }
}

extension PublishedTable {
  /// For each area with members, in order, the row of each measure.
  var records: [[String: Int]] {
    var found: [String: [String: Int]] = [:]
    for (index, row) in rows.enumerated() {
      found["\(row.area)\u{1f}\(row.members.joined(separator: "\u{1f}"))", default: [:]][row.measure] = index
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }
}
