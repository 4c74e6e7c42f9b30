import Columns

/// 户次: what households have of a set, entry by entry as the ledger names it; it adds up where households do not.
///
/// A household with two measures of one kind is two of it, and one of 户. What its rows repeat counts once.
public struct HouseholdTimesMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "household_times"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: Label(zh: "户次", en: "Household-times"), unit: .householdTimes)
  }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.householdTimes }
}
