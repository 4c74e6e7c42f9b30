import Columns
import Dictionaries

/// Reads fields of money and counts.
struct NumberReader: Sendable {
  private let money: [FieldName]
  private let counts: [FieldName]
  private let hasRecovery: Bool

  /// From a thousand million yuan, in cents, a row's amount is a telephone or account number in the wrong
  /// column: among the sums it would be wrong, and readable from them.
  private static let leastNumberOfSomebody: UInt64 = 100_000_000_000

  init(_ fields: [FieldSpec]) {
    money = fields.filter { $0.kind == .money }.map(\.name)
    counts = fields.filter { $0.kind == .count }.map(\.name)
    hasRecovery = money.contains("recovery")
  }

  /// Gives each row its numbers: cents and units; nil for blanks, and with a finding for what is no number.
  func read(_ batch: Batch, into records: inout RecordBatch, _ findings: inout FindingList) {
    for field in money {
      guard let index = batch.schema.index(of: field) else { continue }
      var values: [Int64?] = []
      values.reserveCapacity(batch.count)
      let unit = batch.schema.columns[index].unit
      Cells.forEach(batch.columns[index]) { row, cell in
        switch Money.read(cell, unit: unit) {
        case .cents(let cents) where cents.magnitude < Self.leastNumberOfSomebody:
          values.append(cents)
        case .blank: values.append(nil)
        case .cents, .notANumber:
          values.append(nil)
          findings.add(.amountNotANumber, row: row, column: index, field: field)
        }
      }
      records.numbers[field] = values
    }
    for field in counts {
      guard let index = batch.schema.index(of: field) else { continue }
      var values: [Int64?] = []
      values.reserveCapacity(batch.count)
      Cells.forEach(batch.columns[index]) { row, cell in
        switch WholeNumber.read(cell) {
        case .number(let number): values.append(number)
        case .blank: values.append(nil)
        case .notANumber:
          values.append(nil)
          findings.add(.amountNotANumber, row: row, column: index, field: field)
        }
      }
      records.numbers[field] = values
    }
    splitBackPay(batch.schema, &records)
  }

  /// A column 补发(扣回) holds both: what is below zero was recovered. A cell with a number says both, one of them 0.
  private func splitBackPay(_ schema: Schema, _ records: inout RecordBatch) {
    guard hasRecovery, schema.index(of: "recovery") == nil, let index = schema.index(of: "back_pay"),
      schema.columns[index].header.contains("扣"), let both = records.numbers["back_pay"]
    else { return }
    records.numbers["back_pay"] = both.map { $0.map { max($0, 0) } }
    records.numbers["recovery"] = both.map { $0.map { min($0, 0) } }
  }
}
