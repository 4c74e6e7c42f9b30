import Columns

/// Finds rows whose identity number stands in an earlier row of the run; where a row is a grant, of which a person
/// rightly has several, rows of the same person, kind, amount and time. A number beside another name than before is of two
/// persons, and counts as one.
///
/// The row is counted and reported, never dropped: it may have been paid.
struct DuplicatePerson: LedgerRule {
  let name = "duplicate-person"
  let codes: [FindingCode] = [.duplicatePerson, .duplicateGrant, .numberOfSeveralNames]

  func check(
    _ records: RecordBatch, seen: [RowMemory], settings: QualitySettings, into tally: inout FindingTally
  ) {
    let numbers: FieldName = records.batch.schema.index(of: .citizenID) == nil ? .householderID : .citizenID
    for row in seen.indices where seen[row].contains(.otherName) {
      tally.add(
        Finding(.numberOfSeveralNames, at: records.batch.place(row: row, field: numbers), field: numbers))
    }
    guard settings.unit == .householdMember else {
      for row in seen.indices where seen[row].contains(.grant) {
        tally.add(Finding(.duplicateGrant, at: records.batch.place(row: row, field: "name"), field: "name"))
      }
      return
    }
    for row in seen.indices where seen[row].contains(.person) {
      tally.add(Finding(.duplicatePerson, at: records.batch.place(row: row, field: numbers), field: numbers))
    }
  }
}
