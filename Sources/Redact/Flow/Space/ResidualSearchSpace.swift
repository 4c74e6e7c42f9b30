import Columns

/// How many valid identities remain possible for a row, given everything that is shown together.
///
/// The floors concern what is hidden, not who the person is where a notice names people by rule. They are
/// of our own: the law asks that a person be "not identifiable and not restorable" (Personal Information
/// Protection Law, article 73), and a number that can be tried out in seconds is restorable.
public enum ResidualSearchSpace {
  /// The fewest candidates a product must leave; nil for the office itself, which has the ledger.
  public static func floor(for audience: Audience) -> Int? {
    switch audience {
    case .everyone: 10_000
    case .community: 1_000
    case .internal: nil
    }
  }

  /// The number of valid identity numbers that look the same, for the row with the fewest.
  ///
  /// A number is valid when its area code is one of those given, its date is within the births, its serial
  /// is 001 to 999 and its check character is right (GB 11643-1999). The count is exact: numbers that look
  /// alike are counted by their weighted sum modulo 11, part by part, and a shown check character picks one
  /// sum.
  ///
  /// Cost: some five milliseconds.
  public static func identities(_ shape: IdentityShape) -> Int {
    var groups: [Int: Int] = [:]
    for (group, codes) in shape.areaCodes.enumerated() {
      for code in codes { groups[code] = group }
    }
    let areas = Parts(shape, width: 6, at: 0, values: Array(groups.keys)) { Facts(groups[$0] ?? 0) }
    let dates = Parts(shape, width: 8, at: 6, values: days(in: shape.births)) { facts(of: $0, shape) }
    let serials = Parts(shape, width: 3, at: 14, values: Array(1...999)) {
      Facts(shape.showsSex ? $0 % 2 : Facts.none)
    }
    let showsCheck = shape.keepLast > 0 || shape.keepFirst == 18
    var fewest = Int.max
    for date in dates.alike {
      for serial in serials.alike {
        let both = convolved(date, serial)
        for area in areas.alike {
          let sums = convolved(both, area)
          let count = showsCheck ? sums.filter { $0 > 0 }.min() : sums.reduce(0, +)
          fewest = min(fewest, count ?? 0)
        }
      }
    }
    return fewest == .max ? 0 : fewest
  }

  /// The number of mobile numbers that look the same: 1, a digit from 3 to 9, and nine digits.
  public static func mobiles(keepFirst: Int, keepLast: Int) -> Int {
    (keepFirst..<max(keepFirst, 11 - keepLast)).reduce(1) { count, position in
      count * (position == 0 ? 1 : position == 1 ? 7 : 10)
    }
  }

  /// The number of account numbers that look the same, for the kind of account with the fewest.
  ///
  /// Accounts have 10 to 23 digits and no public rule; cards have 16 to 19, of which the first six name a bank
  /// that everybody in the county knows, and the last is a check digit (ISO/IEC 7812-1).
  public static func accounts(keepFirst: Int, keepLast: Int) -> Int {
    let passbook = PartialAccount.lengths.lowerBound - keepFirst - keepLast
    // Where the last digit is shown it must be right; where it is not, it follows from the others.
    let card = 16 - max(keepFirst, 6) - max(keepLast, 1) - (keepLast > 0 ? 1 : 0)
    return power(min(passbook, card))
  }

  private static func power(_ digits: Int) -> Int {
    (0..<max(digits, 0)).reduce(1) { count, _ in count * 10 }
  }

  private static func days(in births: ClosedRange<CivilDate>) -> [Int] {
    var days: [Int] = []
    for year in births.lowerBound.year...births.upperBound.year {
      for month in 1...12 {
        for day in 1...CivilDate.days(in: month, of: year) {
          guard let date = CivilDate(year: year, month: month, day: day), births.contains(date) else {
            continue
          }
          days.append(year * 10_000 + month * 100 + day)
        }
      }
    }
    return days
  }

  /// What stands beside a part of the number, or `none`; numbers, since there are forty thousand days.
  private struct Facts: Hashable {
    static let none = -1
    var day = none
    var age = none
    var band = none
    /// The digits of the part that are shown, as one number.
    var digits = 0

    init(_ day: Int = none) { self.day = day }
  }

  private static func facts(of day: Int, _ shape: IdentityShape) -> Facts {
    var facts = Facts()
    if shape.birth.isEmpty { return facts }
    let (year, month) = (day / 10_000, day / 100 % 100)
    let birth = CivilDate(year: year, month: month, day: day % 100)
    let age = birth.map { shape.births.upperBound.age(bornOn: $0) } ?? 0
    for fact in shape.birth {
      switch fact {
      case .year: facts.day = max(facts.day, year)
      case .month: facts.day = max(facts.day, day / 100)
      case .day: facts.day = day
      case .age: facts.age = age
      case .band(let firstAges): facts.band = firstAges.lastIndex { $0 <= age } ?? Facts.none
      }
    }
    return facts
  }

  private static func convolved(_ left: [Int], _ right: [Int]) -> [Int] {
    var sums = [Int](repeating: 0, count: 11)
    for (one, count) in left.enumerated() where count > 0 {
      for (other, times) in right.enumerated() { sums[(one + other) % 11] += count * times }
    }
    return sums
  }

  /// The values of a part of the number, those that look alike counted by weighted sum modulo 11.
  private struct Parts {
    /// The counts, each kind once: turning the sums by a constant does not change how few there are.
    let alike: Set<[Int]>

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

    init(
      _ shape: IdentityShape, width: Int, at start: Int, values: [Int], facts: (Int) -> Facts
    ) {
      var groups: [Facts: [Int]] = [:]
      for value in values {
        var rest = value
        var sum = 0
        var shown = facts(value)
        for position in (start..<(start + width)).reversed() {
          let digit = rest % 10
          rest /= 10
          sum += digit * Self.weights[position]
          // The same positions are shown of all values, so equal numbers are equal digits.
          if position < shape.keepFirst || position >= 18 - shape.keepLast {
            shown.digits = shown.digits * 10 + digit
          }
        }
        groups[shown, default: [Int](repeating: 0, count: 11)][sum % 11] += 1
      }
      alike = Set(groups.values.map(Self.turned))
    }

    /// Of the eleven ways to turn the counts, the last in order.
    private static func turned(_ counts: [Int]) -> [Int] {
      var last = counts
      for shift in 1..<11 {
        let turned = Array(counts[shift...] + counts[..<shift])
        if last.lexicographicallyPrecedes(turned) { last = turned }
      }
      return last
    }
  }
}
