import Columns

/// Finds rows that say of themselves that their person or household no longer gets anything: 停发, 死亡, 迁出 in a column
/// of status, in the remarks or behind the name.
///
/// They are counted like all others, since only the office knows whether they were still paid this month; a pipeline
/// that is not to count them says so under `not_counted`.
struct EndedRow: RowRule {
  let name = "ended-row"
  let codes: [FindingCode] = [.rowEnded]

  private static let statuses: [FieldName] = [
    "pay_status", "change_type", "change_reason", "person_change_reason",
  ]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    let records = rows.records
    let schema = records.batch.schema
    // A householder's name stands on the members' rows too.
    let names: [FieldName] = schema.index(of: "name") == nil ? ["householder_name"] : ["name"]
    var isFound = [Bool](repeating: false, count: records.count)
    for field in Self.statuses + names + ["remark"] {
      guard let column = records.batch.column(field) else { continue }
      for row in 0..<records.count where !records.isForeign[row] && !isFound[row] {
        guard rows.settings.isEnded(column.cell(row), field != "remark") else { continue }
        isFound[row] = true
        findings.append(Finding(.rowEnded, at: records.batch.place(row: row, field: field), field: field))
      }
    }
  }
}
