import Columns

/// Finds identity numbers that are damaged: cut by a spreadsheet, masked, with letters for digits, of another form,
/// or with a wrong check character.
///
/// Source: GB 11643-1999, ISO 7064 MOD 11-2.
struct IDCheckDigit: RowRule {
  let name = "id-check-digit"
  let codes: [FindingCode] = [.idForm, .idDigitsLost, .idLetters, .idMasked, .idCheckDigit]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    rows.report(.form, as: .idForm, into: &findings)
    rows.report(.digitsLost, as: .idDigitsLost, into: &findings)
    rows.report(.letters, as: .idLetters, into: &findings)
    rows.report(.masked, as: .idMasked, into: &findings)
    rows.report(.checkDigit, as: .idCheckDigit, into: &findings)
  }
}
