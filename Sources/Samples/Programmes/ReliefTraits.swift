/// A person's attributes in the roster of poverty relief.
struct ReliefTraits {
  let politics: StaticString
  let education: StaticString
  let schooling: StaticString
  let health: StaticString
  let skill: StaticString
  let workplace: StaticString
  /// Months of work in the year; 0 for none.
  let workMonths: Int

  init(_ person: Person, age: Int) {
    var random = person.random(23)
    politics = age >= 20 && random.chance(perMille: 60) ? "中共党员" : "群众"
    let isPupil = (3..<18).contains(age) || (age < 22 && age >= 18 && random.chance(perMille: 500))
    switch age {
    case _ where !isPupil: schooling = "非在校生"
    case ..<6: schooling = "学前教育"
    case ..<12: schooling = "小学"
    case ..<15: schooling = "初中"
    case ..<18: schooling = random.chance(perMille: 600) ? "普通高中" : "中职"
    default: schooling = "高等教育"
    }
    education = age < 16 || isPupil ? "" : Self.educations[random.pick([10, 45, 35, 7, 3])]
    let condition = random.pick([78, 12, 4, 6])
    health = Self.conditions[condition]
    let canWork = age >= 16 && age < 65 && !isPupil && condition != Self.conditions.count - 1
    skill = canWork ? (random.chance(perMille: 100) ? "技能劳动力" : "普通劳动力") : "无劳动力"
    let works = canWork && random.chance(perMille: 600)
    workplace = works ? Self.workplaces[random.pick([40, 15, 15, 30])] : ""
    workMonths = works ? random.within(1...12) : 0
  }

  private static let educations: [StaticString] = ["文盲或半文盲", "小学", "初中", "高中", "大专"]
  private static let conditions: [StaticString] = ["健康", "长期慢性病", "患有大病", "残疾"]
  private static let workplaces: [StaticString] = ["县内", "市内县外", "省内市外", "省外"]
}
