import Columns

/// 人数: rows of persons, or distinct persons where a row is a grant.
public struct PersonsMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "persons"

  /// Makes the measure.
  public init() {}

  /// How tables show it; distinct persons with several grants do not add up over kinds of grants.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(
      name, label: Label(zh: "人数", en: "Persons"), unit: .persons, isAdditive: unit == .householdMember)
  }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.persons }
}
