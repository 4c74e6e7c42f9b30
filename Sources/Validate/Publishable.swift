import Columns

extension QualityReport {
  /// What makes published numbers wrong, whatever else is done with the row.
  ///
  /// A faulty identity number takes nobody out of a count; these do change one.
  static let wrongInPublic: [FindingCode] = [
    .amountUnreadable, .amountUncomputed, .amountImpossible, .amountsTooSmall, .amountsAllMissing,
    .amountsMostlyMissing, .amountElsewhere, .amountPerMonth, .rowOfSeveralPersons, .headCountMissing,
    .headCountOdd, .rowOfNobody, .householdNumberLost, .rowShifted, .sheetOfSeveralPeriods,
    .amountOfSeveralTerms, .wordsMostlyMissing,
  ]

  /// What a control total of the amounts due answers.
  private static let confirmedByAmount: Set<FindingCode> = [
    .amountsTooSmall, .amountsAllMissing, .amountsMostlyMissing, .amountElsewhere, .amountPerMonth,
    .amountOfSeveralTerms,
  ]

  /// Amounts that are another's than what rows are, and how they are refused.
  private static let amountsOfOthers: [(FindingCode, ErrorCode)] = [
    (.householdAmountByHeader, .householdAmountByHeader), (.personAmountByHeader, .personAmountByHeader),
    (.personAmountByPersons, .personAmountByPersons),
  ]

  /// Refuses a ledger whose counts and sums would be wrong as they are published.
  ///
  /// - Parameter control: control totals that state a number confirm it as it is.
  /// - Throws: `ledger-without-records`; `list-repeats` with the table; `several-on-a-row` with the first of several
  ///   persons' columns or names; `ledger-unsound` with the first place of the first cause, and how many there are of
  ///   all;
  ///   `household-amount-by-header`, `person-amount-by-header` or `person-amount-by-persons` with the column;
  ///   `ledger-of-another-period`, `ledger-repeats`, `households-run-together`, `households-untold`,
  ///   `rows-may-be-households`, `householders-missing`, `head-counts-differ`, with how many rows or households.
  public func requirePublishable(control: ControlTotals?) throws(SluiceError) {
    if rows == 0 { throw SluiceError(.ledgerWithoutRecords) }
    // A ledger of households given twice has a better word for it; of grants, the table is the best.
    if control?.persons == nil, !isMost(tally.count(of: .duplicatePerson), of: rows), let repeated {
      throw SluiceError(.listRepeats, at: repeated.place, key: String(repeated.rows))
    }
    if let several = severalOnARow, control?.persons == nil || several.isOfColumns {
      throw SluiceError(.severalOnARow, at: several.place, key: String(several.count))
    }
    try requireSoundRows(control)
    let others = tally.count(of: .rowOfAnotherPeriod)
    if others >= rows || (control?.persons == nil && isMost(others, of: rows)) {
      throw SluiceError(
        .ledgerOfAnotherPeriod, at: firstPlace(of: .rowOfAnotherPeriod), key: String(others))
    }
    if control?.persons == nil, isMost(duplicates, of: rows) {
      throw SluiceError(.ledgerRepeats, key: String(duplicates))
    }
    try requireSoundHouseholds(control)
  }

  /// Refuses single rows and columns that make a published number wrong.
  private func requireSoundRows(_ control: ControlTotals?) throws(SluiceError) {
    let causes = tally.sorted.filter { cause in
      // A control total says that the amounts, or the persons, are right as they are.
      let isConfirmed =
        (control?.amount != nil && Self.confirmedByAmount.contains(cause.code))
        || (control?.persons != nil && cause.code == .rowOfSeveralPersons)
      return Self.wrongInPublic.contains(cause.code) && !isConfirmed
    }
    if let first = causes.first {
      throw SluiceError(
        .ledgerUnsound, at: firstPlace(of: first.code),
        key: String(causes.reduce(0) { $0 + $1.entry.count }))
    }
    for (finding, error) in Self.amountsOfOthers where tally.count(of: finding) > 0 {
      throw SluiceError(error, at: firstPlace(of: finding))
    }
  }

