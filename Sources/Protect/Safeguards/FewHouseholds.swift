import Columns

/// Fewer households than the tier's minimum stand behind a number, or are it.
///
/// Zeros are published: a cell of nobody tells about nobody.
public struct FewHouseholds: Safeguard {
  /// Its name in reports.
  public let name = "few-households"

  /// Makes the rule.
  public init() {}

  /// The rows of 1 to n-1 households.
  public func objections(to table: Table, policy: ProtectionPolicy) -> Objections {
    let minimum = policy.minimumHouseholds[table.spec.tier] ?? 1
    var objections = Objections()
    let small = SmallCells(table, below: minimum, of: .households, contributors: \.households)
    objections.rows = small.rows
    return objections
  }
}
