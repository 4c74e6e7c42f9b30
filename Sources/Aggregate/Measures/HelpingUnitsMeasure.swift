import Columns

/// 帮扶单位数: distinct organisations that help; one can help in several areas.
public struct HelpingUnitsMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "helping_units"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(
      name, label: Label(zh: "帮扶单位数", en: "Helping organisations"), unit: .organisations,
      isAdditive: false)
  }

  /// What is gathered while rows are read.
  public func needs(for unit: RowUnit) -> [MeasureNeed] { [.distinctTexts("helper_unit")] }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.distinct["helper_unit"] }
}
