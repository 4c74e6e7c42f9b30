import Columns

/// One rule of information flow: what may not reach whom, judged from the pipeline alone.
///
/// A new rule is one file in `Rules`, one line in `FlowRules.all`, a row in the table of cases of
/// `FlowRulesTests` and one in `docs/adding-a-flow-rule.md`.
public protocol FlowRule: Sendable {
  /// The rule's name.
  var name: String { get }
  /// The codes of its remedies in the table of messages.
  var remedies: [String] { get }

  /// What it objects to in a product.
  ///
  /// - Parameter others: the other row-level products that the same people can see, of this run and of
  ///   earlier versions.
  func refusals(of product: FlowProduct, beside others: [FlowProduct], _ scene: FlowScene) -> [FlowRefusal]
}

/// A rule that looks at one column at a time.
///
/// Of several such rules that object to a column, the first of the list is told.
public protocol ColumnFlowRule: FlowRule {
  /// The remedy for a column, or nil when the rule has nothing against it.
  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String?
}

extension ColumnFlowRule {
  /// The refusals of all columns.
  public func refusals(
    of product: FlowProduct, beside others: [FlowProduct], _ scene: FlowScene
  ) -> [FlowRefusal] {
    product.columns.compactMap { column in
      remedy(for: column, in: product, scene).map { FlowRefusal(column, in: product, remedy: $0) }
    }
  }
}
