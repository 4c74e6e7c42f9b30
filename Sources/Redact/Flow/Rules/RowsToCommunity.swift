import Columns

/// A community sees households, never their members one by one.
///
/// Source: 社会救助暂行办法 (2019), article 11 (the result for the applicant's family is posted); 民发〔2021〕57号.
struct RowsToCommunity: ColumnFlowRule {
  let name = "rows-to-community"
  let remedies = ["flow-rows-community"]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    product.audience == .community && product.rows == .person ? remedies[0] : nil
  }
}
