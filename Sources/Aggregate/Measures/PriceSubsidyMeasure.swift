import Columns

/// 价格临时补贴: paid while prices are high, beside the allowance.
public struct PriceSubsidyMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "price_subsidy"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: Label(zh: "价格临时补贴", en: "Price subsidy"), unit: .yuan)
  }

  /// What is gathered while rows are read.
  public func needs(for unit: RowUnit) -> [MeasureNeed] { [.amount("price_subsidy")] }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.sums["price_subsidy"] }
}
