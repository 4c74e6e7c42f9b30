import Columns

/// 资助标准: the standard of the payment list, where all grants of a cell have the same.
///
/// It is protected: beside a published count it would give the amount of a cell that is withheld.
public struct AidStandardMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "aid_standard"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(
      name, label: Label(zh: "资助标准", en: "Standard of aid"), unit: .yuan, isAdditive: false,
      tellsOf: ["amount", "amount_paid"])
  }

  /// What is gathered while rows are read.
  public func needs(for unit: RowUnit) -> [MeasureNeed] { [.range("standard_amount")] }

  /// The value for a cell.
  public func value(of cell: CellTotals) -> Int64? { cell.common["standard_amount"] }
}
