import Columns

/// Nothing by village or below is public: a table by village is a list of names to whoever lives there.
///
/// Areas of public tables end at the township; this holds for villages as a dimension, too. Source: GB/T
/// 42460-2023, annex B (place of residence is a quasi-identifier); 统计法 (2024), article 28.
struct VillageToEveryone: ColumnFlowRule {
  let name = "village-to-everyone"
  let remedies = ["flow-village-public"]

  private static let kinds: Set<FieldKind> = [.village, .villageGroup, .address]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    product.audience == .everyone && Self.kinds.contains(column.kind) ? remedies[0] : nil
  }
}
