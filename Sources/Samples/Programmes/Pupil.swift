import Columns

/// A pupil with a guardian, at a school.
struct Pupil {
  let number: Int
  let school: Int
  /// The year of the stage, from 0.
  let year: Int
  let classNumber: Int
  let ethnicity: Ethnicity
  let person: Person
  let guardian: Person
  /// The position of the home village, in the school's township or county mostly.
  let home: Int
  let isBoarder: Bool
  /// The position in `hardships`.
  let hardship: Int
  /// 0 for the hardest level.
  let level: Int

  init(
    number: Int, school: Int, in place: Schools.School, seed: UInt64,
    _ identities: inout IdentityNumbers
  ) {
    var random = SplitMix64(seed: seed, stream: UInt64(number))
    self.number = number
    self.school = school
    ethnicity = .drawn(&random)
    year = random.below(place.stage.years.count)
    classNumber = random.within(1...6)
    let age = place.stage.years.firstAge + year
    let isFemale = random.chance(perMille: 485)
    let birthYear = FamilyMaker.referenceYear - age
    let identity = identities.next(
      county: place.county, birthYear: birthYear, isFemale: isFemale, isInMarried: false, &random)
    let name = PersonName(of: ethnicity, isFemale: isFemale, &random)
    let stay = Stay.drawn(perMille: 150, &random)
    person = Person(name: name, identity: identity, relation: .son, stay: stay, salt: random.next())

    let isMother = random.chance(perMille: 450)
    let guardianIdentity = identities.next(
      county: place.county, birthYear: birthYear - random.within(22...38), isFemale: isMother,
      isInMarried: isMother && random.chance(perMille: 120), &random)
    guardian = Person(
      name: isMother
        ? PersonName(of: ethnicity, isFemale: true, &random)
        : name.relative(of: ethnicity, isFemale: false, &random),
      identity: guardianIdentity, relation: isMother ? .mother : .father, stay: Stay(), salt: random.next())
    home = place.homes.lowerBound + random.below(place.homes.count)
    isBoarder = place.stage != .preschool && random.chance(perMille: place.stage == .primary ? 350 : 750)
    hardship = random.pick([34, 22, 6, 10, 2, 26])
    level = random.pick([25, 40, 35])
  }

  /// Whether the pupil is at school in a month.
  func isEnrolled(in month: MonthNumber) -> Bool { person.stay.contains(month) }

  /// The aids of a semester: one, or two.
  func aids(_ stage: SchoolStage) -> [Aid] {
    var random = person.random(30)
    let kinds = Aid.kinds(stage).filter { $0.isForBoarders.map { $0 == isBoarder } ?? true }
    let first = random.pick([70, 20, 7, 3].prefix(kinds.count).map { $0 })
    guard kinds.count > 1, random.chance(perMille: 300) else { return [kinds[first]] }
    return [kinds[first], kinds[(first + 1) % kinds.count]]
  }

  static let hardships = words("脱贫家庭学生", "低保家庭学生", "残疾学生", "监测对象家庭学生", "孤儿", "其他家庭经济困难学生")
}
