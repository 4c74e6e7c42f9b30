import Columns

/// Finds rows whose identity number stands in an earlier row of the run.
///
/// The row is counted and reported, never dropped: it was paid. Where a row is a grant, a person rightly
/// has several, and the rule is silent.
struct DuplicatePerson: LedgerRule {
  let name = "duplicate-person"
  let codes: [FindingCode] = [.duplicatePerson]

  func check(
    _ records: RecordBatch, seen: [RowMemory], settings: QualitySettings, into tally: inout FindingTally
  ) {
    guard settings.unit == .householdMember else { return }
    let field: FieldName = records.batch.schema.index(of: .citizenID) == nil ? .householderID : .citizenID
    for row in seen.indices where seen[row].contains(.person) {
      tally.add(Finding(.duplicatePerson, at: records.batch.place(row: row, field: field), field: field))
    }
  }
}
