import Columns

/// What tells who somebody is reaches nobody unmasked: not the public, not a community, not even a list for
/// the office; a notice shows the householder's name and the village group, each by its own rule.
///
/// Source: GB/T 42460-2023, level 1 (one direct identifier and the data set fails); 居民身份证法, article 19;
/// Measures on the review of subsistence allowance, 民发〔2021〕57号 (posted is the result; its wording not re-read).
struct DirectIdentifiers: ColumnFlowRule {
  let name = "direct-identifiers"
  let remedies = ["flow-direct-public", "flow-direct-community", "flow-direct-unmasked"]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    guard column.left(scene) == .direct else { return nil }
    switch product.audience {
    case .everyone: return remedies[0]
    case .internal: return remedies[2]
    case .community:
      let isShownByRule = product.isNotice && NoticeFields.identifying.contains(column.field)
      return isShownByRule ? nil : remedies[1]
    }
  }
}
