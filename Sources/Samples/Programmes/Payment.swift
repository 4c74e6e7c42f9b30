/// The parts of a payment in cents; what is recovered is positive here and taken off in `paid`.
struct Payment {
  private(set) var due = 0
  private(set) var extra = 0
  private(set) var subsidy = 0
  private(set) var backPay = 0
  private(set) var recovery = 0

  /// What is paid out.
  var paid: Int { due + extra + subsidy + backPay - recovery }

  /// Adds a member's payment of a month.
  mutating func add(_ person: Person, _ benefit: Benefit, isUrban: Bool, in month: MonthNumber) {
    let amount = benefit.amount(of: person, isUrban: isUrban)
    let traits = PersonTraits(person)
    due += amount
    if traits.disabilityGrade == 1 || traits.disabilityGrade == 2 || traits.isIll { extra += 60_00 }
    subsidy += 25_00
    var random = SplitMix64(seed: person.salt, stream: UInt64(1000 + month.value))
    switch random.below(250) {
    case 0, 1: backPay += amount
    case 2: recovery += 50_00
    default: break
    }
  }
}

/// What changed about a member in a month, in the words of the roster; only exits have a reason.
struct Change {
  let kind: StaticString
  let reason: StaticString

  init(_ household: Household, member: Int, in month: MonthNumber, isByHousehold: Bool) {
    var random = household.random(8)
    let why = random.pick([30, 35, 12, 15, 8])
    if household.stay.last == month {
      kind = "停发"
      reason = ["死亡", "收入超标", "转特困", "迁出", "其他"][why]
    } else if household.stay.first == month {
      kind = "新增"
      reason = ""
    } else if household.changesAt == month {
      kind = "城乡互转"
      reason = ""
    } else if !isByHousehold, member > 0, household.members[member].stay.last == month {
      kind = "减员"
      reason = ["死亡", "死亡", "迁出", "迁出", "其他"][why]
    } else if !isByHousehold, member > 0, household.members[member].stay.first == month {
      kind = "增员"
      reason = ""
    } else {
      kind = "无变动"
      reason = ""
    }
  }
}
