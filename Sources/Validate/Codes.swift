import Columns

extension FindingCode {
  /// A row without an identity number.
  public static let idMissing = FindingCode("id-missing")
  /// An identity number that has neither 15 digits nor 17 digits and a check character.
  public static let idForm = FindingCode("id-form")
  /// An identity number of which a spreadsheet kept the first digits only.
  public static let idDigitsLost = FindingCode("id-digits-lost")
  /// An identity number with letters in the place of digits.
  public static let idLetters = FindingCode("id-letters")
  /// An identity number that is partly asterisks already.
  public static let idMasked = FindingCode("id-masked")
  /// An identity number of 18 characters with another check character than its digits ask for.
  public static let idCheckDigit = FindingCode("id-check-digit")
  /// An identity number whose birth date is no day, or is after the period.
  public static let idDate = FindingCode("id-date")
  /// An identity number whose first six digits were never issued.
  public static let idArea = FindingCode("id-area")
  /// An address names another township than its row's.
  public static let addressElsewhere = FindingCode("address-elsewhere")
  /// A person's identity number stands in an earlier row too.
  public static let duplicatePerson = FindingCode("duplicate-person")
  /// An identity number stands in an earlier row beside another name.
  public static let numberOfSeveralNames = FindingCode("number-of-several-names")
  /// A beneficiary without an amount.
  public static let amountMissing = FindingCode("amount-missing")
  /// An amount that is no number.
  public static let amountUnreadable = FindingCode("amount-unreadable")
  /// An amount below zero.
  public static let amountNegative = FindingCode("amount-negative")
  /// An amount of zero.
  public static let amountZero = FindingCode("amount-zero")
  /// An amount far above what such a programme pays.
  public static let amountOdd = FindingCode("amount-odd")
  /// An amount that no person and no household ever gets.
  public static let amountImpossible = FindingCode("amount-impossible")
  /// A recovery with another sign than most of its column.
  public static let recoverySigns = FindingCode("recovery-signs")
  /// Formulas in a column of money that were saved without their result.
  public static let amountUncomputed = FindingCode("amount-uncomputed")
  /// All amounts of a table are smaller than any that is paid: they must be in a larger unit.
  public static let amountsTooSmall = FindingCode("amounts-too-small")
  /// No row of a table has an amount due other than zero, in a column that every ledger must have.
  public static let amountsAllMissing = FindingCode("amounts-all-missing")
  /// Most rows of grants, or most households, have no amount: it stands once for a block, and most money is not read.
  public static let amountsMostlyMissing = FindingCode("amounts-mostly-missing")
  /// A row's own amount is blank, and another column of money, which no field took, is filled.
  public static let amountElsewhere = FindingCode("amount-elsewhere")
  /// A column of money that no field took and that the used ones do not explain.
  public static let amountColumnUnused = FindingCode("amount-column-unused")
  /// A column of money that no field took, and that is the total of the used ones.
  public static let amountColumnTotal = FindingCode("amount-column-total")
  /// Amounts of one month beside a number of months: the period's sums would be a part of the money.
  public static let amountPerMonth = FindingCode("amount-per-month")
  /// The header of a grant's amount says that it is a month's, and no column says for how many.
  public static let amountSaysMonth = FindingCode("amount-says-month")
  /// The header of a grant's amount, or of the standard that it equals, says that it is a year's, and the period is a part of one.
  public static let amountSaysYear = FindingCode("amount-says-year")
  /// The used amount is the sum of this term's and another's.
  public static let amountOfSeveralTerms = FindingCode("amount-of-several-terms")
  /// What was paid is zero or blank where another column says that something was due.
  public static let amountDueUnpaid = FindingCode("amount-due-unpaid")
  /// A row states that it stands for several persons, where each row is counted as a grant to one.
  public static let rowOfSeveralPersons = FindingCode("row-of-several-persons")
  /// A person's grant of the same kind, amount and time stands in an earlier row too.
  public static let duplicateGrant = FindingCode("duplicate-grant")
  /// A column says that the row is of another period than the run's.
  public static let rowOfAnotherPeriod = FindingCode("row-of-another-period")
  /// A column of counts of persons that no field took, and that says another number than the used one.
  public static let countColumnUnused = FindingCode("count-column-unused")
  /// A household's row that does not say how many persons it is.
  public static let headCountMissing = FindingCode("head-count-missing")
  /// A number of persons that no household has.
  public static let headCountOdd = FindingCode("head-count-odd")
  /// A household of persons' rows states another number of insured persons than it has rows.
  public static let headCountDiffers = FindingCode("head-count-differs")
  /// Persons were counted by 家庭人口, since the ledger has no 保障人口.
  public static let headCountOfFamily = FindingCode("head-count-of-family")
  /// Each row is a household of its own, and most state a family of several: rows may be households.
  public static let rowsMayBeHouseholds = FindingCode("rows-may-be-households")
  /// A household of members' rows without the householder's.
  public static let householderMissing = FindingCode("householder-missing")
  /// A row without name and identity number, with an amount or without anything that tells of somebody.
  public static let rowOfNobody = FindingCode("row-of-nobody")
  /// A household number of which a spreadsheet kept the first digits only.
  public static let householdNumberLost = FindingCode("household-number-lost")
  /// A blank cell of a required column.
  public static let requiredCell = FindingCode("required-cell")
  /// Half of the rows of grants or more leave a required word blank: it stands once for a block, or was left out.
  public static let wordsMostlyMissing = FindingCode("words-mostly-missing")
  /// Nearly all households have one and the same amount on every row: it may be the household's.
  public static let householdAmountRepeated = FindingCode("household-amount-repeated")
  /// Nearly all households have an amount on one of their rows only: it may be the household's.
  public static let householdAmountOnce = FindingCode("household-amount-once")
  /// The header of the amount says that it is the household's, and several rows of a household have one.
  public static let householdAmountByHeader = FindingCode("household-amount-by-header")
  /// The header of the amount says that it is a person's, and rows are households of several persons.
  public static let personAmountByHeader = FindingCode("person-amount-by-header")
  /// Another column of households' rows is the amount times their persons: the amount is a person's.
  public static let personAmountByPersons = FindingCode("person-amount-by-persons")
  /// The household's amount is not the same on all its rows.
  public static let householdAmountDiffers = FindingCode("household-amount-differs")
  /// A household with a second householder.
  public static let twoHouseholders = FindingCode("two-householders")
  /// A row says of itself that its person or household no longer gets anything; it is counted.
  public static let rowEnded = FindingCode("row-ended")
  /// A row says of itself that its person is listed with the household and not insured (是否享受低保 = 否, 不保); it is counted.
  public static let rowNotInsured = FindingCode("row-not-insured")
  /// A status says that a row's money was not paid (未发放, 退回, 发放失败); it is counted.
  public static let rowUnpaid = FindingCode("row-unpaid")
  /// A title or file name says that last period's ledger is of another month than the one before.
  public static let previousMonth = FindingCode("previous-month")
  /// Last period's ledger has the very households and persons of this one's.
  public static let previousUnchanged = FindingCode("previous-unchanged")
  /// Last period's ledger has hardly any household of this one's, which has few itself.
  public static let previousDiffers = FindingCode("previous-differs")
  /// A township with all its households stands in only one of this and last period's ledgers.
  public static let previousPartial = FindingCode("previous-partial")
  /// A correction of a version that is not under the same output.
  public static let versionWithoutEarlier = FindingCode("version-without-earlier")
  /// The release is dated before the last day of its period.
  public static let dateBeforePeriodEnds = FindingCode("date-before-period-ends")
  /// A total row of the workbook that is not the sum of its rows.
  public static let totalRowDiffers = FindingCode("total-row-differs")
}

