import Columns

/// 分类施保增发: the addition for some groups of persons.
public struct ExtraAllowanceMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "extra_allowance"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: Label(zh: "分类施保增发金额", en: "Extra allowance"), unit: .yuan)
  }

  /// What is gathered while rows are read.
  public func needs(for unit: RowUnit) -> [MeasureNeed] { [.amount("extra_allowance")] }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.sums["extra_allowance"] }
}
