import Columns

/// What the readers of a product see of one person: its own columns, and those of every other product and
/// earlier version that they can see as well.
///
/// Rows of different products are taken to be about the same person: who wants to can match them by name,
/// area and amount. So are different columns of one kind: in the householder's own row, the householder's
/// number and the member's are the same number.
struct ShownTogether {
  private let columns: [FlowColumn]
  private let showsArea: Bool
  private let scene: FlowScene

  init(_ product: FlowProduct, _ others: [FlowProduct], _ scene: FlowScene) {
    let products = [product] + others
    columns = products.flatMap(\.columns).filter { $0.mask?.name != Remove.name }
    // A notice hangs in its village, so everybody knows the county.
    showsArea =
      products.contains(where: \.isNotice)
      || columns.contains { Self.areaKinds.contains($0.kind) || $0.mask?.name == Origin.name }
    self.scene = scene
  }

  private static let areaKinds: Set<FieldKind> = [.county, .township, .village, .villageGroup, .address]

  /// How many values of a field remain possible; nil for kinds whose values nobody can list.
  func candidates(for kind: FieldKind) -> Int? {
    switch kind {
    case .citizenID:
      guard let kept = kept(kind, PartialID.name, { try? KeptEnds($0) }) else { return nil }
      return ResidualSearchSpace.identities(identityShape(kept))
    case .phone:
      return kept(kind, PartialPhone.name) { try? KeptEnds(phone: $0) }.map {
        ResidualSearchSpace.mobiles(keepFirst: $0.first, keepLast: $0.last)
      }
    case .account:
      return kept(kind, PartialAccount.name) { try? KeptEnds(account: $0) }.map {
        ResidualSearchSpace.accounts(keepFirst: $0.first, keepLast: $0.last)
      }
    default: return nil
    }
  }

  /// The longest beginning and end that any column of the kind shows; nil when none shows a part.
  private func kept(
    _ kind: FieldKind, _ mask: String, _ read: (MaskSettings) -> KeptEnds?
  ) -> (first: Int, last: Int)? {
    let parts = columns.compactMap { column in
      column.kind == kind && column.mask?.name == mask ? column.mask.flatMap(read) : nil
    }
    guard let first = parts.map(\.first).max(), let last = parts.map(\.last).max() else { return nil }
    return (first, last)
  }

  private func identityShape(_ kept: (first: Int, last: Int)) -> IdentityShape {
    var facts: Set<IdentityShape.BirthFact> = []
    var showsSex = false
    for column in columns {
      let meant = Self.meant(column, scene)
      // A relation tells the sex too: wife, son, mother.
      if meant == "sex" || column.kind == .relation { showsSex = true }
      guard meant == "birth_date" || meant == "age" else { continue }
      switch column.mask?.name {
      case nil: facts.insert(meant == "age" ? .age : .day)
      case BirthYear.name: facts.insert(.year)
      case AgeBand.name: facts.insert(.band(AgeBand.firstAges))
      default: continue
      }
    }
    return IdentityShape(
      keepFirst: kept.first, keepLast: kept.last, birth: facts, showsSex: showsSex,
      areaCodes: showsArea ? scene.codesByCounty : scene.codesByCity,
      births: facts.contains(.age) ? scene.birthsByAge : scene.births)
  }

  /// Whether a column of the product itself adds to what is shown of a kind of number.
  static func adds(_ column: FlowColumn, to kind: FieldKind, _ scene: FlowScene) -> Bool {
    if column.mask?.name == Remove.name { return false }
    if column.kind == kind { return true }
    let isOfBirth = ["sex", "birth_date", "age"].contains(meant(column, scene).rawValue)
    return kind == .citizenID && (isOfBirth || column.kind == .relation || areaKinds.contains(column.kind))
  }

  /// The field a column is, by its name or else by a header the dictionary knows.
  static func meant(_ column: FlowColumn, _ scene: FlowScene) -> FieldName {
    let known: [FieldName] = ["sex", "birth_date", "age"]
    if known.contains(column.field) { return column.field }
    if column.vocabulary == "sex" { return "sex" }
    let told = column.headers.lazy.flatMap { scene.fields(of: $0, on: column) }
    return told.first(where: known.contains) ?? column.field
  }
}
