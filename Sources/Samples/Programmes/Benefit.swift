/// What a household and its members get of the subsistence allowance, and why.
struct Benefit {
  /// 0 for class A, 1 for B, 2 for C.
  let allowanceClass: Int
  /// The position of the cause in `causes`.
  let cause: Int

  init(_ household: Household) {
    var random = household.random(1)
    allowanceClass = random.pick([18, 52, 30])
    cause = random.pick([380, 200, 190, 70, 55, 35, 25, 25, 12, 8])
  }

  /// The cause as the ledger has it: official words and the older ones that mean the same.
  var causeWord: [UInt8] { Self.causes[cause] }

  /// The class's letter.
  var classWord: StaticString {
    switch allowanceClass {
    case 0: "A"
    case 1: "B"
    default: "C"
    }
  }

  /// The monthly amount of a member in cents: whole yuan mostly, some with 50 cents.
  func amount(of person: Person, isUrban: Bool) -> Int {
    var random = person.random(2)
    let base = (isUrban ? [680, 540, 420] : [520, 380, 280])[allowanceClass]
    let yuan = base + 5 * random.below(25)
    if random.chance(perMille: 4) { return (yuan + 780) * 100 }
    return yuan * 100 + (random.chance(perMille: 60) ? 50 : 0)
  }

  static let causes = words("疾病", "残疾", "缺劳动力", "因病", "因残", "失业", "因学", "其他", "灾害", "失地")
}

/// What a person of a ledger is besides: the attributes of the full roster.
struct PersonTraits {
  /// 0 for no disability, else the grade from 1 to 4.
  let disabilityGrade: Int
  /// Whether the person is gravely ill.
  let isIll: Bool

  init(_ person: Person) {
    var random = person.random(3)
    disabilityGrade = random.chance(perMille: 130) ? random.within(1...4) : 0
    isIll = random.chance(perMille: 60)
  }

  /// The disability's grade as a word, empty for none.
  var gradeWord: StaticString {
    switch disabilityGrade {
    case 1: "一级"
    case 2: "二级"
    case 3: "三级"
    case 4: "四级"
    default: ""
    }
  }

  /// The group of persons who get more.
  func group(age: Int) -> StaticString {
    if disabilityGrade == 1 || disabilityGrade == 2 { return "重度残疾人" }
    if isIll { return "重病患者" }
    if age >= 60 { return "老年人" }
    return age < 18 ? "未成年人" : "其他"
  }

  /// Whether and how the person can work.
  func labour(age: Int) -> StaticString {
    if age < 16 || age >= 70 || disabilityGrade == 1 { return "无劳动能力" }
    if age >= 60 || disabilityGrade > 0 || isIll { return "部分丧失劳动能力" }
    return "有劳动能力"
  }
}
