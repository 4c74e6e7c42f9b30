import Columns

/// 结对户数: households with a helper or a helping organisation.
public struct PairedHouseholdsMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "paired_households"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: Label(zh: "结对帮扶户数", en: "Paired households"), unit: .households)
  }

  /// What is gathered while rows are read.
  public func needs(for unit: RowUnit) -> [MeasureNeed] { [.mark("helper_name"), .mark("helper_unit")] }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.markedHouseholds }
}
