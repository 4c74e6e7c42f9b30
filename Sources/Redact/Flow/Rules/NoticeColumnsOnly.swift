import Columns

/// A notice shows householder, village group, number of persons, amount and first month; besides these only
/// part of an identity number, telephone or account, where the office's own rule (文号) asks for it.
///
/// Source: 社会救助暂行办法 (2019), articles 11 and 61; 民发〔2021〕57号 (nothing irrelevant is
/// posted; its wording not re-read).
struct NoticeColumnsOnly: ColumnFlowRule {
  let name = "notice-columns"
  let remedies = ["flow-notice-column", "flow-part-basis"]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    guard product.isNotice else { return nil }
    if NoticeFields.partialMasks.contains(column.mask?.name ?? "") {
      return (column.basis ?? "").allSatisfy(\.isWhitespace) ? remedies[1] : nil
    }
    return NoticeFields.all.contains(column.field) && column.basis == nil ? nil : remedies[0]
  }
}

/// The columns of a community notice.
public enum NoticeFields {
  /// What it may show; whose amount it is, the pipeline says.
  static let all: Set<FieldName> = [
    .name, .householderName, .villageGroup, .insuredPersons, .startMonth, "amount", "amount_due",
    "amount_paid",
  ]

  /// What of it tells who it is.
  static let identifying: Set<FieldName> = [.name, .householderName, .villageGroup]

  /// Masks behind which a notice may show what an office's rule asks for.
  public static let partialMasks: Set<String> = [
    PartialID.name, PartialPhone.name, PartialAccount.name,
  ]
}
