import Columns
import Dictionaries

/// Finds amounts that are missing, no number, zero, below zero or far too high; of the other fields of money, those
/// that are no number. Columns in which recoveries have both signs are told at the end, by `RecoverySigns`, columns of
/// money that are not used by `OtherAmounts`.
struct Amount: RowRule {
  let name = "amount"
  let codes: [FindingCode] = [
    .amountMissing, .amountUnreadable, .amountNegative, .amountZero, .amountOdd, .amountImpossible,
    .recoverySigns, .amountsMostlyMissing, .amountElsewhere, .amountColumnUnused, .amountColumnTotal,
    .amountPerMonth, .amountSaysMonth, .amountSaysYear, .amountOfSeveralTerms, .amountDueUnpaid,
  ]

  /// A million yuan, in cents: what stands there is another number, or its unit is wrong.
  private static let leastImpossible: Int64 = 100_000_000

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    let records = rows.records
    let money = Set(rows.settings.fields.filter { $0.kind == .money }.map(\.name))
    // What was noticed when the cell was read is told here with what it does to the sums; once is enough.
    findings.removeAll { $0.code == .amountNotANumber && $0.field.map(money.contains) ?? false }
    for field in rows.settings.fields where field.kind == .money && field.name != rows.settings.amountField {
      findUnreadable(field.name, in: records, into: &findings)
    }
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

  private func findUnreadable(_ field: FieldName, in records: RecordBatch, into findings: inout [Finding]) {
    guard let column = records.batch.column(field), let amounts = records.numbers[field] else { return }
    for row in 0..<records.count where !records.isForeign[row] && amounts[row] == nil {
      guard !MissingText.isMissing(column.cell(row), in: .money) else { continue }
      findings.append(
        Finding(.amountUnreadable, at: records.batch.place(row: row, field: field), field: field))
    }
  }

  private func fault(_ amount: Int64, settings: QualitySettings) -> FindingCode? {
    if amount < 0 { return .amountNegative }
    if amount == 0 { return .amountZero }
    if amount >= Self.leastImpossible { return .amountImpossible }
    return amount > settings.oddAmount ? .amountOdd : nil
  }
}
