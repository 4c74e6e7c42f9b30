import Columns
import Dictionaries

/// Finds blank cells of required columns, and those that say 无, / or the like.
///
/// Identity numbers and the amount have rules of their own. Columns that are mostly blank are told at the end, by
/// `BlankWords`.
struct RequiredCell: RowRule {
  let name = "required-cell"
  let codes: [FindingCode] = [.requiredCell, .wordsMostlyMissing]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    let records = rows.records
    for field in rows.settings.fields where field.isRequired {
      guard field.kind != .citizenID, field.name != rows.settings.amountField,
        let column = records.batch.column(field.name)
      else { continue }
      for row in 0..<records.count where !records.isForeign[row] && isMissing(column.cell(row), field) {
        findings.append(
          Finding(.requiredCell, at: records.batch.place(row: row, field: field.name), field: field.name))
      }
    }
  }

  /// In a vocabulary 无 may be a word.
  private func isMissing(_ cell: Span<UInt8>, _ field: FieldSpec) -> Bool {
    let hasWords = [.vocabulary, .relation, .vocabularySet].contains(field.kind)
    return hasWords ? ByteText.isBlank(cell) : MissingText.isMissing(cell, in: field.kind)
  }
}
