import Columns

/// The roster of households lifted out of poverty and households monitored, one row a person.
struct ReliefRoster: LedgerSource {
  private var members: InsuredMembers
  private let cells: HouseholdCells
  private let month: MonthNumber
  private let lastDay: CivilDate

  init(_ population: Population, plan: SamplePlan) {
    members = InsuredMembers(population, month: plan.month)
    cells = HouseholdCells(places: population.places, contact: Contact(rows: plan.settings.rows))
    month = plan.month
    lastDay = plan.period.lastDay
  }

  mutating func next(_ row: inout RowBuffer, serial: Int) {
    members.nextPerson()
    let household = members.household
    let person = household.members[members.member]
    row.salt = person.salt
    row.householdSalt = household.salt
    row.add(number: serial)
    cells.addPlace(household, to: &row)
    row.add { bytes in
      bytes.append(number: household.group)
      bytes.append("组")
    }
    row.add { appendCode(household, to: &$0) }
    row.add { bytes in
      appendCode(household, to: &bytes)
      bytes.append(number: members.member + 1, width: 2)
    }
    addPerson(person, of: household, to: &row)
    addHousehold(household, to: &row)
    addChange(person, of: household, to: &row)
    addHelper(household, to: &row)
    cells.addBank(household, to: &row)
    cells.addPhone(household, to: &row)
    cells.addRemark(person, number: household.number, to: &row)
  }

  private func appendCode(_ household: Household, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: cells.places.counties[cells.places.villages[household.village].county].code.utf8)
    cells.appendNumber(household, to: &bytes)
  }

  private func addPerson(_ person: Person, of household: Household, to row: inout RowBuffer) {
    let traits = ReliefTraits(person, age: person.identity.age(at: lastDay))
    cells.add(person.name, to: &row)
    row.add("居民身份证")
    cells.add(person.identity, to: &row)
    row.add(person.relation.word)
    row.add(number: members.shown)
    row.add(household.ethnicity.word)
    row.add(traits.politics)
    row.add(traits.education)
    row.add(traits.schooling)
    row.add(traits.health)
    row.add(traits.skill)
    row.add(traits.workplace)
    if traits.workMonths > 0 { row.add(number: traits.workMonths) } else { row.addEmpty() }
    row.add("城乡居民基本医疗保险")
  }

  private func addHousehold(_ household: Household, to row: inout RowBuffer) {
    let hardship = Hardship(household)
    let isMonitored = hardship.identified <= month
    let isRemoved = isMonitored && hardship.removed <= month
    row.add(hardship.wasPoor ? "脱贫户" : "一般农户")
    row.add(Hardship.monitoringWords[isMonitored ? hardship.monitoring : 0])
    if isMonitored { row.add(dayOf: hardship.identified) } else { row.addEmpty() }
    for slot in 0..<5 {
      if isMonitored, slot < hardship.risks.count {
        row.add(Hardship.riskWords[hardship.risks[slot]])
      } else {
        row.addEmpty()
      }
    }
    row.add(isMonitored ? (isRemoved ? "是" : "否") : "")
    if isRemoved { row.add(dayOf: hardship.removed) } else { row.addEmpty() }
    row.add(Hardship.causeWords[hardship.cause])
    if hardship.wasPoor { row.add(number: hardship.outYear) } else { row.addEmpty() }
    row.add(hardship.safetyNet == 0 ? "无" : hardship.safetyNet == 1 ? "低保" : "特困")
    row.add(hardship.isRelocated ? "是" : "否")
    row.add("是")
    row.add("是")
    var random = household.random(21)
    row.add(cents: random.within(700_000...2_200_000))
    for slot in 0..<3 {
      if slot < hardship.measures.count {
        row.add(Hardship.measureWords[hardship.measures[slot]])
      } else {
        row.addEmpty()
      }
    }
  }

  private func addChange(_ person: Person, of household: Household, to row: inout RowBuffer) {
    let stay = members.member == 0 ? household.stay : person.stay
    let isNew = stay.first == month
    let isLast = stay.last == month
    var random = person.random(22)
    let why = random.below(4)
    if isNew {
      row.add((["出生", "嫁入", "户籍迁入", "回迁"] as [StaticString])[why])
    } else if isLast {
      row.add((["死亡", "嫁出", "户籍迁出", "死亡"] as [StaticString])[why])
    } else {
      row.addEmpty()
    }
    if isNew || isLast { row.add(dayOf: month) } else { row.addEmpty() }
  }

  private func addHelper(_ household: Household, to row: inout RowBuffer) {
    // One helper for five households of a village, from a fixed set of units.
    let helper = household.village * 1000 + household.numberInVillage / 5
    var random = SplitMix64(seed: 7, stream: UInt64(helper))
    cells.add(PersonName(of: .han, isFemale: random.chance(perMille: 450), &random), to: &row)
    let village = cells.places.villages[household.village]
    let unit = Self.units[random.below(Self.units.count)]
    row.add { bytes in
      bytes.append(contentsOf: cells.places.townships[village.township].name)
      bytes.append(contentsOf: unit)
    }
    row.add { bytes in
      bytes.append("1990001")
      bytes.append(number: helper % 10_000, width: 4)
    }
    var visits = household.random(UInt64(2000 + month.value))
    row.add(number: visits.within(0...4))
  }

  private static let units = words("人民政府", "农业农村服务中心", "卫生院", "中心学校", "财政所", "林业站")

  let columns =
    [
      LedgerColumn("序号", .serial), LedgerColumn("县(市、区)"), LedgerColumn("乡(镇、街道)", .township),
      LedgerColumn("行政村", .village), LedgerColumn("自然村(组)"), LedgerColumn("户编号"), LedgerColumn("人编号"),
      LedgerColumn("姓名", group: "家庭成员"), LedgerColumn("证件类型", group: "家庭成员"),
      LedgerColumn("证件号码", .citizenID, group: "家庭成员"), LedgerColumn("与户主关系", group: "家庭成员"),
      LedgerColumn("家庭人口", .number), LedgerColumn("民族"), LedgerColumn("政治面貌"), LedgerColumn("文化程度"),
      LedgerColumn("在校生状况"), LedgerColumn("健康状况"), LedgerColumn("劳动技能"), LedgerColumn("务工地"),
      LedgerColumn("务工月数", .number), LedgerColumn("医保"), LedgerColumn("户类型"), LedgerColumn("监测类别"),
      LedgerColumn("识别时间"),
    ] + (1...5).map { LedgerColumn("风险类型\($0)", .word, group: "风险类型") }
    + [
      LedgerColumn("风险是否消除"), LedgerColumn("风险消除时间"), LedgerColumn("主要致贫原因", .word),
      LedgerColumn("脱贫年度"), LedgerColumn("低保/特困"), LedgerColumn("搬迁户"), LedgerColumn("住房安全"),
      LedgerColumn("饮水安全"), LedgerColumn("人均纯收入(元)", .number),
    ] + (1...3).map { LedgerColumn("帮扶措施\($0)", .word, group: "帮扶措施") }
    + [
      LedgerColumn("人口变更原因"), LedgerColumn("人口变更时间"), LedgerColumn("帮扶责任人", group: "结对帮扶"),
      LedgerColumn("帮扶单位", group: "结对帮扶"), LedgerColumn("帮扶人电话", group: "结对帮扶"),
      LedgerColumn("走访次数", .number, group: "结对帮扶"), LedgerColumn("开户行"), LedgerColumn("账号"),
      LedgerColumn("联系电话", .phone), LedgerColumn("备注", .remark),
    ]
}
