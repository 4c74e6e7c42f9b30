import Columns

/// 户次: households times the members of a set that each has; it adds up where households do not.
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
