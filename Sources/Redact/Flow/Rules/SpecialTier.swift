import Columns

/// Health, disability, causes and other special attributes are public only in tables of the tier `special`,
/// which withholds numbers below ten persons, or `flows`, which shows whole columns or none.
///
/// Under another tier single sick persons of a county would be counted in the open. Source: Personal
/// Information Protection Law, article 28; GB/T 39725-2020, 10.2 (smallest class above five).
struct SpecialTier: ColumnFlowRule {
  let name = "special-tier"
  let remedies = ["flow-special-tier"]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    guard product.audience == .everyone, let table = column.table, column.left(scene) == .special else {
      return nil
    }
    return table.tier == .special || table.tier == .flows ? nil : remedies[0]
  }
}
