/// Shown parts add up to their shown total, where the descriptor says that they do.
struct TotalsCheck: BundleCheck {
  func problems(_ bundle: OpenedBundle) -> [VerifyReport.Problem] {
    bundle.resources.compactMap { resource in
      guard resource.additive != nil, let bytes = bundle.members[resource.path],
        let table = PublishedTable(resource, bytes),
        let total = TableSums(table, cells: Array(table.rows.indices)).firstWrongTotal
      else { return nil }
      return VerifyReport.Problem(
        .totalDiffers, resource.path, row: total + 2, column: resource.column("value"))
    }
  }
}
