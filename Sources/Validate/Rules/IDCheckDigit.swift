import Columns

/// Finds identity numbers that are damaged: of another form, or with a wrong check character.
///
/// Source: GB 11643-1999, ISO 7064 MOD 11-2.
struct IDCheckDigit: RowRule {
  let name = "id-check-digit"
  let codes: [FindingCode] = [.idForm, .idCheckDigit]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    rows.report(.form, as: .idForm, into: &findings)
    rows.report(.checkDigit, as: .idCheckDigit, into: &findings)
  }
}
