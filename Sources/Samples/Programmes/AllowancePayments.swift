/// The payment list of the subsistence allowance: 19 columns, one row a person, amounts per person.
struct AllowancePayments: LedgerSource {
  private var members: InsuredMembers
  private let cells: HouseholdCells
  private let month: MonthNumber

  let columns = [
    LedgerColumn("序号", .serial), LedgerColumn("县(市、区)"), LedgerColumn("乡镇(街道)", .township),
    LedgerColumn("村(社区)", .village), LedgerColumn("户号"), LedgerColumn("户主姓名"), LedgerColumn("姓名"),
    LedgerColumn("与户主关系"), LedgerColumn("身份证号码", .citizenID), LedgerColumn("家庭住址"),
    LedgerColumn("联系电话", .phone), LedgerColumn("开户银行"), LedgerColumn("银行账号"), LedgerColumn("城乡类别"),
    LedgerColumn("保障类别"), LedgerColumn("月保障金额(元)", .money), LedgerColumn("起始年月"),
    LedgerColumn("致困原因", .word), LedgerColumn("备注", .remark),
  ]

  init(_ population: Population, plan: SamplePlan) {
    members = InsuredMembers(population, month: plan.month)
    cells = HouseholdCells(places: population.places, contact: Contact(rows: plan.settings.rows))
    month = plan.month
  }

  mutating func next(_ row: inout RowBuffer, serial: Int) {
    members.nextPerson()
    let household = members.household
    let person = household.members[members.member]
    let benefit = Benefit(household)
    let isUrban = household.isUrban(in: month)
    row.salt = person.salt
    row.householdSalt = household.salt
    row.add(number: serial)
    cells.addPlace(household, to: &row)
    cells.addNumber(household, to: &row)
    cells.add(household.members[0].name, to: &row)
    cells.add(person.name, to: &row)
    row.add(person.relation.word)
    cells.add(person.identity, to: &row)
    cells.addAddress(household, to: &row)
    cells.addPhone(household, to: &row)
    cells.addBank(household, to: &row)
    row.add(isUrban ? "城市" : "农村")
    row.add(benefit.classWord)
    row.add(cents: benefit.amount(of: person, isUrban: isUrban))
    row.add(household.since)
    row.add(benefit.causeWord)
    cells.addRemark(person, number: household.number, to: &row)
  }
}
