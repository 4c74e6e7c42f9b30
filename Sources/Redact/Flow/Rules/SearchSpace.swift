import Columns

/// What is shown of a number, together with everything else that the same people can see, leaves enough
/// numbers possible.
///
/// Beside a product stand all rows of other products of the run and of earlier versions that its readers can
/// see. Within the office, which has the ledger, masks that restore a value together are refused all the
/// same: they would be no masks. Source: `ResidualSearchSpace`.
struct SearchSpace: FlowRule {
  let name = "search-space"
  let remedies = ["flow-search-space", "flow-mask-restored"]

  func refusals(
    of product: FlowProduct, beside others: [FlowProduct], _ scene: FlowScene
  ) -> [FlowRefusal] {
    guard product.rows != .aggregate else { return [] }
    let shown = ShownTogether(product, others, scene)
    let floor = ResidualSearchSpace.floor(for: product.audience)
    return [FieldKind.citizenID, .phone, .account].compactMap { kind in
      // The number's own column is to blame, or else the first that adds to what others show of it.
      let adding = product.columns.filter { ShownTogether.adds($0, to: kind, scene) }
      guard let column = adding.first(where: { $0.kind == kind }) ?? adding.first,
        let candidates = shown.candidates(for: kind), candidates < floor ?? 2
      else { return nil }
      return FlowRefusal(
        column, in: product, remedy: remedies[floor == nil ? 1 : 0], candidates: candidates)
    }
  }
}
