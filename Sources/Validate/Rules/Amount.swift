import Columns
import Dictionaries

/// Finds amounts that are missing, no number, zero, below zero or far too high.
struct Amount: RowRule {
  let name = "amount"
  let codes: [FindingCode] = [
    .amountMissing, .amountUnreadable, .amountNegative, .amountZero, .amountOdd,
  ]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    let records = rows.records
    guard let field = rows.settings.amountField, let column = records.batch.column(field),
      let amounts = records.numbers[field]
    else { return }
    for row in 0..<records.count where !records.isForeign[row] {
      let code: FindingCode?
      if let amount = amounts[row] {
        code = fault(amount, settings: rows.settings)
      } else if !MissingText.isMissing(column.cell(row), in: .money) {
        code = .amountUnreadable
      } else {
        // The household's amount stands with the householder; the other rows are blank by right.
        let isDue = rows.settings.amountOf == .person || records.roles[row] != .member
        code = isDue ? .amountMissing : nil
      }
      guard let code else { continue }
      findings.append(Finding(code, at: records.batch.place(row: row, field: field), field: field))
    }
  }

  private func fault(_ amount: Int64, settings: QualitySettings) -> FindingCode? {
    if amount < 0 { return .amountNegative }
    if amount == 0 { return .amountZero }
    return amount > settings.oddAmount ? .amountOdd : nil
  }
}