  /// Refuses households that cannot be told apart, or are not as large as they say.
  private func requireSoundHouseholds(_ control: ControlTotals?) throws(SluiceError) {
    let seconds = tally.count(of: .twoHouseholders)
    if control?.households == nil, seconds >= Self.fewest, seconds * 10 >= seconds + households {
      throw SluiceError(.householdsRunTogether, key: String(seconds))
    }
    let untold = tally.count(of: .householdUnknown)
    if control?.households == nil, untold > 0, untold >= households || isMost(untold, of: households) {
      throw SluiceError(.householdsUntold, key: String(untold))
    }
    let families = tally.count(of: .rowsMayBeHouseholds)
    if control?.persons == nil, families > 0 {
      throw SluiceError(.rowsMayBeHouseholds, key: String(families))
    }
    let headless = tally.count(of: .householderMissing)
    if control?.persons == nil, headless >= Self.fewest, headless * 2 >= households {
      throw SluiceError(.householdersMissing, key: String(headless))
    }
    let differing = tally.count(of: .headCountDiffers)
    if control?.persons == nil, isMost(differing, of: households) {
      throw SluiceError(.headCountsDiffer, key: String(differing))
    }
  }

  private func firstPlace(of code: FindingCode) -> Place {
    tally.sorted.first { $0.code == code }?.entry.places.first?.place ?? Place()
  }

  /// Where the first of several persons or payments stand on one row, and how many such rows, or columns, there are;
  /// nil where hardly any row names several persons.
  private var severalOnARow: (place: Place, count: Int, isOfColumns: Bool)? {
    let columns = tally.count(of: .columnsCompete)
    if columns > 0 { return (firstPlace(of: .columnsCompete), columns, true) }
    let names = tally.count(of: .namesInOneCell)
    guard names > Self.slips || (names > 0 && names * 3 >= rows) else { return nil }
    return (firstPlace(of: .namesInOneCell), names, false)
  }

  /// As many rows may name two persons by mistake.
  private static let slips = 2

  /// More than a few of a village.
  private static let fewest = 5

  /// Whether so many cannot be accidents of single rows: a third of all, and more than a few of a village.
  private func isMost(_ count: Int, of all: Int) -> Bool { count >= Self.fewest && count * 3 >= all }
}

extension ErrorCode {
  /// Amounts, numbers of persons or rows that make the published numbers wrong.
  public static let ledgerUnsound = ErrorCode("ledger-unsound", .refused)
  /// A header says that amounts are the household's, where each row's would be counted.
  public static let householdAmountByHeader = ErrorCode("household-amount-by-header", .refused)
  /// A header says that amounts are a person's, where rows are households of several.
  public static let personAmountByHeader = ErrorCode("person-amount-by-header", .refused)
  /// Another column is the amount times the household's persons, where the amount would be the household's.
  public static let personAmountByPersons = ErrorCode("person-amount-by-persons", .refused)
  /// Each row is a household of its own, and most state a family of several: rows may be households.
  public static let rowsMayBeHouseholds = ErrorCode("rows-may-be-households", .refused)
  /// So many households have no householder's row that persons must be missing.
  public static let householdersMissing = ErrorCode("householders-missing", .refused)
  /// So many rows repeat a person, or a person's grant, that the ledger must have been given twice, or holds several
  /// months.
  public static let ledgerRepeats = ErrorCode("ledger-repeats", .refused)
  /// A table lists the households or grants of an earlier one again: a notice or the bank's list beside the roster, the
  /// whole list beside those of the schools.
  public static let listRepeats = ErrorCode("list-repeats", .refused)
  /// Rows hold several persons or several payments, in columns side by side or in one cell, and are counted once.
  public static let severalOnARow = ErrorCode("several-on-a-row", .refused)
  /// So many households state another number of insured persons than they have rows that rows are no persons.
  public static let headCountsDiffer = ErrorCode("head-counts-differ", .refused)
  /// So many rows tell nothing of their household that the ledger names none.
  public static let householdsUntold = ErrorCode("households-untold", .refused)
  /// So many households have two householders that their numbers cannot tell them apart.
  public static let householdsRunTogether = ErrorCode("households-run-together", .refused)
}
