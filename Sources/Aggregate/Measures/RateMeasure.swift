import Columns

/// 保障率: persons of a thousand inhabitants, in hundredths, half away from zero.
///
/// Inhabitants come from a dated population file by city and county; without one, and for townships and
/// parts of an area's people, the rate is not available.
public struct RateMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "rate"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: Label(zh: "保障率", en: "Rate"), unit: .perThousand, isAdditive: false)
  }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? {
    guard let persons = cell.persons, let population = cell.population else { return nil }
    return Measure.rounded(persons * 100_000, over: population)
  }
}
