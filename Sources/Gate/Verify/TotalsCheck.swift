/// Shown parts add up to their shown total, where the descriptor says that they do.
struct TotalsCheck: BundleCheck {
  func problems(_ bundle: OpenedBundle) -> [VerifyReport.Problem] {
    bundle.resources.compactMap { resource in
      guard resource.additive != nil, let bytes = bundle.members[resource.path],
        let table = PublishedTable(resource, bytes)
      else { return nil }
      return TableSums(table, cells: Array(table.rows.indices)).areConsistent
        ? nil : VerifyReport.Problem(.totalDiffers, resource.path)
    }
  }
}
