import Columns

/// 保障标准: the standard in force at the period's last day, from a file of its own; open to everyone.
public struct StandardMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "standard"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(
      name, label: Label(zh: "保障标准", en: "Standard"), unit: .yuanPerPersonMonth, isAdditive: false,
      isProtected: false)
  }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.standard }
}
