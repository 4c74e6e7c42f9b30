import Columns

/// A month counted from the start of the calendar, so that months can be compared and subtracted.
struct MonthNumber: Sendable, Hashable, Comparable {
  /// Months since January of the year 0.
  let value: Int

  /// The months that a population is made for: January 2024 to December 2029.
  static let population = MonthNumber(year: 2024, month: 1)...MonthNumber(year: 2029, month: 12)
  /// Before all months.
  static let always = MonthNumber(value: 0)
  /// After all months.
  static let never = MonthNumber(value: 200_000)

  init(value: Int) { self.value = value }

  init(year: Int, month: Int) { value = year * 12 + month - 1 }

  init(of day: CivilDate) { self.init(year: day.year, month: day.month) }

  var year: Int { value / 12 }
  var month: Int { value % 12 + 1 }
  var previous: MonthNumber { MonthNumber(value: value - 1) }
  var next: MonthNumber { MonthNumber(value: value + 1) }

  static func < (left: MonthNumber, right: MonthNumber) -> Bool { left.value < right.value }

  /// A month of the population's years, drawn evenly.
  static func drawn(_ random: inout SplitMix64) -> MonthNumber {
    MonthNumber(value: random.within(population.lowerBound.value...population.upperBound.value))
  }
}

/// The months in which somebody is in the ledger.
struct Stay: Sendable {
  var first = MonthNumber.always
  var last = MonthNumber.never

  func contains(_ month: MonthNumber) -> Bool { first <= month && month <= last }

  /// A stay that begins or ends within the population's years, each so many times in a thousand.
  static func drawn(perMille share: Int, _ random: inout SplitMix64) -> Stay {
    switch random.below(1000) {
    case ..<share: Stay(first: .drawn(&random))
    case ..<(2 * share): Stay(last: .drawn(&random))
    default: Stay()
    }
  }
}
