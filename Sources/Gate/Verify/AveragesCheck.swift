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

  /// The first average that is wrong by the first pair of parts, where it is right by no other.
  private func firstWrongAverage(_ table: PublishedTable) -> Int? {
    let told = table.possibleAverages.map { averages in
      averages.compactMap { place in table.isRight(place).map { (row: place.average, isRight: $0) } }
    }.filter { !$0.isEmpty }
    guard let first = told.first, !told.contains(where: { $0.allSatisfy(\.isRight) }) else { return nil }
    return first.lazy.filter { !$0.isRight }.map(\.row).min()
  }
}
