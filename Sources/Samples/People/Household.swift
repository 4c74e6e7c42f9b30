import Columns

/// A household of one to six persons, the householder first.
struct Household: Sendable {
  /// Its number among all households of the population.
  var number = 0
  /// Its number within the village, from 1.
  var numberInVillage = 0
  /// The position of its village.
  var village = 0
  var ethnicity = Ethnicity.han
  var members: [Person] = []
  /// When the household is in the ledger.
  var stay = Stay()
  /// Whether it is urban before and since `changesAt`.
  var isUrban: (before: Bool, since: Bool) = (false, false)
  /// The month since which it counts as the other of urban and rural.
  var changesAt = MonthNumber.never
  /// The month in which its benefit began.
  var since = MonthNumber.always
  /// The group within the village, from 1.
  var group = 1
  /// How many members the family has who are not in the ledger.
  var uninsured = 0
  /// What the rest about the household is drawn from.
  var salt: UInt64 = 0

  /// Whether it counts as urban in a month.
  func isUrban(in month: MonthNumber) -> Bool { month < changesAt ? isUrban.before : isUrban.since }

  /// Whether a member is in the ledger of a month.
  func shows(_ member: Int, in month: MonthNumber) -> Bool {
    stay.contains(month) && (member == 0 || members[member].stay.contains(month))
  }

  /// A generator for one of the household's attributes.
  func random(_ attribute: UInt64) -> SplitMix64 { SplitMix64(seed: salt, stream: attribute) }
}
