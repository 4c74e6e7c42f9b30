import Columns
import Dictionaries

/// Finds rows with an amount and nobody who gets it: no name and no identity number.
///
/// Most are totals that a spreadsheet or a colleague wrote between the rows (`丙麻乡 汇总`, `共 12 户`); counted as a person
/// they would double the money. A name with a digit in it and no identity number is such a label, too.
struct RowOfNobody: RowRule {
  let name = "row-of-nobody"
  let codes: [FindingCode] = [.rowOfNobody]

  private static let names: [FieldName] = ["name", "householder_name"]
  private static let numbers: [FieldName] = [.citizenID, .householderID]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    let records = rows.records
    guard let field = rows.settings.amountField, let amounts = records.numbers[field] else { return }
    let names = Self.names.compactMap(records.batch.column)
    let numbers = Self.numbers.compactMap(records.batch.column)
    guard !names.isEmpty else { return }
    for row in 0..<records.count where !records.isForeign[row] && (amounts[row] ?? 0) != 0 {
      let isNamed = names.contains { isName($0.cell(row)) }
      let isNumbered = numbers.contains { !MissingText.isMissing($0.cell(row), in: .citizenID) }
      guard !isNamed, !isNumbered else { continue }
      findings.append(Finding(.rowOfNobody, at: records.batch.place(row: row, field: field), field: field))
    }
  }

  private func isName(_ cell: Span<UInt8>) -> Bool {
    guard !MissingText.isMissing(cell, in: .personName) else { return false }
    for index in cell.indices where cell[index] >= 0x30 && cell[index] <= 0x39 { return false }
    return true
  }
}
