import Columns

/// All households there ever are in a sample, in the order of places: a function of seed, rows and places.
///
/// Which of them a ledger shows depends on its month alone, so that ledgers of two months fit together.
/// Memory does not grow with the number of households.
struct Population: Sendable {
  /// How many rows are planned for each that a month shows: people come and go, and six in ten households
  /// are not there all the time.
  private static let planned = (rows: 147, shown: 100)

  let places: SamplePlaces
  private let seed: UInt64
  private var spread: Spread
  private var identities: IdentityNumbers
  private var number = 0
  private var numberInVillage = 0
  private var village = -1

  /// Makes the population whose ledgers have about so many rows.
  init(rows: Int, seed: UInt64, places: SamplePlaces) {
    self.places = places
    self.seed = seed
    spread = Spread(
      rows: rows * Self.planned.rows / Self.planned.shown, weights: places.villages.map(\.weight))
    identities = IdentityNumbers(seed: seed, counties: places.counties.map(\.code))
  }

  /// Replaces a household by the next; there is always one more.
  mutating func next(_ household: inout Household) {
    let place = spread.next()
    if place != village {
      village = place
      numberInVillage = 0
    }
    number += 1
    numberInVillage += 1
    var random = SplitMix64(seed: seed, stream: UInt64(number))
    household.salt = random.next()
    household.number = number
    household.numberInVillage = numberInVillage
    household.village = place
    household.ethnicity = .drawn(&random)
    household.stay = .drawn(perMille: 300, &random)
    household.group = random.within(1...12)
    household.uninsured = random.pick([7, 2, 1])
    settle(&household, &random)
    household.members.removeAll(keepingCapacity: true)
    FamilyMaker(county: places.villages[place].county, ethnicity: household.ethnicity)
      .fill(&household.members, &identities, &random)
    spread.use(household.members.count)
  }

  private func settle(_ household: inout Household, _ random: inout SplitMix64) {
    let isUrban = random.chance(perMille: places.villages[household.village].urbanPerMille)
    let changes = random.chance(perMille: 40)
    household.isUrban = (isUrban, changes ? !isUrban : isUrban)
    household.changesAt = changes ? .drawn(&random) : .never
    let start = MonthNumber(year: 2015, month: 1).value
    household.since =
      household.stay.first == .always
      ? MonthNumber(value: random.within(start...(MonthNumber.population.lowerBound.value - 1)))
      : household.stay.first
  }
}
