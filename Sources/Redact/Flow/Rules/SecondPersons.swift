import Columns

/// Guardians, holders of accounts, signers and helping staff are other persons than the beneficiary: no
/// product outside the office tells anything of them, masked or not.
///
/// They never applied for anything, and nothing obliges an office to post them. Source: Personal Information
/// Protection Law, article 25 (no disclosure without separate consent) and article 31 (guardians); for staff
/// the role is published, not the person.
struct SecondPersons: ColumnFlowRule {
  let name = "second-persons"
  let remedies = ["flow-second-person"]

  /// The fields that tell of a second person.
  static let fields: Set<FieldName> = [
    "guardian_name", "guardian_id", "guardian_phone", "account_holder", "signature", "helper_name",
    "helper_phone",
  ]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    guard product.audience != .internal, column.mask?.name != Remove.name else { return nil }
    let isNamed = Self.fields.contains(column.field)
    // A notice has names of householders; the header 经办人, 配偶姓名 or 患者姓名 says whose they are.
    let isPosted = product.isNotice && NoticeFields.identifying.contains(column.field)
    let isHeaded = column.headers.contains { word in
      let fields = scene.fieldsOfHeader(word)
      if fields.isEmpty { return isPosted && HeaderParts.namesAnother(word) }
      return Self.fields.isSuperset(of: fields)
    }
    return isNamed || isHeaded ? remedies[0] : nil
  }
}
