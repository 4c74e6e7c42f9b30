import Columns

/// 补助水平: the amount due over persons, or the amount over grants; cents, half away from zero.
public struct AverageMeasure: MeasureDefinition {
  /// Its name.
  public let name: MeasureName = "average"

  /// Makes the measure.
  public init() {}

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    switch unit {
    case .householdMember:
      Measure(
        name, label: Label(zh: "补助水平", en: "Average per person"), unit: .yuanPerPersonMonth,
        isAdditive: false, tellsOf: ["amount_due"])
    case .grant:
      Measure(
        name, label: Label(zh: "平均资助金额", en: "Average per grant"), unit: .yuan, isAdditive: false,
        tellsOf: ["amount", "amount_paid"])
    }
  }

  /// What is gathered while rows are read.
  public func needs(for unit: RowUnit) -> [MeasureNeed] {
    unit == .householdMember ? [.amount("amount_due")] : [.amount("amount"), .amount("amount_paid")]
  }

  /// The value for a cell; nil where there is nobody to divide by.
  public func value(of cell: CellTotals) -> Int64? {
    let (amount, count) =
      switch cell.unit {
      case .householdMember: (cell.sums["amount_due"], cell.persons)
      case .grant: (cell.sums["amount"] ?? cell.sums["amount_paid"], cell.personTimes)
      }
    guard let amount, let count else { return nil }
    return Measure.rounded(amount, over: count)
  }
}
