import Columns

/// A pipeline may raise the sensitivity of a field and never lower it below what the field is.
///
/// Source: GB/T 37964-2019, 5.3 (identifiers are told by lists and rules, not by who wants to publish).
struct Understated: ColumnFlowRule {
  let name = "understated"
  let remedies = ["flow-understated"]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    column.sensitivity < LeastSensitivity.of(column, scene) ? remedies[0] : nil
  }
}
