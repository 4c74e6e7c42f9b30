import Columns

/// Finds identity numbers whose birth date is no day of the calendar, or is after the period.
struct IDDate: RowRule {
  let name = "id-date"
  let codes: [FindingCode] = [.idDate]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    rows.report(.date, as: .idDate, into: &findings)
  }
}
