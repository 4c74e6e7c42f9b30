/// What a number of a table says: households, persons, yuan.
public struct Measure: Sendable, Hashable {
  /// The measure's name.
  public let name: MeasureName
  /// Its name for readers.
  public let label: Label
  /// What is counted.
  public let unit: Unit
  /// Whether its values over the members of a dimension add up to the total.
  ///
  /// Distinct persons with several grants do not, and an average does not.
  public let isAdditive: Bool
  /// Whether it tells about beneficiaries; an open measure, such as a standard, is never withheld.
  public let isProtected: Bool
  /// The amounts that it would tell beside a published count: it is withheld wherever one of them is.
  ///
  /// An average times the persons is the amount, and so is a common standard.
  public let tellsOf: [MeasureName]

  /// What is counted.
  public enum Unit: String, Sendable, CaseIterable {
    /// 户.
    case households
    /// 人.
    case persons
    /// 户次.
    case householdTimes = "household_times"
    /// 人次.
    case personTimes = "person_times"
    /// 个: offices, enterprises and other organisations.
    case organisations
    /// 次: visits and the like.
    case times
    /// 元: values are in cents.
    case yuan = "CNY"
    /// 元 for one person and month: values are in cents.
    case yuanPerPersonMonth = "CNY_per_person_month"
    /// ‰: persons of a thousand inhabitants; values are in hundredths.
    case perThousand = "per_1000_inhabitants"

    /// Whether a value is an amount in cents.
    public var isMoney: Bool { self == .yuan || self == .yuanPerPersonMonth }

    /// Whether a value is in hundredths and shown with two decimals.
    public var hasDecimals: Bool { isMoney || self == .perThousand }
  }

  /// Makes a measure.
  public init(
    _ name: MeasureName, label: Label, unit: Unit, isAdditive: Bool = true, isProtected: Bool = true,
    tellsOf: [MeasureName] = []
  ) {
    self.name = name
    self.label = label
    self.unit = unit
    self.isAdditive = isAdditive
    self.isProtected = isProtected
    self.tellsOf = tellsOf
  }

  /// A value as it stands in a data file: `1234`, or `1234.56` for money and rates.
  public func text(_ value: Int64) -> String {
    unit.hasDecimals ? Measure.decimal(value) : String(value)
  }

  /// Cents as yuan with two decimals.
  public static func decimal(_ cents: Int64) -> String {
    let magnitude = cents.magnitude
    let fraction = magnitude % 100
    return "\(cents < 0 ? "-" : "")\(magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// A quotient rounded half away from zero; nil when the divisor is 0.
  public static func rounded(_ dividend: Int64, over divisor: Int64) -> Int64? {
    guard divisor != 0 else { return nil }
    let quotient = (dividend.magnitude * 2 + divisor.magnitude) / (divisor.magnitude * 2)
    return (dividend < 0) != (divisor < 0) ? -Int64(quotient) : Int64(quotient)
  }
}
