import Columns

/// All quality rules.
public enum QualityRules {
  /// The rules, in the order in which reports name them.
  public static let all: [any QualityRule] = [
    IDMissing(), IDCheckDigit(), IDDate(), IDArea(), AddressTownship(), DuplicatePerson(), Amount(),
    RequiredCell(), HouseholdAmount(), TwoHouseholders(), TotalRow(), HeadCount(), RowOfNobody(),
    HouseholdNumber(), EndedRow(), NotInsured(),
  ]

  /// The rules with some names, in the order of `all`.
  ///
  /// - Throws: `unknown-rule`.
  public static func named(_ names: [String]) throws(SluiceError) -> [any QualityRule] {
    let known = all.map(\.name)
    for name in names where !known.contains(name) {
      throw SluiceError(.unknownRule, key: name, expected: known)
    }
    return all.filter { names.contains($0.name) }
  }
}
