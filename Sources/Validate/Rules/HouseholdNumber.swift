import Columns

/// Finds household numbers of which a spreadsheet kept the first digits only, as in `5.30502E+11`.
///
/// All households of a village have the same first digits: they would count as one.
struct HouseholdNumber: RowRule {
  let name = "household-number"
  let codes: [FindingCode] = [.householdNumberLost]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    let records = rows.records
    for field in FieldName.householdNumbers {
      guard let column = records.batch.column(field) else { continue }
      for row in 0..<records.count where !records.isForeign[row] && isCut(column.cell(row)) {
        findings.append(
          Finding(.householdNumberLost, at: records.batch.place(row: row, field: field), field: field))
      }
    }
  }

  /// Digits with a point after the first, and an exponent.
  private func isCut(_ cell: Span<UInt8>) -> Bool {
    let text = cell.extracting(ByteText.trimmed(cell))
    guard text.count >= 5, text[1] == 0x2e || text[1] & 0xdf == 0x45 else { return false }
    var exponents = 0
    for index in text.indices {
      switch text[index] {
      case 0x30...0x39, 0x2b, 0x2e: continue
      case 0x45, 0x65: exponents += 1
      default: return false
      }
    }
    return exponents == 1
  }
}
