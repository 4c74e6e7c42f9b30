import Columns

/// A householder's full name is posted only where the programme's rule says so, with its number (文号).
///
/// Source: 社会救助暂行办法 (2019), article 11; Personal Information Protection Law, article 13 (3) (a legal duty
/// stands in for consent, and must be named).
struct NoticeNames: ColumnFlowRule {
  let name = "notice-names"
  let remedies = ["flow-name-basis"]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    guard product.isNotice, column.field == .name || column.field == .householderName else { return nil }
    let hasBasis = !(product.basis ?? "").allSatisfy(\.isWhitespace)
    return column.left(scene) == .direct && !hasBasis ? remedies[0] : nil
  }
}