extension QualityReport {
  /// Findings that only the office can answer, and on whose answer published numbers depend.
  public static let asking: Set<FindingCode> = [
    .householdAmountRepeated, .householdAmountOnce, .householdAmountDiffers, .amountColumnUnused,
    .amountSaysMonth, .recoverySigns, .duplicatePerson, .duplicateGrant, .rowEnded, .rowUnpaid, .rowShort,
    .rowNotInsured, .headCountDiffers,
    .titleOfAnotherPeriod, .sheetSetApart, .sheetOfAnotherPeriod, .rowOfAnotherPeriod, .previousMonth,
    .previousUnchanged, .previousDiffers, .previousPartial, .totalRowDiffers, .versionWithoutEarlier,
    .dateBeforePeriodEnds, .columnValuesDiffer, .programmeDoubtful, .countColumnUnused, .amountSaysYear,
    .amountDueUnpaid, .numberOfSeveralNames,
  ]
}

extension ErrorCode {
  /// So many rows are of another period that the ledger must be that period's.
  public static let ledgerOfAnotherPeriod = ErrorCode("ledger-of-another-period", .refused)
  /// The ledgers hold no record of the programme.
  public static let ledgerWithoutRecords = ErrorCode("ledger-without-records", .refused)
  /// A pipeline names a rule that there is not.
  public static let unknownRule = ErrorCode("unknown-rule", .usage)
  /// Control totals that cannot be read.
  public static let controlTotalsMalformed = ErrorCode("control-totals-malformed", .usage)
  /// The ledger does not add up to the control totals.
  public static let controlTotalsDiffer = ErrorCode("control-totals-differ", .refused)
}
