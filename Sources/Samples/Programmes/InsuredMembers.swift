/// Goes through a population and stops at each member, or each household, that a month shows.
struct InsuredMembers {
  private var population: Population
  private let month: MonthNumber
  /// The household at hand.
  private(set) var household = Household()
  /// The position of the member at hand.
  private(set) var member = 0

  init(_ population: Population, month: MonthNumber) {
    self.population = population
    self.month = month
  }

  /// Goes to the next person in the ledger.
  mutating func nextPerson() {
    member += 1
    while true {
      while member < household.members.count {
        if household.shows(member, in: month) { return }
        member += 1
      }
      population.next(&household)
      member = 0
    }
  }

  /// Goes to the next household in the ledger.
  mutating func nextHousehold() {
    repeat { population.next(&household) } while !household.shows(0, in: month)
    member = 0
  }

  /// How many members of the household at hand the month shows.
  var shown: Int {
    household.members.indices.count { household.shows($0, in: month) }
  }
}
