/// What can happen to a household or a person between two ledgers.
public enum FlowKind: String, Sendable, CaseIterable {
  /// 新增户.
  case householdsEntered = "households_entered"
  /// 停发户.
  case householdsExited = "households_exited"
  /// 在保户增员: new persons of continuing households.
  case personsJoined = "persons_joined"
  /// 在保户减员: persons gone from continuing households.
  case personsLeft = "persons_left"
  /// 城市转农村.
  case urbanToRural = "urban_to_rural"
  /// 农村转城市.
  case ruralToUrban = "rural_to_urban"
  /// 跨乡镇迁移.
  case movedTownship = "moved_township"
  /// 新识别: monitored now, and not in the ledger before or not monitored there.
  case newlyIdentified = "newly_identified"
  /// 风险消除; not an exit.
  case riskRemoved = "risk_removed"
  /// 返贫 or 风险反弹.
  case returned
  /// 整户消亡: in poverty relief the households that are no longer in the ledger.
  case householdsGone = "households_gone"

  /// Whether persons are counted, not households.
  var countsPersons: Bool { self == .personsJoined || self == .personsLeft }
}
