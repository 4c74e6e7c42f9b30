import Columns

/// The householder's and the member's columns of one product have the same mask, or one of them is removed.
///
/// In the householder's own row both hold the same name and number: two masks would each show what the other
/// hides. Source: GB/T 37964-2019, 4.3.2 (linking records is an attack of its own).
struct SamePerson: ColumnFlowRule {
  let name = "same-person"
  let remedies = ["flow-mask-differs"]

  /// Fields of which the second holds the first's value in the householder's row.
  static let pairs: [FieldName: FieldName] = ["name": "householder_name", "citizen_id": "householder_id"]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    guard let field = Self.pairs[column.field],
      let other = product.columns.first(where: { $0.field == field }),
      let mask = column.mask, let otherMask = other.mask
    else { return nil }
    let isRemoved = mask.name == Remove.name || otherMask.name == Remove.name
    return isRemoved || mask == otherMask ? nil : remedies[0]
  }
}
