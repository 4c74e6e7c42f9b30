import Columns

extension FindingCode {
  /// A household that is in no notice, since its village is not known.
  public static let noticeVillageMissing = FindingCode("notice-village-missing")
  /// A household in a notice without a householder's name.
  public static let noticeNameMissing = FindingCode("notice-name-missing")
  /// A household in a notice whose name is left blank: the cell is not surely one person's name.
  public static let noticeNameUnsure = FindingCode("notice-name-unsure")
  /// A household in a notice whose name is left blank: its householder is not known to be of age.
  public static let noticeAgeUnknown = FindingCode("notice-age-unknown")
  /// A household in a notice whose group is left blank: the cell is not surely a group, or holds somebody's name.
  public static let noticeGroupUnsure = FindingCode("notice-group-unsure")
}

extension ErrorCode {
  /// A pipeline names a mask that there is not.
  public static let unknownMask = ErrorCode("unknown-mask", .usage)
  /// A setting of a mask that it cannot have.
  public static let maskSetting = ErrorCode("mask-setting", .usage)
  /// A pseudonym is asked for and no key is given.
  public static let pseudonymKeyMissing = ErrorCode("pseudonym-key-missing", .usage)
  /// A key that is too short to keep anything secret.
  public static let pseudonymKeyShort = ErrorCode("pseudonym-key-short", .usage)
  /// A notice with full names that does not say by which rule.
  public static let noticeBasisMissing = ErrorCode("notice-basis-missing", .usage)
}

extension FieldName {
  static let name: FieldName = "name"
  static let householderName: FieldName = "householder_name"
  static let villageGroup: FieldName = "village_group"
  static let startMonth: FieldName = "start_month"
  static let insuredPersons: FieldName = "insured_persons"
  static let ageGroup: FieldName = "age_group"
}
