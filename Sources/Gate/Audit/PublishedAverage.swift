import Columns

/// A published average with the amount and the count that it may be made of, as rows of its table.
struct PublishedAverage {
  let average: Int
  let amount: Int
  let count: Int
}

extension PublishedTable {
  /// An average is one of these amounts over one of these counts, as the published ones show.
  private static let partsOfAverages = [
    ("amount_due", "persons"), ("amount", "person_times"), ("amount_paid", "person_times"),
  ]

  /// For each pair of measures that averages may be made of, the averages beside both parts.
  ///
  /// A ledger without a column of an amount has that amount as not available: no average is made of it.
  var possibleAverages: [[PublishedAverage]] {
    func isAvailable(_ row: Int) -> Bool { rows[row].value != nil || rows[row].isWithheld }
    let records = records
    return Self.partsOfAverages.map { amount, count in
      records.compactMap { record in
        guard let average = record["average"], let amount = record[amount], let count = record[count],
          isAvailable(amount), isAvailable(count)
        else { return nil }
        return PublishedAverage(average: average, amount: amount, count: count)
      }
    }.filter { !$0.isEmpty }
  }

  /// The averages with what they are made of: the first pair that no shown number contradicts.
  var averages: [PublishedAverage] {
    possibleAverages.first { $0.allSatisfy { isRight($0) ?? true } } ?? []
  }

  /// Whether a shown average is its amount over its count, rounded to the cent; nil where one of the three is not
  /// shown.
  func isRight(_ place: PublishedAverage) -> Bool? {
    guard let average = rows[place.average].value, let amount = rows[place.amount].value,
      let count = rows[place.count].value
    else { return nil }
    return Measure.rounded(amount, over: count) == average
  }
}
