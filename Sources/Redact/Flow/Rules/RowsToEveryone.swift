import Columns

/// No rows of persons or households reach the public, masked or not.
///
/// Source: GB/T 42460-2023, D.1.5 (open data need classes of at least twenty; a row is a class of one);
/// 统计法 (2024), article 28.
struct RowsToEveryone: ColumnFlowRule {
  let name = "rows-to-everyone"
  let remedies = ["flow-rows-public"]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    product.audience == .everyone && product.rows != .aggregate ? remedies[0] : nil
  }
}
