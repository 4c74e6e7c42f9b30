import Columns

/// Finds rows that are the second householder of their household.
struct TwoHouseholders: LedgerRule {
  let name = "two-householders"
  let codes: [FindingCode] = [.twoHouseholders]

  func check(
    _ records: RecordBatch, seen: [RowMemory], settings: QualitySettings, into tally: inout FindingTally
  ) {
    for row in seen.indices where seen[row].contains(.householder) {
      tally.add(
        Finding(.twoHouseholders, at: records.batch.place(row: row, field: "relation"), field: "relation"))
    }
  }
}
