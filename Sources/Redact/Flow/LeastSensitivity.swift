import Columns

/// The least that a field tells, whatever a pipeline says of it.
///
/// A pipeline states a sensitivity for every field and may raise it. It cannot lower it by calling an
/// identity number `open`, nor by giving the field another name: kind, name, words and header all count. Header words
/// that harm whom they are said of (是否艾滋病, 刑满释放, 宗教信仰) make any column `special`.
///
/// Source: Personal Information Protection Law, article 28 (sensitive personal information: health,
/// specific identity, accounts, children under 14); GB/T 42460-2023, annex A (direct identifiers).
public enum LeastSensitivity {
  /// Kinds of field that tell who it is.
  static let directKinds: Set<FieldKind> = [
    .villageGroup, .address, .personName, .citizenID, .phone, .account, .number,
  ]

  /// Fields that tell who it is; free text among them, since nobody knows what stands in it.
  static let directFields: Set<FieldName> = [
    "name", "householder_name", "citizen_id", "householder_id", "phone", "account", "account_holder",
    "address", "village_group", "household_number", "certificate_number", "household_code", "person_code",
    "disability_certificate", "student_number", "guardian_name", "guardian_id", "guardian_phone", "signature",
    "helper_name", "helper_phone", "remark", "workplace", "origin_village",
  ]

  /// Fields that harm whom they are known of.
  static let specialFields: Set<FieldName> = [
    "hardship_cause", "poverty_cause", "disability_grade", "disability_kind", "disabled", "person_group",
    "labour_capacity", "health_status", "medical_insurance", "risk_kind", "hardship_kind", "hardship_level",
    "change_reason", "person_change_reason",
  ]

  /// Vocabularies whose words harm whom they are said of: illness, disability, orphans, prison.
  static let specialVocabularies: Set<String> = [
    "hardship_cause", "poverty_cause", "disability_grade", "disability_kind", "disabled", "person_group",
    "labour_capacity", "health_status", "risk_kind", "hardship_kind", "hardship_level", "exit_reason",
    "person_change_reason",
  ]

  /// The least that a column tells before any mask.
  static func of(_ column: FlowColumn, _ scene: FlowScene) -> Sensitivity {
    if isUnknownText(column, scene) { return .direct }
    var least = of(column.field, kind: column.kind, vocabulary: column.vocabulary)
    // What stands under a header that the dictionary knows is that, whatever the field is called; so is what part of
    // a header says.
    for word in column.headers {
      let fields = scene.fields(of: word, on: column)
      guard !fields.isEmpty, !fields.contains(column.field) else { continue }
      least = max(least, fields.map(of).min() ?? .open)
    }
    return isHarmful(column, scene) ? max(least, .special) : least
  }

  /// Whether what a column is called, or the members of its vocabulary, say something that harms whom it is said of:
  /// a yes under 是否吸毒 does, whatever the pipeline takes it for.
  private static func isHarmful(_ column: FlowColumn, _ scene: FlowScene) -> Bool {
    if let vocabulary = column.vocabulary, scene.specialVocabularies.contains(vocabulary) { return true }
    return column.texts.contains(where: scene.harms.isTold)
  }

  /// Whether nobody knows what stands in a column of texts: neither its field nor its header is one of the
  /// dictionary's. It may be anything, names among it.
  private static func isUnknownText(_ column: FlowColumn, _ scene: FlowScene) -> Bool {
    guard column.kind == .text || column.kind == .organisation, column.via.isEmpty else { return false }
    return !scene.knowsField(column.field) || column.headers.contains { scene.fieldsOfHeader($0).isEmpty }
  }

  /// The least that a field tells.
  public static func of(_ field: FieldName, kind: FieldKind, vocabulary: String?) -> Sensitivity {
    if directKinds.contains(kind) { return .direct }
    if let vocabulary, kind == .vocabulary || kind == .vocabularySet || kind == .relation {
      // Words of a vocabulary are all that is left of the cells, whatever the field is called.
      return specialVocabularies.contains(vocabulary) || specialFields.contains(field) ? .special : .open
    }
    return of(field)
  }

  private static func of(_ field: FieldName) -> Sensitivity {
    if directFields.contains(field) { return .direct }
    return specialFields.contains(field) ? .special : .open
  }
}
