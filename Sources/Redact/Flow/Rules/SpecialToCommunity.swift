import Columns

/// Health, disability, cause of hardship and what stigmatises reach no community, not even as counts: in a
/// village a count of one is a name.
///
/// Source: Personal Information Protection Law, article 28 and, not re-read, 29; 社会救助暂行办法 (2019), article 61.
struct SpecialToCommunity: ColumnFlowRule {
  let name = "special-to-community"
  let remedies = ["flow-special-community"]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    product.audience == .community && column.left(scene) == .special ? remedies[0] : nil
  }
}
