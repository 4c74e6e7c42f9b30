import Columns

/// A shown average is its shown amount over its shown count, rounded to the cent.
struct AveragesCheck: BundleCheck {
  func problems(_ bundle: OpenedBundle) -> [VerifyReport.Problem] {
    bundle.resources.compactMap { resource in
      guard let bytes = bundle.members[resource.path], let table = PublishedTable(resource, bytes),
        let average = firstWrongAverage(table)
      else { return nil }
      return VerifyReport.Problem(
        .averageDiffers, resource.path, row: average + 2, column: resource.column("value"))
    }
  }

  private func firstWrongAverage(_ table: PublishedTable) -> Int? {
    let records = table.records.filter { $0["average"] != nil }
    let parts = TableFacts.quotients.first { amount, count in
      records.contains { $0[amount] != nil && $0[count] != nil }
    }
    guard let parts else { return nil }
    return records.compactMap { record -> Int? in
      guard let average = record["average"], let amount = record[parts.amount],
        let count = record[parts.count], let value = table.rows[average].value,
        let money = table.rows[amount].value, let people = table.rows[count].value
      else { return nil }
      return Measure.rounded(money, over: people) == value ? nil : average
    }.min()
  }
}
