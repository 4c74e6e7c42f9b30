import Columns

/// Fewer households than the tier's minimum have an amount in a sum of money, however many stand in the row.
///
/// A township of forty households of which one got back pay publishes that household's money. The rest of the
/// row tells nothing about it: only the sum, and what would tell it, is withheld.
///
/// An amount of 0 is published: nobody got it.
public struct FewContributors: Safeguard {
  /// Its name in reports.
  public let name = "few-contributors"

  /// Makes the rule.
  public init() {}

  /// The amounts of 1 to n-1 households.
  public func objections(to table: Table, policy: ProtectionPolicy) -> Objections {
    let minimum = policy.minimumHouseholds[table.spec.tier] ?? 1
    var objections = Objections()
    for (index, row) in table.rows.enumerated() {
      for (column, cell) in row.cells.enumerated() where table.measures[column].isProtected {
        guard let contributors = cell.contributors, let value = cell.value, value != 0 else { continue }
        if contributors > 0 && contributors < minimum {
          objections.cells.insert(Objections.Cell(row: index, column: column))
        }
      }
    }
    return objections
  }
}
