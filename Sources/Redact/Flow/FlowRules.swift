import Columns

/// What may reach whom: one line of the table of flow rules.
public struct FlowRule: Sendable {
  /// Who gets the product.
  public let audience: Audience
  /// What one row of it tells about.
  public let rows: FlowProduct.Rows
  /// For what a column still tells behind its mask, the remedy's code; what is not here may pass.
  public let refused: [Sensitivity: String]

  init(_ audience: Audience, _ rows: FlowProduct.Rows, _ refused: [Sensitivity: String]) {
    self.audience = audience
    self.rows = rows
    self.refused = refused
  }
}

/// The rules of information flow, checked from the pipeline alone before a row is read.
///
/// Sources: Personal Information Protection Law, article 25 (nothing is made public without consent),
/// article 28 (health, accounts, children under 14) and article 73 (de-identified is not anonymised);
/// GB/T 42460-2023, level 1 (any direct identifier fails) and annex D (classes of 20 for open data);
/// 社会救助暂行办法, articles 11 and 61 (results are posted in the village, all else is kept secret).
public enum FlowRules {
  /// The table: every audience with every kind of row.
  public static let table: [FlowRule] = [
    FlowRule(.everyone, .aggregate, [.direct: "flow-direct-public"]),
    FlowRule(.everyone, .household, rowsToEveryone),
    FlowRule(.everyone, .person, rowsToEveryone),
    FlowRule(.community, .aggregate, [.special: "flow-special-community", .direct: "flow-direct-community"]),
    FlowRule(.community, .household, [.special: "flow-special-community"]),
    FlowRule(.community, .person, rowsToCommunity),
    FlowRule(.internal, .aggregate, [.direct: "flow-direct-unmasked"]),
    FlowRule(.internal, .household, [.direct: "flow-direct-unmasked"]),
    FlowRule(.internal, .person, [.direct: "flow-direct-unmasked"]),
  ]

  private static let rowsToEveryone: [Sensitivity: String] = [
    .open: "flow-rows-public", .quasi: "flow-rows-public", .special: "flow-rows-public",
    .direct: "flow-direct-public",
  ]

  private static let rowsToCommunity: [Sensitivity: String] = [
    .open: "flow-rows-community", .quasi: "flow-rows-community", .special: "flow-special-community",
    .direct: "flow-direct-community",
  ]

  /// Names by which somebody may ask for a digest without a key, which is no mask: all possible identity
  /// numbers of a city can be tried in minutes.
  public static let unkeyedDigests: Set<String> = ["digest", "hash", "md5", "sha1", "sha256", "sm3"]

  /// The fields of a community notice; whose amount it is, the pipeline says.
  static let noticeFields: Set<FieldName> = [
    .name, .householderName, .villageGroup, .insuredPersons, .startMonth, "amount_due", "amount_paid",
  ]

  /// The flows of a pipeline's products that are refused, in the order of products and columns.
  ///
  /// - Parameters:
  ///   - areaCodes: the area codes that an identity number of the ledger may begin with.
  ///   - births: the first and last possible day of birth.
  public static func refusals(
    _ products: [FlowProduct], areaCodes: [Int], births: ClosedRange<CivilDate>
  ) -> [FlowRefusal] {
    products.flatMap { product in
      product.columns.compactMap { refusal(of: $0, in: product) }
        + searchSpace(product, areaCodes: areaCodes, births: births)
    }
  }

  private static func refusal(of column: FlowColumn, in product: FlowProduct) -> FlowRefusal? {
    remedy(for: column, in: product).map { remedy in
      FlowRefusal(
        field: column.field, product: product.name, path: path(column, product), remedy: remedy)
    }
  }

  private static func remedy(for column: FlowColumn, in product: FlowProduct) -> String? {
    var left = column.sensitivity
    if let mask = column.mask {
      if unkeyedDigests.contains(mask.name) { return "flow-digest-unkeyed" }
      guard let type = Masks.all.first(where: { $0.name == mask.name }) else { return "unknown-mask" }
      let fits = type.fits.isEmpty || type.fits.contains(column.kind)
      guard fits, type.takes.contains(column.sensitivity) else { return "flow-mask-unfit" }
      left = type.leaves(column.sensitivity, mask)
    }
    if let rule = table.first(where: { $0.audience == product.audience && $0.rows == product.rows }),
      let remedy = rule.refused[left]
    {
      return remedy
    }
    guard product.audience == .community, product.rows == .household else { return nil }
    return noticeRemedy(column, left: left, basis: product.basis)
  }

  private static func noticeRemedy(_ column: FlowColumn, left: Sensitivity, basis: String?) -> String? {
    guard noticeFields.contains(column.field) else { return "flow-notice-column" }
    let isName = column.field == .name || column.field == .householderName
    let hasBasis = !(basis ?? "").allSatisfy(\.isWhitespace)
    return isName && left == .direct && !hasBasis ? "flow-name-basis" : nil
  }

  private static func path(_ column: FlowColumn, _ product: FlowProduct) -> [String] {
    [column.field.rawValue] + column.via + (column.mask.map { [$0.name] } ?? [])
      + [product.name, product.audience.rawValue]
  }

  private static func searchSpace(
    _ product: FlowProduct, areaCodes: [Int], births: ClosedRange<CivilDate>
  ) -> [FlowRefusal] {
    guard let floor = ResidualSearchSpace.floor(for: product.audience) else { return [] }
    return product.columns.compactMap { column in
      guard let mask = column.mask else { return nil }
      let candidates: Int
      if mask.name == PartialID.name, let kept = try? KeptEnds(mask) {
        candidates = ResidualSearchSpace.identities(
          identityShape(kept, beside: product.columns, areaCodes: areaCodes, births: births))
      } else if mask.name == PartialPhone.name, let kept = try? KeptEnds(phone: mask) {
        candidates = ResidualSearchSpace.mobiles(keepFirst: kept.first, keepLast: kept.last)
      } else {
        return nil
      }
      guard candidates < floor else { return nil }
      return FlowRefusal(
        field: column.field, product: product.name, path: path(column, product),
        remedy: "flow-search-space", candidates: candidates)
    }
  }

  private static func identityShape(
    _ kept: KeptEnds, beside columns: [FlowColumn], areaCodes: [Int], births: ClosedRange<CivilDate>
  ) -> IdentityShape {
    var facts: Set<IdentityShape.BirthFact> = []
    var showsSex = false
    for column in columns {
      if column.field == "sex" { showsSex = showsSex || column.mask?.name != Remove.name }
      guard column.field == "birth_date" || column.field == "age" else { continue }
      switch column.mask?.name {
      case nil: facts.insert(column.field == "age" ? .age : .day)
      case BirthYear.name: facts.insert(.year)
      case AgeBand.name: facts.insert(.band(AgeBand.firstAges))
      default: continue
      }
    }
    return IdentityShape(
      keepFirst: kept.first, keepLast: kept.last, birth: facts, showsSex: showsSex, areaCodes: areaCodes,
      births: births)
  }
}
