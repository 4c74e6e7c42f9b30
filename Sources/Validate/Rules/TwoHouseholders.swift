import Columns

/// Finds rows that are the second householder of their household, and households of members without one.
struct TwoHouseholders: LedgerRule {
  let name = "two-householders"
  let codes: [FindingCode] = [.twoHouseholders, .householderMissing]

  func check(
    _ records: RecordBatch, seen: [RowMemory], settings: QualitySettings, into tally: inout FindingTally
  ) {
    for row in seen.indices where seen[row].contains(.householder) {
      tally.add(
        Finding(.twoHouseholders, at: records.batch.place(row: row, field: "relation"), field: "relation"))
    }
  }

  func conclude(_ memory: LedgerMemory, settings: QualitySettings, into tally: inout FindingTally) {
    let count = memory.householdsWithoutHead
    guard settings.unit == .householdMember, count > 0 else { return }
    tally.add(Finding(.householderMissing, at: Place(), field: "relation"), times: count)
  }
}
