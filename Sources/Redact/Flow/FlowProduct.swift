import Columns

/// A product as information flow sees it: who gets it, what a row is, and what stands in its columns.
public struct FlowProduct: Sendable {
  /// What one row tells about.
  public enum Rows: String, Sendable, CaseIterable {
    /// Many households.
    case aggregate
    /// One household.
    case household
    /// One person, or one grant to a person.
    case person
  }

  /// The product's name in the pipeline.
  public let name: String
  /// Who gets it.
  public let audience: Audience
  /// What one row tells about.
  public let rows: Rows
  /// What stands in its columns.
  public let columns: [FlowColumn]
  /// For a notice with full names, the document (文号) that says so.
  public let basis: String?

  /// Makes a product.
  public init(name: String, audience: Audience, rows: Rows, columns: [FlowColumn], basis: String? = nil) {
    self.name = name
    self.audience = audience
    self.rows = rows
    self.columns = columns
    self.basis = basis
  }

  /// A community notice: its five columns, as far as the pipeline has their fields.
  ///
  /// A pipeline that asks for full names without a basis has no `NoticeSettings`; so the two are given apart.
  public static func notice(
    name: String, audience: Audience = .community, showsFullNames: Bool, basis: String?,
    amountField: FieldName?,
    fields: [FieldSpec]
  ) -> FlowProduct {
    let names: [FieldName] = [.householderName, .name]
    let shown = names + [.villageGroup, .insuredPersons, .startMonth] + (amountField.map { [$0] } ?? [])
    var columns = fields.filter { shown.contains($0.name) }.map { field in
      let isMasked = names.contains(field.name) && !showsFullNames
      return FlowColumn(field, mask: isMasked ? MaskSettings(Surname.name) : nil)
    }
    // Where a ledger has no column of groups, the group is taken from the address, and nothing else of it.
    if let address = fields.first(where: { $0.kind == .address }) {
      columns.append(
        FlowColumn(
          .villageGroup, kind: .villageGroup, sensitivity: address.sensitivity, via: [address.name.rawValue]))
    }
    return FlowProduct(
      name: name, audience: audience, rows: .household, columns: columns, basis: showsFullNames ? basis : nil)
  }

  /// A masked list.
  public static func maskedList(
    name: String, audience: Audience, settings: MaskedListSettings, fields: [FieldSpec]
  ) -> FlowProduct {
    let columns = settings.columns.compactMap { column in
      fields.first { $0.name == column.field }.map { field in
        FlowColumn(field, mask: column.mask.name == Keep.name ? nil : column.mask)
      }
    }
    return FlowProduct(name: name, audience: audience, rows: .person, columns: columns)
  }
}

/// One column of a product: a field, what was made of it, and the mask it passes.
public struct FlowColumn: Sendable {
  /// The pipeline's field.
  public let field: FieldName
  /// What its cells are.
  public let kind: FieldKind
  /// How much it tells before the mask.
  public let sensitivity: Sensitivity
  /// Steps between the field and the mask: the names of derived dimensions.
  public let via: [String]
  /// The mask; nil leaves the column as it is.
  public let mask: MaskSettings?

  /// Makes a column of a field.
  public init(_ field: FieldSpec, mask: MaskSettings? = nil) {
    self.init(field.name, kind: field.kind, sensitivity: field.sensitivity, mask: mask)
  }

  /// Makes a column of what was derived from a field; `sensitivity` is that of the result.
  public init(
    _ field: FieldName, kind: FieldKind, sensitivity: Sensitivity, via: [String] = [],
    mask: MaskSettings? = nil
  ) {
    self.field = field
    self.kind = kind
    self.sensitivity = sensitivity
    self.via = via
    self.mask = mask
  }
}

/// One flow that is refused.
public struct FlowRefusal: Sendable, Hashable {
  /// The field that would reach who must not have it.
  public let field: FieldName
  /// The product.
  public let product: String
  /// The steps: field, derivations, mask, product, audience.
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
}
