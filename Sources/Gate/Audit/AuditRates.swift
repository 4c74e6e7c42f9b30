import Columns

/// Amounts that are so much for each person, grant or household wherever both are published.
///
/// A reader who sees that in two rows of the same members with different counts, or in one beside a standard of
/// that sum, in all areas or in all of one county, takes it for true of the others: the count tells the amount,
/// and the amount the count. A rate that leaves no whole count of at least 1 is none.
struct AuditRates {
  private static let amounts = [
    "amount_due", "amount_paid", "amount", "back_pay", "recovery", "price_subsidy", "extra_allowance",
  ]
  private static let counts = ["persons", "person_times", "households"]
  private static let standards = ["standard", "aid_standard"]

  /// What is published of one area, and the cells of what is withheld.
  private struct Record {
    var published: [String: Int64] = [:]
    var withheld: [String: Int] = [:]
  }

  /// For each population, members and county, or all counties, the records of areas.
  private var groups: [[String]: [String: Record]] = [:]

  /// Adds a table.
  ///
  /// - Parameters:
  ///   - population: the number of the records that it is about.
  ///   - cells: the number of the cell of each row.
  mutating func add(_ table: PublishedTable, population: Int, cells: [Int]) {
    for (row, cell) in zip(table.rows, cells) where row.value != nil || row.isWithheld {
      let area = table.areas[row.area]
      let members = zip(table.dimensions, row.members)
        .filter { $1 != RecordBatch.total || table.resource.overlapping.contains($0) }
        .map { "\($0)=\($1)" }
      var keys = [["\(population)", ""] + members.sorted()]
      if area.level != .city {
        let county = area.level == .county ? area.name : area.parentName
        keys.append(["\(population)", county] + members.sorted())
      }
      for key in keys {
        var record = groups[key]?[area.key] ?? Record()
        if let value = row.value {
          record.published[row.measure] = value
        } else {
          record.withheld[row.measure] = cell
        }
        groups[key, default: [:]][area.key] = record
      }
    }
  }

  /// What the rates tell of withheld cells, as guesses.
  var relations: [Relation] {
    groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { _, areas -> [Relation] in
      let records = areas.sorted { $0.key < $1.key }.map(\.value)
      return Self.amounts.flatMap { amount in
        Self.counts.flatMap { count in told(amount, count, records) }
      }
    }
  }

  private func told(_ amount: String, _ count: String, _ records: [Record]) -> [Relation] {
    guard records.contains(where: { $0.withheld[amount] != nil || $0.withheld[count] != nil }),
      let rate = rate(amount, count, records)
    else { return [] }
    var told: [Relation] = []
    for record in records {
      if let cell = record.withheld[amount], let people = record.published[count] {
        told.append(Relation([(cell, 1)], right: Int128(rate) * Int128(people)))
      } else if let cell = record.withheld[count], let money = record.published[amount] {
        guard money % rate == 0, money / rate > 0 else { return [] }
        told.append(Relation([(cell, 1)], right: Int128(money / rate)))
      }
    }
    return told.map { relation in
      var guess = relation
      guess.isGuess = true
      return guess
    }
  }

  /// The cents for each that is counted, or nil.
  private func rate(_ amount: String, _ count: String, _ records: [Record]) -> Int64? {
    var rate: Int64?
    var counts: Set<Int64> = []
    var isStandard = false
    for record in records {
      guard let money = record.published[amount], let people = record.published[count] else { continue }
      if people == 0 && money == 0 { continue }
      guard people > 0, money != 0, money % people == 0, money / people == rate ?? money / people else {
        return nil
      }
      rate = money / people
      counts.insert(people)
      isStandard = isStandard || Self.standards.contains { record.published[$0] == rate }
    }
    return counts.count > 1 || isStandard ? rate : nil
  }
}
