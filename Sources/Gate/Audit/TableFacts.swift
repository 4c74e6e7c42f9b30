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

  /// An average is one of these amounts over one of these counts, as the published ones show.
  static let quotients: [(amount: String, count: String)] = [
    ("amount_due", "persons"), ("amount", "person_times"), ("amount_paid", "person_times"),
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
    return relations + averages(records) + shares
  }

  /// The withheld amounts beside a published average: their share of a person is known to the cent.
  var averaged: [Int] {
    let records = table.records
    guard let (amount, _) = quotient(records) else { return [] }
    return records.compactMap { record in
      guard let average = record["average"], let money = record[amount],
        table.rows[average].value != nil, table.rows[money].isWithheld
      else { return nil }
      return cells[money]
    }
  }

  /// What the average of a table is made of: the first pair that no published average contradicts.
  private func quotient(_ records: [[String: Int]]) -> (amount: String, count: String)? {
    Self.quotients.first { amount, count in
      let known = records.compactMap { record -> (average: Int, amount: Int, count: Int)? in
        guard let average = record["average"], let amount = record[amount], let count = record[count] else {
          return nil
        }
        return (average, amount, count)
      }
      return !known.isEmpty
        && known.allSatisfy { place in
          guard let value = table.rows[place.average].value, let money = table.rows[place.amount].value,
            let people = table.rows[place.count].value
          else { return true }
          return Measure.rounded(money, over: people) == value
        }
    }
  }

  /// A published average (当月应发低保金 / 当月保障人数, rounded to the cent) with its two parts.
  private func averages(_ records: [[String: Int]]) -> [Relation] {
    guard let (amount, count) = quotient(records) else { return [] }
    return records.flatMap { record -> [Relation] in
      guard let average = record["average"], let money = record[amount], let people = record[count],
        let value = table.rows[average].value,
        table.rows[money].value == nil || table.rows[people].value == nil
      else { return [] }
      let twice = Int128(value) * 2
      return [
        Relation([(cells[money], 2), (cells[people], -twice - 1)], isAtMost: true),
        Relation([(cells[money], -2), (cells[people], twice - 1)], isAtMost: true),
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
