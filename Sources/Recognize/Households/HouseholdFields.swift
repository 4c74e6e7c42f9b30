import Columns

/// Which cells of a household's rows may stand once for all of them.
///
/// Money and counts are in none of the lists: they are never filled down.
enum HouseholdFields {
  /// What names a household; a row in which all of it is blank belongs to the household above.
  static let keys: [FieldName] = [
    "household_number", "household_code", "certificate_number", "householder_name", "householder_id",
  ]
  /// Those of them in which a dash says that the household above goes on.
  static let dashed: [FieldName] = ["household_number", "household_code", "householder_name"]
  /// Where a household lives; also a block of households may have it on its first row only.
  static let places: [FieldName] = ["county", "township", "village", "village_group", "address"]
  /// Where a household is counted; its rows all have it.
  static let townships: [FieldName] = ["county", "township", "village"]
  /// What is said of the household as a whole.
  static let attributes: [FieldName] = [
    "urban_rural", "allowance_class", "hardship_cause", "household_type", "monitoring_class", "poverty_cause",
    "risk_status", "safety_net", "relocated", "programme",
  ]
  /// Those that tables count by and that every household has: a blank one is unknown, and worth a finding.
  static let counted: Set<FieldName> = [
    "urban_rural", "allowance_class", "hardship_cause", "household_type", "monitoring_class", "poverty_cause",
    "safety_net",
  ]
  /// What pupils of a school, a class or a list have in common, beside places.
  static let ofGrants: [FieldName] = [
    "school", "school_code", "stage", "grade", "class_name", "programme", "aid_kind",
  ]
  /// Those of them that lie within one another, from the widest: another school has a stage of its own.
  static let ofSchools: [FieldName] = ["school", "stage", "grade", "class_name"]
  /// Those of them of which a mark such as 同上 says that it stands above.
  static let marked: [FieldName] = ["school", "stage", "grade", "class_name", "aid_kind"]
  /// Those of which a block's text is on the first row of the table: where it is not, blanks are no part of a block.
  static let fromFirstRow: Set<FieldName> = ["grade", "class_name", "aid_kind"]
}
