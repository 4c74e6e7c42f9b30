import Columns

/// The payment list of student financial aid: one row a pupil and aid, in the order of schools.
struct AidPayments: LedgerSource {
  private let cells: HouseholdCells
  private let schools: [Schools.School]
  private let plan: SamplePlan
  private var spread: Spread
  private var identities: IdentityNumbers
  private var number = 0
  private var pupil: Pupil?
  private var pending: [Aid] = []

  init(_ places: SamplePlaces, plan: SamplePlan) {
    cells = HouseholdCells(places: places, contact: Contact(rows: plan.settings.rows))
    schools = Schools(places).all
    self.plan = plan
    // A semester has 85 in a hundred pupils of the population, with 1.3 aids each.
    spread = Spread(rows: plan.settings.rows * 91 / 100, weights: schools.map(\.weight))
    identities = IdentityNumbers(seed: plan.settings.seed, counties: places.counties.map(\.code))
  }

  mutating func next(_ row: inout RowBuffer, serial: Int) {
    while pending.isEmpty { nextPupil() }
    let aid = pending.removeFirst()
    guard let pupil else { return }
    let school = schools[pupil.school]
    row.salt = pupil.person.salt
    row.householdSalt = pupil.guardian.salt
    row.add(number: serial)
    row.add { $0.append(contentsOf: plan.period.text.utf8) }
    row.add(cells.places.counties[school.county].name)
    row.add(school.name)
    row.add(school.code)
    row.add(cells.places.townships[school.township].name)
    row.add(school.stage.word)
    row.add(school.stage.grade(pupil.year))
    row.add { bytes in
      bytes.append(number: pupil.classNumber)
      bytes.append("班")
    }
    addPupil(pupil, to: &row)
    row.add(aid.word)
    row.add(cents: aid.standard)
    row.add(number: 5)
    row.add(cents: aid.standard)
    addGuardian(pupil, to: &row)
    addPayment(pupil, aid, to: &row)
    cells.addRemark(pupil.person, number: pupil.number, to: &row)
  }

  private mutating func nextPupil() {
    let school = spread.next()
    number += 1
    let pupil = Pupil(
      number: number, school: school, in: schools[school], seed: plan.settings.seed, &identities)
    spread.use(1)
    guard pupil.isEnrolled(in: plan.month) else { return }
    self.pupil = pupil
    pending = pupil.aids(schools[school].stage)
  }

  private func addPupil(_ pupil: Pupil, to row: inout RowBuffer) {
    let village = cells.places.villages[pupil.home]
    row.add { bytes in
      bytes.append("G")
      pupil.person.identity.append(to: &bytes)
    }
    cells.add(pupil.person.name, to: &row)
    row.add(pupil.person.identity.isFemale ? "女" : "男")
    row.add("居民身份证")
    cells.add(pupil.person.identity, to: &row)
    row.add(pupil.ethnicity.word)
    row.add(cells.places.counties[village.county].name)
    row.add(cells.places.townships[village.township].name)
    row.add(village.name)
    row.add(pupil.isBoarder ? "是" : "否")
    row.add(Pupil.hardships[pupil.hardship])
    row.add((["特别困难", "困难", "一般困难"] as [StaticString])[pupil.level])
  }

  private func addGuardian(_ pupil: Pupil, to row: inout RowBuffer) {
    cells.add(pupil.guardian.name, to: &row)
    cells.add(pupil.guardian.identity, to: &row)
    row.add(pupil.guardian.identity.isFemale ? "母亲" : "父亲")
    row.add { cells.contact.appendPhone(pupil.number, to: &$0) }
  }

  private func addPayment(_ pupil: Pupil, _ aid: Aid, to row: inout RowBuffer) {
    if aid.isReduction {
      for _ in 0..<3 { row.addEmpty() }
    } else {
      let county = cells.places.counties[schools[pupil.school].county].name
      cells.add(pupil.guardian.name, to: &row)
      row.add { cells.contact.appendBank(pupil.number % 10, county: county, to: &$0) }
      row.add { cells.contact.appendAccount(pupil.number, isPassbook: pupil.number % 4 == 3, to: &$0) }
    }
    row.add { $0.append(contentsOf: plan.period.lastDay.iso.utf8) }
    row.add("已发放")
    row.addEmpty()
  }

  let columns = [
    LedgerColumn("序号", .serial), LedgerColumn("学年学期"), LedgerColumn("县(市、区)"),
    LedgerColumn("学校名称", group: "就读学校"), LedgerColumn("学校代码", group: "就读学校"),
    LedgerColumn("学校所在乡镇", .township, group: "就读学校"), LedgerColumn("学段", group: "就读学校"),
    LedgerColumn("年级", group: "就读学校"), LedgerColumn("班级", group: "就读学校"),
    LedgerColumn("学籍号", group: "学生信息"), LedgerColumn("学生姓名", group: "学生信息"),
    LedgerColumn("性别", group: "学生信息"), LedgerColumn("证件类型", group: "学生信息"),
    LedgerColumn("证件号码", .citizenID, group: "学生信息"), LedgerColumn("民族", group: "学生信息"),
    LedgerColumn("户籍县", group: "学生信息"), LedgerColumn("户籍乡镇", group: "学生信息"),
    LedgerColumn("户籍村", group: "学生信息"), LedgerColumn("是否住校", group: "学生信息"),
    LedgerColumn("困难类型", .word, group: "资助信息"), LedgerColumn("困难等级", group: "资助信息"),
    LedgerColumn("资助项目", group: "资助信息"), LedgerColumn("标准(元/生·学期)", .number, group: "资助信息"),
    LedgerColumn("月数", .number, group: "资助信息"), LedgerColumn("金额", .money, group: "资助信息"),
    LedgerColumn("监护人姓名", group: "监护人"), LedgerColumn("监护人证件号码", .citizenID, group: "监护人"),
    LedgerColumn("监护人关系", group: "监护人"), LedgerColumn("监护人电话", .phone, group: "监护人"),
    LedgerColumn("开户名", group: "发放信息"), LedgerColumn("开户行", group: "发放信息"),
    LedgerColumn("卡号", group: "发放信息"), LedgerColumn("发放日期", group: "发放信息"),
    LedgerColumn("发放状态", group: "发放信息"), LedgerColumn("签字"), LedgerColumn("备注", .remark),
  ]
}
