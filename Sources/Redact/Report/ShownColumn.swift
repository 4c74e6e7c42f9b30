import Columns

/// One line of what a product shows, written for a later version's run to read.
public struct ShownColumn: Sendable {
  /// The product's name.
  public let product: String
  /// Who gets it.
  public let audience: Audience
  /// What one row tells about.
  public let rows: FlowProduct.Rows
  /// What the field is, by its name or its header.
  public let field: FieldName
  /// What its cells are.
  public let kind: FieldKind
  /// The mask, with what it keeps; nil for a column that is shown as it is.
  public let mask: MaskSettings?

  /// Takes the words of a line.
  ///
  /// - Returns: nil for a word that there is not.
  public init?(
    product: String, audience: String, rows: String, field: String, kind: String, mask: String,
    keepFirst: Int?,
    keepLast: Int?
  ) {
    guard let audience = Audience(rawValue: audience), let rows = FlowProduct.Rows(rawValue: rows) else {
      return nil
    }
    self.product = product
    self.audience = audience
    self.rows = rows
    self.field = FieldName(field)
    self.kind = FieldKind(rawValue: kind)
    self.mask = mask.isEmpty ? nil : MaskSettings(mask, keepFirst: keepFirst, keepLast: keepLast)
  }

  init(_ column: FlowColumn, of product: FlowProduct, _ scene: FlowScene) {
    self.product = product.name
    audience = product.audience
    rows = product.rows
    field = ShownTogether.meant(column, scene)
    kind = column.kind
    mask = column.mask
  }

  /// A product of one column, as the rules of flow see it.
  public var flow: FlowProduct {
    FlowProduct(
      name: product, audience: audience, rows: rows,
      columns: [FlowColumn(field, kind: kind, sensitivity: .direct, mask: mask)])
  }

  static let headings: [(key: String, heading: Label)] = [
    ("product", Label(zh: "产品", en: "Product")), ("audience", Label(zh: "对象", en: "Audience")),
    ("rows", Label(zh: "一行是", en: "A row is")), ("field", Label(zh: "字段", en: "Field")),
    ("kind", Label(zh: "内容", en: "Kind")), ("mask", Label(zh: "方法", en: "Mask")),
    ("keep_first", Label(zh: "前几位", en: "First")), ("keep_last", Label(zh: "后几位", en: "Last")),
    ("remains", Label(zh: "留下", en: "Leaves")), ("candidates", Label(zh: "剩余可能", en: "Candidates")),
  ]

  /// The line: words for a later run to read, each with what it is called.
  func fields(
    product label: Label, field fieldLabel: Label, remains: Label, candidates: Int?
  ) -> [Report.Field] {
    let kept = mask.flatMap(KeptEnds.kept)
    return [
      .word(product, label), .word(audience.rawValue, ReportWords.audience(audience)),
      .word(rows.rawValue, ReportWords.rows(rows)), .word(field.rawValue, fieldLabel),
      .word(kind.rawValue, ReportWords.kind(kind)),
      mask.map { .word($0.name, ReportWords.mask($0.name)) } ?? .text(""),
      kept.map { .number($0.first) } ?? .text(""),
      kept.map { .number($0.last) } ?? .text(""), .label(remains), candidates.map(Self.words) ?? .text(""),
    ]
  }

  /// A number of ten digits and more would look like somebody's.
  private static func words(_ candidates: Int) -> Report.Field {
    candidates > 1_000_000
      ? .label(Label(zh: "超过 100 万", en: "more than a million")) : .number(candidates)
  }
}

extension KeptEnds {
  /// What a partial mask keeps; nil for other masks.
  static func kept(_ mask: MaskSettings) -> KeptEnds? {
    switch mask.name {
    case PartialID.name: try? KeptEnds(mask)
    case PartialPhone.name: try? KeptEnds(phone: mask)
    case PartialAccount.name: try? KeptEnds(account: mask)
    default: nil
    }
  }
}
