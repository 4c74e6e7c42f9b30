import Columns

/// 人次: grants, however many of them one person has.
public struct PersonTimesMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "person_times"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: Label(zh: "人次", en: "Person-times"), unit: .personTimes)
  }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.personTimes }
}
