import Columns

/// 扣回金额: taken back for earlier months, below zero however the ledger signs it.
public struct RecoveryMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "recovery"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: Label(zh: "扣回金额（负数）", en: "Recovery (below zero)"), unit: .yuan)
  }

  /// What is gathered while rows are read.
  public func needs(for unit: RowUnit) -> [MeasureNeed] { [.amount("recovery")] }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.sums["recovery"] }
}
