/// The name of a field of a pipeline, such as `citizen_id`.
public struct FieldName: RawRepresentable, Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  /// The name: lower case ASCII, words joined by underscores.
  public let rawValue: String

  /// Makes a name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a name.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Makes a name.
  public init(stringLiteral value: String) { rawValue = value }

  /// Orders by name.
  public static func < (left: FieldName, right: FieldName) -> Bool { left.rawValue < right.rawValue }
}

/// What the cells of a field are, such as `citizen_id`, `money` or `vocabulary`.
///
/// Several fields can be of one kind: householder and member both have a `person_name`.
public struct FieldKind: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name: lower case ASCII, words joined by underscores.
  public let rawValue: String

  /// Makes a kind.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a kind.
  public init(stringLiteral value: String) { rawValue = value }
}

extension FieldKind {
  /// The county a row belongs to.
  public static let county: FieldKind = "county"
  /// The township, street or park a row belongs to.
  public static let township: FieldKind = "township"
  /// The village or community.
  public static let village: FieldKind = "village"
  /// The group within a village.
  public static let villageGroup: FieldKind = "village_group"
  /// Everything of an address below the village.
  public static let address: FieldKind = "address"
  /// The name of a person.
  public static let personName: FieldKind = "person_name"
  /// A citizen identity number, or what else a person is numbered by in an identity document.
  public static let citizenID: FieldKind = "citizen_id"
  /// A telephone number.
  public static let phone: FieldKind = "phone"
  /// A bank account, card or passbook number.
  public static let account: FieldKind = "account"
  /// A number of a household, a certificate or a file, without a public rule.
  public static let number: FieldKind = "number"
  /// How a person is related to the householder.
  public static let relation: FieldKind = "relation"
  /// One word of a dictionary's vocabulary.
  public static let vocabulary: FieldKind = "vocabulary"
  /// Several words of a vocabulary in one cell or in numbered columns.
  public static let vocabularySet: FieldKind = "vocabulary_set"
  /// An amount of money.
  public static let money: FieldKind = "money"
  /// A whole number.
  public static let count: FieldKind = "count"
  /// A day.
  public static let date: FieldKind = "date"
  /// A month of a year.
  public static let month: FieldKind = "month"
  /// The name of a school, bank or other organisation.
  public static let organisation: FieldKind = "organisation"
  /// Free text.
  public static let text: FieldKind = "text"

  /// All kinds that a pipeline may name.
  public static let all: [FieldKind] = [
    .county, .township, .village, .villageGroup, .address, .personName, .citizenID, .phone, .account, .number,
    .relation, .vocabulary, .vocabularySet, .money, .count, .date, .month, .organisation, .text,
  ]
}

extension FieldName {
  /// The numbers of households, in the order in which they tell households apart.
  public static let householdNumbers: [FieldName] = ["household_number", "household_code"]
}

/// A text in Chinese and English; officers and citizens see the Chinese first.
public struct Label: Sendable, Hashable, Codable {
  /// Simplified Chinese.
  public let zh: String
  /// English.
  public let en: String

  /// Makes a label.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}
