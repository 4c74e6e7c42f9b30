import Columns

/// No table counts by a vocabulary whose members are names of persons.
///
/// Only an office's own vocabulary can hold them. Members are shown as labels, which is what they are declared for;
/// names among them would be published by name, with a count of one beside each.
///
/// Source: GB/T 42460-2023, level 1 (one direct identifier and the data set fails).
struct NamesAsMembers: ColumnFlowRule {
  let name = "names-as-members"
  let remedies = ["flow-names-as-members"]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    guard product.audience != .internal, let vocabulary = column.vocabulary else { return nil }
    return scene.namingVocabularies.contains(vocabulary) ? remedies[0] : nil
  }
}
