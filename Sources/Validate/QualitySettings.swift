import Columns
import Dictionaries

/// What the quality check of a run is asked for.
public struct QualitySettings: Sendable {
  /// The pipeline's fields.
  public let fields: [FieldSpec]
  /// What a row is.
  public let unit: RowUnit
  /// Whose amount stands in a row.
  public let amountOf: AmountOwner
  /// The field that holds what a beneficiary is due; nil when the programme has none.
  public let amountField: FieldName?
  /// The period's last day: nobody is born after it.
  public let lastDay: CivilDate
  /// Above this many cents an amount is worth a second look.
  public let oddAmount: Int64
  /// Whether six digits were ever issued as an area code, in any year.
  public let isAreaCode: @Sendable (Int) -> Bool
  /// What the pipeline says rows are, whatever the columns; nil where the columns tell.
  public var rows: RowsAre?
  /// Whether somebody said of this ledger whose the amounts are, whatever its headers say.
  public var isAmountOwnerStated = false
  /// What a field is called in reports.
  public var fieldLabel: @Sendable (FieldName) -> Label = { name in
    Label(zh: name.rawValue, en: name.rawValue.replacing("_", with: " "))
  }

  /// Whether a cell says that its row has ended, as in a column of status or as in remarks.
  public var isEnded: @Sendable (_ cell: Span<UInt8>, _ isStatus: Bool) -> Bool = { _, _ in false }

  /// Whether a status of payment says that nothing was paid.
  public var isUnpaid: @Sendable (_ status: String) -> Bool = { _ in false }

  /// Whether a remark says that nothing was paid.
  public var isUnpaidByRemark: @Sendable (_ remark: String) -> Bool = { _ in false }

  /// Whether the period is a part of a year, so that a year's amounts are not its own.
  public var isPartOfYear = false

  /// Whether a header of money names another term or month than the period's.
  public var isOfAnotherPeriod: @Sendable (_ header: String) -> Bool = { _ in false }
  /// Whether a header of money names the period's term or month.
  public var isOfThisPeriod: @Sendable (_ header: String) -> Bool = { _ in false }

  /// Whether a cell says that its row's person is not insured, as in the column that asks for it or elsewhere.
  public var isNotInsured: @Sendable (_ cell: String, _ isAsked: Bool) -> Bool = { _, _ in false }

  /// What addresses say of the townships of their rows; nil where that is not asked.
  public var addresses: AddressBook?

  let rules: [any QualityRule]

  /// Makes settings.
  ///
  /// - Parameter rules: names from `QualityRules.all`.
  /// - Throws: `unknown-rule`.
  public init(
    rules: [String], fields: [FieldSpec], unit: RowUnit, amountOf: AmountOwner, amountField: FieldName?,
    lastDay: CivilDate, oddAmount: Int64 = 2_000_000, isAreaCode: @escaping @Sendable (Int) -> Bool
  ) throws(SluiceError) {
    self.rules = try QualityRules.named(rules)
    self.fields = fields
    self.unit = unit
    self.amountOf = amountOf
    self.amountField = amountField
    self.lastDay = lastDay
    self.oddAmount = oddAmount
    self.isAreaCode = isAreaCode
  }

  /// The number of persons that must be that of a household's rows: the insured ones, or the whole family where a
  /// roster lists everybody and pays nobody (家庭人口 of poverty relief).
  var statedCount: FieldName {
    let has = { (name: FieldName) in fields.contains { $0.name == name } }
    let listsFamilies = has(.householdSize) && !has(.insuredPersons) && amountField == nil
    return listsFamilies ? .householdSize : .insuredPersons
  }

  var checksIdentities: Bool {
    rules.contains { $0 is IDMissing || $0 is IDCheckDigit || $0 is IDDate || $0 is IDArea }
  }
}

extension FieldName {
  static let citizenID: FieldName = "citizen_id"
  static let householderID: FieldName = "householder_id"
  static let idType: FieldName = "id_type"
  static let insuredPersons: FieldName = "insured_persons"
  static let householdSize: FieldName = "household_size"
}
