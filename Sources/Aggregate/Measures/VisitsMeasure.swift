import Columns

/// 走访次数: visits of helpers, which a household has once however many rows it has.
public struct VisitsMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "visits"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: Label(zh: "走访次数", en: "Visits"), unit: .times)
  }

  /// What is gathered while rows are read.
  public func needs(for unit: RowUnit) -> [MeasureNeed] { [.householdNumber("visits")] }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.sums["visits"] }
}
