import Columns

/// 户数: households, each counted once, with the attributes of its householder's row.
public struct HouseholdsMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "households"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: Label(zh: "户数", en: "Households"), unit: .households)
  }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.households }
}
