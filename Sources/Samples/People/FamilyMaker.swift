/// Makes the members of a household: ages that fit their relations, one householder, names of one family.
struct FamilyMaker {
  let county: Int
  let ethnicity: Ethnicity

  /// The year that ages are drawn for.
  static let referenceYear = 2026

  /// Adds one to six members, the householder first.
  func fill(_ members: inout [Person], _ identities: inout IdentityNumbers, _ random: inout SplitMix64) {
    let size = random.pick([40, 25, 15, 10, 6, 4]) + 1
    let isOld = random.chance(perMille: size == 1 ? 600 : 300)
    let age = isOld ? random.within(60...(random.chance(perMille: 40) ? 98 : 84)) : random.within(26...59)
    let isFemale = random.chance(perMille: size == 1 ? 480 : 280)
    add(.householder, age: age, isFemale: isFemale, to: &members, &identities, &random)
    while members.count < size {
      let next = nextMember(members, head: (age, isFemale), &random)
      add(next.relation, age: next.age, isFemale: next.isFemale, to: &members, &identities, &random)
    }
  }

  private func nextMember(
    _ members: [Person], head: (age: Int, isFemale: Bool), _ random: inout SplitMix64
  ) -> (relation: Relation, age: Int, isFemale: Bool) {
    if members.count == 1, random.chance(perMille: 650) {
      return (.spouse, min(max(head.age + random.within(-5...4), 20), 99), !head.isFemale)
    }
    if head.age >= 62, random.chance(perMille: 500) {
      let isGirl = random.chance(perMille: 490)
      return (isGirl ? .granddaughter : .grandson, random.within(0...min(22, head.age - 45)), isGirl)
    }
    if head.age < 60, random.chance(perMille: 180), !members.contains(where: { $0.relation == .mother }) {
      return (.mother, head.age + random.within(19...32), true)
    }
    if head.age >= 55, random.chance(perMille: 150) {
      return (.daughterInLaw, head.age - random.within(24...32), true)
    }
    let isGirl = random.chance(perMille: 480)
    let youngest = max(0, head.age - 42)
    return (isGirl ? .daughter : .son, random.within(youngest...max(youngest, head.age - 21)), isGirl)
  }

  private func add(
    _ relation: Relation, age: Int, isFemale: Bool, to members: inout [Person],
    _ identities: inout IdentityNumbers, _ random: inout SplitMix64
  ) {
    let isInMarried = (relation == .spouse || relation == .daughterInLaw) && random.chance(perMille: 120)
    let identity = identities.next(
      county: county, birthYear: Self.referenceYear - age, isFemale: isFemale, isInMarried: isInMarried,
      &random)
    let name =
      relation.sharesSurname
      ? members.first?.name.relative(of: ethnicity, isFemale: isFemale, &random)
        ?? PersonName(of: ethnicity, isFemale: isFemale, &random)
      : PersonName(of: isInMarried ? .han : ethnicity, isFemale: isFemale, &random)
    var stay = Stay.drawn(perMille: 60, &random)
    let born = MonthNumber(year: identity.year, month: identity.month)
    // Nobody is in a ledger before the month after birth.
    if born >= MonthNumber.population.lowerBound.previous { stay = Stay(first: born.next) }
    members.append(
      Person(name: name, identity: identity, relation: relation, stay: stay, salt: random.next()))
  }
}
