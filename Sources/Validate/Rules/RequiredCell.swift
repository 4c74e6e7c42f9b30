import Columns

/// Finds blank cells of required columns.
///
/// Identity numbers and the amount have rules of their own.
struct RequiredCell: RowRule {
  let name = "required-cell"
  let codes: [FindingCode] = [.requiredCell]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    let records = rows.records
    for field in rows.settings.fields where field.isRequired {
      guard field.kind != .citizenID, field.name != rows.settings.amountField,
        let column = records.batch.column(field.name)
      else { continue }
      for row in 0..<records.count where !records.isForeign[row] && ByteText.isBlank(column.cell(row)) {
        findings.append(
          Finding(.requiredCell, at: records.batch.place(row: row, field: field.name), field: field.name))
      }
    }
  }
}
