import Columns

/// Finds rows that say of themselves that their person or household no longer gets anything, or did not this time: 停发,
/// 死亡, 迁出 in a column of status, in the remarks or behind the name; 未发放, 退回, 发放失败 as the status of payment.
///
/// They are counted like all others, since only the office knows whether they were still paid this month; a pipeline
/// that is not to count them says so under `not_counted`.
struct EndedRow: RowRule {
  let name = "ended-row"
  let codes: [FindingCode] = [.rowEnded, .rowUnpaid]

  private static let payStatus: FieldName = "pay_status"
  private static let statuses: [FieldName] = [
    payStatus, "change_type", "change_reason", "person_change_reason",
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
    findUnpaid(in: rows, notIn: isFound, into: &findings)
  }

  private func findUnpaid(in rows: RowContext, notIn isEnded: [Bool], into findings: inout [Finding]) {
    let (records, field) = (rows.records, Self.payStatus)
    guard let column = records.batch.column(field) else { return }
    var isUnpaid = false
    for row in 0..<records.count {
      // Hardly any status is another than the one above it.
      if row == 0 || !ByteText.equal(column.cell(row), column.cell(row - 1)) {
        isUnpaid = rows.settings.isUnpaid(ByteText.trimmedText(column.cell(row)))
      }
      guard isUnpaid, !records.isForeign[row], !isEnded[row] else { continue }
      findings.append(Finding(.rowUnpaid, at: records.batch.place(row: row, field: field), field: field))
    }
  }
}
