import Columns

/// The full roster of the subsistence allowance as counties keep it, one row a person or one a household.
///
/// Households that will stop after the month carry the change and its reason in their last row.
struct AllowanceRoster: LedgerSource {
  private var members: InsuredMembers
  private let cells: HouseholdCells
  private let month: MonthNumber
  private let lastDay: CivilDate
  private let isByHousehold: Bool

  let columns: [LedgerColumn]

  init(_ population: Population, plan: SamplePlan) {
    members = InsuredMembers(population, month: plan.month)
    cells = HouseholdCells(places: population.places, contact: Contact(rows: plan.settings.rows))
    month = plan.month
    lastDay = plan.period.lastDay
    isByHousehold = plan.settings.shape == .household
    columns = Self.household + (isByHousehold ? [] : Self.person) + Self.benefit
  }

  mutating func next(_ row: inout RowBuffer, serial: Int) {
    if isByHousehold { members.nextHousehold() } else { members.nextPerson() }
    let household = members.household
    let person = household.members[members.member]
    row.salt = person.salt
    row.householdSalt = household.salt
    addHousehold(household, serial: serial, to: &row)
    if !isByHousehold { addPerson(person, to: &row) }
    addBenefit(household, person, to: &row)
  }

  private func addHousehold(_ household: Household, serial: Int, to row: inout RowBuffer) {
    row.add(number: serial)
    cells.addPlace(household, to: &row)
    row.add { bytes in
      bytes.append(number: household.group)
      bytes.append("组")
    }
    row.add { bytes in
      bytes.append("保")
      cells.appendNumber(household, to: &bytes)
    }
    cells.add(household.members[0].name, to: &row)
    cells.add(household.members[0].identity, to: &row)
    row.add(number: members.shown + household.uninsured)
    row.add(number: members.shown)
  }

  private func addPerson(_ person: Person, to row: inout RowBuffer) {
    let age = person.identity.age(at: lastDay)
    let traits = PersonTraits(person)
    cells.add(person.name, to: &row)
    row.add(person.relation.word)
    cells.add(person.identity, to: &row)
    row.add(person.identity.isFemale ? "女" : "男")
    row.add(number: age)
    row.add(members.household.ethnicity.word)
    row.add(traits.group(age: age))
    row.add(traits.labour(age: age))
    row.add(traits.gradeWord)
  }

  private func addBenefit(_ household: Household, _ person: Person, to row: inout RowBuffer) {
    let benefit = Benefit(household)
    let isUrban = household.isUrban(in: month)
    row.add(isUrban ? "城市" : "农村")
    row.add(benefit.classWord)
    row.add(benefit.causeWord)
    addMoney(household, benefit, isUrban: isUrban, to: &row)
    cells.add(household.members[0].name, to: &row)
    cells.addBank(household, to: &row)
    row.add(household.since)
    let change = Change(household, member: members.member, in: month, isByHousehold: isByHousehold)
    row.add(change.kind)
    row.add(change.reason)
    row.add("已发放")
    cells.addPhone(household, to: &row)
    cells.addRemark(person, number: household.number, to: &row)
  }

  private func addMoney(
    _ household: Household, _ benefit: Benefit, isUrban: Bool, to row: inout RowBuffer
  ) {
    var sums = Payment()
    for member in household.members.indices {
      guard isByHousehold ? household.shows(member, in: month) : member == members.member else { continue }
      sums.add(household.members[member], benefit, isUrban: isUrban, in: month)
    }
    row.add(cents: sums.due)
    row.add(cents: sums.extra)
    row.add(cents: sums.subsidy)
    row.add(cents: sums.backPay)
    row.add(cents: sums.recovery)
    row.add(cents: sums.paid)
  }

  private static let household = [
    LedgerColumn("序号", .serial), LedgerColumn("县(市、区)", group: "所在地"),
    LedgerColumn("乡镇(街道)", .township, group: "所在地"), LedgerColumn("村(社区)", .village, group: "所在地"),
    LedgerColumn("村民小组", group: "所在地"), LedgerColumn("低保证号"), LedgerColumn("户主姓名"),
    LedgerColumn("户主身份证号", .citizenID), LedgerColumn("家庭人口", .number), LedgerColumn("保障人口", .number),
  ]
  private static let person = [
    LedgerColumn("保障对象姓名", group: "保障对象"), LedgerColumn("与户主关系", group: "保障对象"),
    LedgerColumn("身份证号", .citizenID, group: "保障对象"), LedgerColumn("性别", group: "保障对象"),
    LedgerColumn("年龄", .number, group: "保障对象"), LedgerColumn("民族", group: "保障对象"),
    LedgerColumn("人员类别", group: "保障对象"), LedgerColumn("劳动能力", group: "保障对象"),
    LedgerColumn("残疾等级", group: "保障对象"),
  ]
  private static let benefit = [
    LedgerColumn("城乡类别"), LedgerColumn("保障类别"), LedgerColumn("致困原因", .word),
    LedgerColumn("低保金", .money, group: "资金"), LedgerColumn("分类施保增发", .money, group: "资金"),
    LedgerColumn("价格补贴", .money, group: "资金"), LedgerColumn("补发", .money, group: "资金"),
    LedgerColumn("扣回", .money, group: "资金"), LedgerColumn("实发合计", .money, group: "资金"),
    LedgerColumn("开户名", group: "一卡通"), LedgerColumn("开户行", group: "一卡通"),
    LedgerColumn("一卡通账号", group: "一卡通"), LedgerColumn("起始年月"), LedgerColumn("变动类型"),
    LedgerColumn("变动原因"), LedgerColumn("发放状态"), LedgerColumn("电话", .phone), LedgerColumn("备注", .remark),
  ]
}
