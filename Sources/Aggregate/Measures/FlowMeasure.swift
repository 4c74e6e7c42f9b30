import Columns

/// 动态管理: entries, exits and changes against last period's ledger.
public struct FlowMeasure: MeasureDefinition {
  /// Which of them.
  public let kind: FlowKind

  /// Makes the measure of a kind.
  public init(_ kind: FlowKind) { self.kind = kind }

  /// Its name.
  public var name: MeasureName { MeasureName(kind.rawValue) }

  /// How tables show it.
  public func measure(for unit: RowUnit) -> Measure {
    Measure(name, label: label, unit: kind.countsPersons ? .persons : .households)
  }

  /// The value for a cell; nil without last period's ledger.
  public func value(of cell: CellTotals) -> Int64? { cell.flows[kind] }

  private var label: Label {
    switch kind {
    case .householdsEntered: Label(zh: "新增户数", en: "Households entered")
    case .householdsExited: Label(zh: "停发户数", en: "Households exited")
    case .personsJoined: Label(zh: "在保户增员人数", en: "Persons joined continuing households")
    case .personsLeft: Label(zh: "在保户减员人数", en: "Persons left continuing households")
    case .urbanToRural: Label(zh: "城市转农村户数", en: "Households from urban to rural")
    case .ruralToUrban: Label(zh: "农村转城市户数", en: "Households from rural to urban")
    case .movedTownship: Label(zh: "跨乡镇迁移户数", en: "Households moved between townships")
    case .newlyIdentified: Label(zh: "新识别户数", en: "Households newly identified")
    case .riskRemoved: Label(zh: "风险消除户数", en: "Households with risk removed")
    case .returned: Label(zh: "返贫（风险反弹）户数", en: "Households with risk returned")
    case .householdsGone: Label(zh: "整户消亡户数", en: "Whole households gone")
    }
  }
}
