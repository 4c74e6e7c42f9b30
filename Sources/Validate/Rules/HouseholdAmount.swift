import Columns

/// Asks whose amount it is, where the rows do not look like what the pipeline says.
///
/// A roster shows one household sum on the first row, or repeated on each member. Read as the persons',
/// a repeated sum is counted as often as the household has members. So, where amounts are the persons' and
/// at least nine in ten households of several rows (and no fewer than 5) have one amount on all their
/// rows, or an amount on one row only, it asks. Where the header says 户月保障金额 and households have an amount on several
/// rows, the sum would be wrong, unless somebody said of this ledger whose the amounts are. Where amounts are the
/// household's, it names the rows that say another than the first. Where rows are households, it names amounts that are
/// a person's (`PersonAmounts`).
struct HouseholdAmount: LedgerRule {
  let name = "household-amount"
  let codes: [FindingCode] = [
    .householdAmountRepeated, .householdAmountOnce, .householdAmountByHeader, .householdAmountDiffers,
    .personAmountByHeader, .personAmountByPersons,
  ]

  static let fewestHouseholds = 5

  func check(
    _ records: RecordBatch, seen: [RowMemory], settings: QualitySettings, into tally: inout FindingTally
  ) {
    guard settings.amountOf == .household, let field = settings.amountField else { return }
    for row in seen.indices where seen[row].contains(.otherAmount) {
      tally.add(
        Finding(.householdAmountDiffers, at: records.batch.place(row: row, field: field), field: field))
    }
  }

  func conclude(_ memory: LedgerMemory, settings: QualitySettings, into tally: inout FindingTally) {
    guard settings.amountOf == .person, let field = settings.amountField else { return }
    let households = memory.householdsOfSeveralRows()
    if let place = memory.householdsAmount, households.severalAmounts > 0, !settings.isAmountOwnerStated {
      tally.add(Finding(.householdAmountByHeader, at: place, field: field))
    }
    for (count, code) in [
      (households.sameAmount, FindingCode.householdAmountRepeated),
      (households.oneAmount, .householdAmountOnce),
    ] where count >= Self.fewestHouseholds && count * 10 >= households.all * 9 {
      tally.add(Finding(code, at: Place(), field: field), times: count)
    }
  }
}
