import Columns

/// Fewer persons than the tier's minimum stand behind a number, or are it.
public struct FewPersons: Safeguard {
  /// Its name in reports.
  public let name = "few-persons"

  /// Makes the rule.
  public init() {}

  /// The rows of 1 to n-1 persons.
  public func objections(to table: Table, policy: ProtectionPolicy) -> Objections {
    let minimum = policy.minimumPersons[table.spec.tier] ?? 1
    var objections = Objections()
    let small = SmallCells(table, below: minimum, of: .persons, contributors: \.persons)
    objections.rows = small.rows
    return objections
  }
}
