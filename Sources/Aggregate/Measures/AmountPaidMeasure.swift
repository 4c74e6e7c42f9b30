import Columns

/// 实发金额: what was transferred, back pay and recoveries included.
public struct AmountPaidMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "amount_paid"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: Label(zh: "实发金额", en: "Amount paid"), unit: .yuan)
  }

  /// What is gathered while rows are read.
  public func needs(for unit: RowUnit) -> [MeasureNeed] { [.amount("amount_paid")] }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.sums["amount_paid"] }
}
