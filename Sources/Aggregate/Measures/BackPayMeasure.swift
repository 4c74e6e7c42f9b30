import Columns

/// 补发金额: paid now for earlier months.
public struct BackPayMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "back_pay"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: Label(zh: "补发金额", en: "Back pay"), unit: .yuan)
  }

  /// What is gathered while rows are read.
  public func needs(for unit: RowUnit) -> [MeasureNeed] { [.amount("back_pay")] }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.sums["back_pay"] }
}
