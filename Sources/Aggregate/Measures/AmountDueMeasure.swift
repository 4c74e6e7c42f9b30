import Columns

/// 应发金额: what the period's list awards, before back pay and recoveries.
public struct AmountDueMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "amount_due"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: Label(zh: "应发金额", en: "Amount due"), unit: .yuan)
  }

  /// What is gathered while rows are read.
  public func needs(for unit: RowUnit) -> [MeasureNeed] { [.amount("amount_due")] }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.sums["amount_due"] }
}
