import Columns

/// 金额: the money of a programme that has one amount, fee reductions included.
public struct AmountMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "amount"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: Label(zh: "金额", en: "Amount"), unit: .yuan)
  }

  /// What is gathered while rows are read.
  public func needs(for unit: RowUnit) -> [MeasureNeed] { [.amount("amount"), .amount("amount_paid")] }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.sums["amount"] ?? cell.sums["amount_paid"] }
}
