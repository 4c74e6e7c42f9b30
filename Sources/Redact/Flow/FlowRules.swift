import Columns

/// The rules of information flow, checked from the pipeline alone before a row is read.
public enum FlowRules {
  /// All rules; of those that judge columns, the first that objects to a column is told.
  public static let all: [any FlowRule] = [
    UnkeyedDigest(), MaskFit(), Understated(), SecondPersons(), SamePerson(), DirectIdentifiers(),
    RowsToEveryone(),
    SpecialToCommunity(), RowsToCommunity(), NoticeColumnsOnly(), NoticeNames(), BorrowedHeader(),
    VillageToEveryone(), NamesAsMembers(), StigmatisingWords(), SpecialTier(), ChildrenOnNotices(),
    NoticeTitles(), SearchSpace(),
  ]

  /// Names of digests without a key, which are no masks and get a refusal of their own.
  public static var unkeyedDigests: Set<String> { UnkeyedDigest.names }

  /// The flows of a pipeline's products that are refused, in the order of products and columns.
  ///
  /// - Parameter rules: all of them, but for tests of what one of them alone prevents.
  public static func refusals(
    _ products: [FlowProduct], _ scene: FlowScene, rules: [any FlowRule] = all
  ) -> [FlowRefusal] {
    products.flatMap { product in
      refusals(of: product, beside: others(than: product, among: products, scene), scene, rules)
    }
  }

  /// The other rows that the readers of a product can see, of this run and of earlier versions.
  static func others(
    than product: FlowProduct, among products: [FlowProduct], _ scene: FlowScene
  ) -> [FlowProduct] {
    (products.filter { $0.name != product.name } + scene.earlier).filter {
      $0.rows != .aggregate && product.audience.sees($0.audience)
    }
  }

  private static func refusals(
    of product: FlowProduct, beside others: [FlowProduct], _ scene: FlowScene, _ rules: [any FlowRule]
  ) -> [FlowRefusal] {
    var found: [FlowRefusal] = []
    for column in product.columns {
      for rule in rules {
        guard let rule = rule as? any ColumnFlowRule,
          let remedy = rule.remedy(for: column, in: product, scene)
        else { continue }
        let refusal = FlowRefusal(column, in: product, remedy: remedy)
        if !found.contains(where: { $0.field == refusal.field && $0.remedy == remedy }) {
          found.append(refusal)
        }
        break
      }
    }
    for rule in rules where !(rule is any ColumnFlowRule) {
      found += rule.refusals(of: product, beside: others, scene)
    }
    return found
  }
}

extension Audience {
  /// Whether this audience also sees what is made for another.
  func sees(_ other: Audience) -> Bool {
    switch (self, other) {
    case (.internal, _), (_, .everyone), (.community, .community): true
    default: false
    }
  }
}
