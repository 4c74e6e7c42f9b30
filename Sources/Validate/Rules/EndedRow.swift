import Columns

/// Finds rows that say of themselves that their person or household no longer gets anything: 停发, 死亡, 迁出 in a column
/// of status, in the remarks or behind the name.
///
/// So are rows whose status of payment, or whose remarks, say that the money did not arrive: 未发放, 退回, 发放失败.
///
/// They are counted like all others, since only the office knows whether they were still paid this month; a pipeline
/// that is not to count them says so under `not_counted`.
struct EndedRow: RowRule {
  let name = "ended-row"
  let codes: [FindingCode] = [.rowEnded, .rowUnpaid]

  private static let payStatus: FieldName = "pay_status"
  private static let statuses: [FieldName] = [
    payStatus, "change_type", "change_reason", "person_change_reason", "insured",
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
    for column in Self.otherRemarks(records) {
      let cells = records.batch.columns[column]
      for row in 0..<records.count where !records.isForeign[row] && !isFound[row] {
        guard rows.settings.isEnded(cells.cell(row), false) else { continue }
        isFound[row] = true
        findings.append(Finding(.rowEnded, at: Self.place(row, column, records)))
      }
    }
    findUnpaid(in: rows, known: isFound, into: &findings)
  }

  /// The columns of remarks that no field took: 领取情况, 备注2.
  private static func otherRemarks(_ records: RecordBatch) -> [Int] {
    records.batch.schema.columns.indices.filter { index in
      let column = records.batch.schema.columns[index]
      return column.field == nil && column.kind == nil
        && ["备注", "说明", "领取情况", "领取状态", "领款情况"].contains(where: column.header.contains)
    }
  }

  private static func place(_ row: Int, _ column: Int, _ records: RecordBatch) -> Place {
    records.batch.source.place(
      row: Int(records.batch.rowNumbers[row]), column: records.batch.schema.columns[column].number)
  }

  private func findUnpaid(in rows: RowContext, known: [Bool], into findings: inout [Finding]) {
    let (records, schema) = (rows.records, rows.records.batch.schema)
    var isFound = known
    let remarks = [schema.index(of: "remark")].compactMap { $0 } + Self.otherRemarks(records)
    for index in [schema.index(of: Self.statuses[0])].compactMap({ $0 }) + remarks {
      let column = records.batch.columns[index]
      let isRemark = schema.columns[index].field != Self.statuses[0]
      let isUnpaid = column.mapRuns { cell in
        let text = ByteText.trimmedText(cell)
        return isRemark ? rows.settings.isUnpaidByRemark(text) : rows.settings.isUnpaid(text)
      }
      for row in 0..<records.count where isUnpaid[row] && !records.isForeign[row] && !isFound[row] {
        isFound[row] = true
        findings.append(
          Finding(.rowUnpaid, at: Self.place(row, index, records), field: schema.columns[index].field))
      }
    }
  }
}
