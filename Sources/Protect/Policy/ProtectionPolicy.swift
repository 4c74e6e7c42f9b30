import Columns

/// From how many households and persons a number is published, by tier; a pipeline can only raise it.
///
/// The defaults keep monthly township tables useful: a single threshold for everything would empty them, and
/// an emptied table is published by hand instead. n = 3 is the common choice of the Handbook on Statistical
/// Disclosure Control, section 4.2.
public struct ProtectionPolicy: Sendable, Hashable {
  /// For each tier, the least number of distinct households behind a number.
  public private(set) var minimumHouseholds: [Tier: Int] = [.totals: 3, .groups: 3, .special: 3, .flows: 3]

  /// For each tier, the least number of persons behind a number.
  public private(set) var minimumPersons: [Tier: Int] = [.totals: 1, .groups: 5, .special: 10, .flows: 1]

  /// The share of a table's cells that may be withheld; beyond it the table is coarsened first.
  public var maximumWithheldShare = 0.15

  /// Dimensions that harm whom they are known of: two of them are crossed for the city only, and where all
  /// people of a township share one member, its rows are left out.
  public var specialDimensions: Set<FieldName> = [
    "disabled", "disability_kind", "disability_grade", "hardship_cause", "poverty_cause", "risk_kind",
    "health_status", "hardship_kind", "person_group", "labour_capacity",
  ]

  /// The default thresholds.
  public init() {}

  /// Thresholds raised above the defaults; lower ones change nothing.
  ///
  /// - Throws: `threshold-too-high` with the tier, when households are not counted that far.
  public init(raisingHouseholds households: [Tier: Int], persons: [Tier: Int]) throws(SluiceError) {
    for (tier, minimum) in households {
      guard minimum <= Table.Cell.contributorLimit else {
        throw SluiceError(
          .thresholdTooHigh, key: tier.rawValue, expected: [String(Table.Cell.contributorLimit)])
      }
      minimumHouseholds[tier] = max(minimumHouseholds[tier] ?? 1, minimum)
    }
    for (tier, minimum) in persons { minimumPersons[tier] = max(minimumPersons[tier] ?? 1, minimum) }
  }
}

extension ErrorCode {
  /// A pipeline asks for more households behind a cell than are counted.
  public static let thresholdTooHigh = ErrorCode("threshold-too-high", .usage)
}

extension FindingCode {
  /// A total of a city or county that is always shown tells about one or two households.
  public static let smallTotalShown = FindingCode("small-total-shown")
}
