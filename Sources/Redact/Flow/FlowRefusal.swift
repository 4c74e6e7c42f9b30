import Columns

/// One flow that is refused.
public struct FlowRefusal: Sendable, Hashable {
  /// The field that would reach who must not have it.
  public let field: FieldName
  /// The product.
  public let product: String
  /// The steps: sources, field, table or mask, product, audience.
  public let path: [String]
  /// The code of the remedy in the table of messages.
  public let remedy: String
  /// How many identities would remain possible, when that is the reason.
  public let candidates: Int?

  /// Makes a refusal.
  public init(field: FieldName, product: String, path: [String], remedy: String, candidates: Int? = nil) {
    self.field = field
    self.product = product
    self.path = path
    self.remedy = remedy
    self.candidates = candidates
  }

  /// The refusal of a column.
  init(_ column: FlowColumn, in product: FlowProduct, remedy: String, candidates: Int? = nil) {
    self.init(
      field: column.field, product: product.name,
      path: column.via + [column.field.rawValue] + (column.mask.map { [$0.name] } ?? [])
        + (column.table.map { [$0.name] } ?? []) + [product.name, product.audience.rawValue],
      remedy: remedy, candidates: candidates)
  }

  /// The refusal of a product as a whole, for the sake of one of its fields.
  init(_ field: FieldName, in product: FlowProduct, remedy: String) {
    self.init(
      field: field, product: product.name, path: [field.rawValue, product.name, product.audience.rawValue],
      remedy: remedy)
  }
}
